package io.github.coterie.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * A list as a table, with its rows to come.
 *
 * @param <T> what a row is of
 * @param columns the columns
 * @param rows read when they are written, one after the other
 */
public record Sheet<T>(List<Column<T>> columns, Supplier<Stream<T>> rows) {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/**
	 * Writes the table as CSV: UTF-8, comma, CRLF, a header.
	 * @param out left open and, when this fails, not flushed, so that a part never looks
	 * like the whole
	 * @param byteOrderMark whether it begins with the mark by which Excel knows UTF-8
	 */
	public void write(OutputStream out, boolean byteOrderMark) throws IOException {
		if (byteOrderMark) {
			out.write(BYTE_ORDER_MARK);
		}
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
		csv.writeRecord(this.columns.stream().map(Column::name).toList());
		try (Stream<T> stream = this.rows.get()) {
			stream.forEachOrdered((row) -> csv
				.writeRecord(this.columns.stream().map((column) -> Cell.of(column.value().apply(row))).toList()));
		}
		csv.flush();
	}

}
