package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Cells;
import io.github.coterie.cell.Columns;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Place;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;

/**
 * A table of Salesforce.
 *
 * @param table where its rows are
 * @param object what they are
 * @param parts what they may tell of
 * @param settings how their cells are to be understood
 */
record SalesforceSource(Table table, String object, List<Part> parts, CellSettings settings) implements EntrySource {

	@Override
	public String name() {
		return this.table.name();
	}

	@Override
	public Set<EntryKind> kinds() {
		return this.parts.stream().map(Part::kind).collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public void read(Consumer<Finding> findings) {
		Columns columns = Columns.of(this.table.columns());
		Dates dates = new Dates(this.table, this.settings);
		this.table.read(new TableReader() {

			@Override
			public void row(long line, List<String> cells) {
				findings.accept(find(new Place(name(), line),
						new Row(new Cells(columns, cells, SalesforceSource.this.settings), dates)));
			}

			@Override
			public void flaw(long line, String text, String reason) {
				findings.accept(
						new Finding.Refused(new Place(name(), line), null, text, FaultCode.BAD_REQUEST.name(), reason));
			}

		});
	}

	private Finding find(Place place, Row row) {
		try {
			List<Entry> entries = new ArrayList<>(this.parts.size());
			String reason = "";
			for (Part part : this.parts) {
				switch (part.read(row)) {
					case Part.Says says -> entries.add(says.entry());
					case Part.Nothing nothing -> reason = nothing.reason();
				}
			}
			return entries.isEmpty() ? new Finding.Skipped(place, reason) : new Finding.Told(place, entries);
		}
		catch (Fault fault) {
			String column = fault.field();
			String value = (column != null) ? row.cells().raw(column) : "";
			return new Finding.Refused(place, column, value.isEmpty() ? null : value, fault.code().name(),
					fault.getMessage());
		}
	}

}
