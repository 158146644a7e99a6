package io.github.coterie.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One small table, to be written in every way there is.
 */
final class Book {

	static final List<String> COLUMNS = List.of("Id", "Name", "Email", "Created", "Amount", "Note");

	static final List<List<String>> ROWS = rows();

	private String separator = ",";

	private String lineEnd = "\r\n";

	private String quote = "\"";

	private String escape = "\"";

	private boolean always;

	private final List<List<String>> rows = new ArrayList<>(ROWS);

	static Book book() {
		return new Book();
	}

	Book separator(String sign) {
		this.separator = sign;
		return this;
	}

	Book lineEnd(String signs) {
		this.lineEnd = signs;
		return this;
	}

	Book quote(String sign) {
		this.quote = sign;
		this.escape = sign;
		return this;
	}

	Book escape(String sign) {
		this.escape = sign;
		return this;
	}

	Book alwaysQuoted() {
		this.always = true;
		return this;
	}

	Book change(UnaryOperator<String> cell) {
		this.rows.replaceAll((row) -> row.stream().map(cell).toList());
		return this;
	}

	List<List<String>> changed() {
		return this.rows;
	}

	String header() {
		return line(COLUMNS);
	}

	List<String> body() {
		return this.rows.stream().map(this::line).toList();
	}

	/**
	 * The whole file.
	 */
	String text() {
		return header() + String.join("", body());
	}

	String line(List<String> cells) {
		return cells.stream().map(this::cell).collect(Collectors.joining(this.separator)) + this.lineEnd;
	}

	private String cell(String text) {
		boolean needed = text.contains(this.separator) || text.contains(this.quote) || text.contains("\n")
				|| text.contains("\r");
		return (needed || this.always) ? this.quote + text.replace(this.quote, this.escape + this.quote) + this.quote
				: text;
	}

	static CsvTable table(String text) {
		return table(text.getBytes(StandardCharsets.UTF_8));
	}

	static CsvTable table(String text, Charset charset) {
		return table(text.getBytes(charset));
	}

	static CsvTable table(byte[] bytes) {
		return table(bytes, TableSettings.DETECT);
	}

	static CsvTable table(byte[] bytes, TableSettings settings) {
		try {
			return new CsvTable("book.csv", () -> new ByteArrayInputStream(bytes), settings);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			rows.add(List.of("001000000000%03dAAA".formatted(10 + i), "Company " + (char) ('A' + i),
					"someone%d@example.com".formatted(i), "2026-03-%02d".formatted(10 + i), (1000 + i) + ".50",
					"plain text " + i));
		}
		rows.set(2, with(rows.get(2), "Käse, Söhne & Cie"));
		rows.set(4, with(rows.get(4), "The \"Best\" Account"));
		rows.set(6, with(rows.get(6), "first line\nsecond line"));
		rows.set(8, with(rows.get(8), "a; b | c"));
		rows.set(9, with(rows.get(9), "it's O'Brien's"));
		return List.copyOf(rows);
	}

	private static List<String> with(List<String> row, String name) {
		List<String> changed = new ArrayList<>(row);
		changed.set(1, name);
		return List.copyOf(changed);
	}

}
