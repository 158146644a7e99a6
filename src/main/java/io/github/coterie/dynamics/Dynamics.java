package io.github.coterie.dynamics;

import java.util.List;
import java.util.Optional;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Crm;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.table.Table;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Microsoft Dynamics 365: views exported to Excel or CSV, whose records name each other
 * as they are displayed, and tables of Dataverse, whose records name each other by id.
 */
@Component
@Order(3)
public class Dynamics implements Crm {

	@Override
	public String name() {
		return "Dynamics 365";
	}

	@Override
	public String prefix() {
		return "dynamics";
	}

	@Override
	public List<EntrySource> recognise(List<Table> tables, CellSettings settings) {
		return tables.stream()
			.map((table) -> Layout.of(table.columns())
				.<EntrySource>map((layout) -> new DynamicsSource(table, layout, settings)))
			.flatMap(Optional::stream)
			.toList();
	}

}
