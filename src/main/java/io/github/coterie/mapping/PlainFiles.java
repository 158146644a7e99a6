package io.github.coterie.mapping;

import java.util.List;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Crm;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.table.Table;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lists with everyday headers, asked last: it takes what no system claims.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PlainFiles implements Crm {

	private final Mapping mapping = Mapping.plain();

	@Override
	public String name() {
		return "CSV or workbook";
	}

	@Override
	public String prefix() {
		return this.mapping.prefix();
	}

	@Override
	public List<EntrySource> recognise(List<Table> tables, CellSettings settings) {
		return this.mapping.recognise(tables, settings);
	}

}
