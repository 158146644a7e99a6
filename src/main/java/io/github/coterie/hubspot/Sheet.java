package io.github.coterie.hubspot;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Cells;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Place;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;

/**
 * A table of HubSpot's.
 *
 * @param table where it stands
 * @param object what HubSpot calls its rows
 * @param kinds what they tell of
 * @param parts how they are read; several where rows tell of several objects
 * @param settings how cells are to be understood
 */
record Sheet(Table table, String object, Set<EntryKind> kinds, List<Part> parts,
		CellSettings settings) implements EntrySource {

	private static final int LONGEST_VALUE = 500;

	@Override
	public String name() {
		return this.table.name();
	}

	@Override
	public void read(Consumer<Finding> findings) {
		String file = name();
		this.table.read(new TableReader() {

			@Override
			public void row(long line, List<String> cells) {
				findings.accept(find(new Place(file, line), cells));
			}

			@Override
			public void flaw(long line, String text, String reason) {
				findings.accept(new Finding.Refused(new Place(file, line), null, cut(text),
						FaultCode.BAD_REQUEST.name(), reason));
			}

		});
	}

	private Finding find(Place place, List<String> values) {
		Cells cells = new Cells(this.parts.getFirst().layout().columns(), values, this.settings);
		try {
			if (values.stream().allMatch(String::isBlank)) {
				return new Finding.Skipped(place, "is blank");
			}
			return Part.tell(this.parts, cells, place);
		}
		catch (Fault fault) {
			String column = fault.field();
			return new Finding.Refused(place, column, (column != null) ? cut(cells.raw(column)) : null,
					fault.code().name(), fault.getMessage());
		}
	}

	private static String cut(String text) {
		return (text.length() > LONGEST_VALUE) ? text.substring(0, LONGEST_VALUE) : text;
	}

}
