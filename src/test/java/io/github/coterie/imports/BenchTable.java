package io.github.coterie.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;

record BenchTable(Path file) implements Table {

	@Override
	public String name() {
		return this.file.getFileName().toString();
	}

	@Override
	public String dialect() {
		return "UTF-8";
	}

	@Override
	public List<String> columns() {
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(this.file)) {
			return reader.iterator().next().getFields();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void read(TableReader reader) {
		try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(this.file)) {
			boolean first = true;
			for (CsvRecord next : records) {
				if (!first) {
					reader.row(next.getStartingLineNumber(), next.getFields());
				}
				first = false;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
