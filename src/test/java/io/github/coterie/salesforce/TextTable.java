package io.github.coterie.salesforce;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;

/**
 * A table that is written in a test.
 *
 * @param name its file's
 * @param text CSV with a header
 */
record TextTable(String name, String text) implements Table {

	@Override
	public String dialect() {
		return "UTF-8, comma";
	}

	@Override
	public List<String> columns() {
		return records().getFirst().getFields().stream().map(String::strip).toList();
	}

	@Override
	public void read(TableReader reader) {
		int width = columns().size();
		records().stream().skip(1).forEach((next) -> {
			if (next.getFieldCount() == width) {
				reader.row(next.getStartingLineNumber(), next.getFields());
			}
			else {
				reader.flaw(next.getStartingLineNumber(), String.join(",", next.getFields()),
						"the row has " + next.getFieldCount() + " cells, the header " + width);
			}
		});
	}

	private List<CsvRecord> records() {
		return CsvReader.builder()
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(this.text)
			.stream()
			.toList();
	}

}
