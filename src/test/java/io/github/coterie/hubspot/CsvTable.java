package io.github.coterie.hubspot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;

/**
 * A plain CSV file, as a table.
 *
 * @param name of the file
 * @param text of the file
 */
record CsvTable(String name, String text) implements Table {

	static CsvTable of(Path file) {
		try {
			return new CsvTable(file.getFileName().toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

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
		records().stream().skip(1).forEach((record) -> {
			if (record.getFieldCount() == width) {
				reader.row(record.getStartingLineNumber(), record.getFields());
			}
			else {
				reader.flaw(record.getStartingLineNumber(), String.join(",", record.getFields()), "has another width");
			}
		});
	}

	private List<CsvRecord> records() {
		try (CsvReader<CsvRecord> records = CsvReader.builder()
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(this.text)) {
			return records.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
