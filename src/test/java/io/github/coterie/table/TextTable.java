package io.github.coterie.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * A table of comma-separated text, for tests of what is made of its rows. A row of
 * another width than the header is a flaw.
 *
 * @param name its name
 * @param text what stands in it
 */
public record TextTable(String name, String text) implements Table {

	/**
	 * A file of the tests' resources.
	 */
	public static TextTable resource(String path) {
		Path file = Path.of("src/test/resources", path);
		try {
			return new TextTable(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
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
		try (Stream<CsvRecord> records = records()) {
			return records.findFirst().orElseThrow().getFields().stream().map(String::strip).toList();
		}
	}

	@Override
	public void read(TableReader reader) {
		int width = columns().size();
		try (Stream<CsvRecord> records = records()) {
			records.skip(1).forEach((record) -> {
				if (record.getFieldCount() == width) {
					reader.row(record.getStartingLineNumber(), record.getFields());
				}
				else {
					reader.flaw(record.getStartingLineNumber(), String.join(",", record.getFields()),
							"has " + record.getFieldCount() + " cells, the header has " + width);
				}
			});
		}
	}

	private Stream<CsvRecord> records() {
		CsvReader<CsvRecord> records = CsvReader.builder()
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(this.text);
		return records.stream();
	}

}
