package io.github.coterie.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.coterie.imports.RejectedRow;
import io.github.coterie.imports.Rejects;
import org.jspecify.annotations.Nullable;

/**
 * Writes rejects as CSV. No cell of it is run by a spreadsheet.
 */
public final class RejectsCsv implements Rejects, AutoCloseable {

	private static final String STARTERS = "=+-@\t\r";

	private final CsvWriter csv;

	/**
	 * Starts with the header.
	 */
	public RejectsCsv(OutputStream out) {
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
		this.csv.writeRecord("file", "line", "column", "value", "code", "message");
	}

	@Override
	public synchronized void add(RejectedRow row) {
		this.csv.writeRecord(harmless(row.file()), Long.toString(row.line()), harmless(row.column()),
				harmless(row.value()), row.code(), harmless(row.message()));
	}

	@Override
	public synchronized void close() {
		try {
			this.csv.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String harmless(@Nullable String cell) {
		if (cell == null || cell.isEmpty()) {
			return "";
		}
		boolean formula = STARTERS.indexOf(cell.charAt(0)) >= 0 && !cell.matches("[+-]\\d+([.,]\\d+)*");
		return formula ? "'" + cell : cell;
	}

}
