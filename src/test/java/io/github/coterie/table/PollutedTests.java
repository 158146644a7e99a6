package io.github.coterie.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One table in every dialect, sound and polluted: each row is delivered once, whole, or
 * reported where it is.
 */
class PollutedTests {

	private static final Charset UTF_8 = StandardCharsets.UTF_8;

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void allRowsAreRead(String name, byte[] file, List<List<String>> rows, String dialect) {
		CsvTable table = Book.table(file);
		Reading reading = Reading.of(table);
		assertThat(reading.reasons()).isEmpty();
		assertThat(reading.rows()).isEqualTo(rows);
		assertThat(table.columns()).isEqualTo(Book.COLUMNS);
		assertThat(table.dialect()).isEqualTo(dialect);
		assertThat(Reading.of(table).rows()).as("read again").isEqualTo(rows);
	}

	static Stream<Arguments> allRowsAreRead() {
		String text = Book.book().text();
		List<Arguments> books = new ArrayList<>();
		books.add(sound("comma, CRLF", text, "UTF-8, comma, header in line 1"));
		books.add(sound("LF", Book.book().lineEnd("\n").text(), "UTF-8, comma, header in line 1"));
		books.add(sound("CR", Book.book().lineEnd("\r").text(), "UTF-8, comma, header in line 1"));
		books.add(sound("mixed line ends", mixedLineEnds(), "UTF-8, comma, header in line 1"));
		books.add(sound("no line end at the end", text.stripTrailing(), "UTF-8, comma, header in line 1"));
		books.add(sound("two line ends at the end", text + "\r\n\r\n", "UTF-8, comma, header in line 1"));
		books.add(sound("semicolon", Book.book().separator(";").text(), "UTF-8, semicolon, header in line 1"));
		books.add(sound("tab", Book.book().separator("\t").text(), "UTF-8, tab, header in line 1"));
		books.add(sound("pipe", Book.book().separator("|").text(), "UTF-8, pipe, header in line 1"));
		books.add(sound("colon", Book.book().separator(":").text(), "UTF-8, colon, header in line 1"));
		books.add(sound("caret", Book.book().separator("^").text(), "UTF-8, separator ^, header in line 1"));
		books.add(sound("tilde", Book.book().separator("~").text(), "UTF-8, separator ~, header in line 1"));
		books.add(sound("space", Book.book().separator(" ").text(), "UTF-8, space, header in line 1"));
		books.add(sound("two pipes", Book.book().separator("||").text(), "UTF-8, separator ||, header in line 1"));
		books.add(sound("two tabs", Book.book().separator("\t\t").text(), "UTF-8, two tabs, header in line 1"));
		books.add(sound("tab in words", Book.book().separator("\\t").text(), "UTF-8, separator \\t, header in line 1"));
		books.add(sound("comma and space", Book.book().alwaysQuoted().separator(", ").text(),
				"UTF-8, comma, header in line 1"));
		books.add(sound("spaces around separators", Book.book().alwaysQuoted().separator(" , ").text(),
				"UTF-8, comma, header in line 1"));
		books.add(sound("all quoted", Book.book().alwaysQuoted().text(), "UTF-8, comma, header in line 1"));
		books.add(sound("apostrophes as quotes", Book.book().quote("'").text(),
				"UTF-8, comma, quote ', header in line 1"));
		books.add(sound("all in apostrophes", Book.book().quote("'").alwaysQuoted().text(),
				"UTF-8, comma, quote ', header in line 1"));
		books.add(sound("backslash before quotes", Book.book().escape("\\").text(),
				"UTF-8, comma, backslash before quotes, header in line 1"));
		books.add(sound("semicolon and decimal comma",
				Book.book().separator(";").change((cell) -> cell.replace(".50", ",50")),
				"UTF-8, semicolon, header in line 1"));
		books.add(sound("preamble", "Report of accounts\r\nby somebody, on a day\r\n\r\n" + text,
				"UTF-8, comma, header in line 4"));
		books.add(sound("preamble with separators", "PREAMBLE,,,,,\r\n,,,,,\r\n" + text,
				"UTF-8, comma, header in line 3"));
		books.add(sound("preamble of pairs", "Report,Accounts\r\nDate,2026-03-04\r\n\r\n" + text,
				"UTF-8, comma, header in line 4"));
		books.add(sound("blank lines first", "\r\n\r\n" + text, "UTF-8, comma, header in line 3"));
		books.add(sound("line that tells the separator", "sep=;\r\n" + Book.book().separator(";").text(),
				"UTF-8, semicolon, header in line 2"));
		books.add(sound("separator at the end of each row", trailing(), "UTF-8, comma, header in line 1"));
		books.add(sound("separator at the end of each row but the header", trailingBody(),
				"UTF-8, comma, header in line 1"));
		books.add(sound("footer of Salesforce",
				text + """
						\r\n\r\n\r\n"Accounts by Somebody"\r\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\r
						"Confidential Information - Do Not Distribute"\r\n"Generated By:  Ann Able  3/4/2026 3:04 PM"\r
						"Acme"\r\n""",
				"UTF-8, comma, header in line 1"));
		books.add(sound("footer with totals", text + "\"Grand Totals (12 Records)\",,,,\"12,345\",\r\n",
				"UTF-8, comma, header in line 1"));
		books.add(sound("blank lines between rows", Book.book().header() + String.join("\r\n", Book.book().body()),
				"UTF-8, comma, header in line 1"));
		books.add(sound("rows of separators only", Book.book().header() + String.join(",,,,,\r\n", Book.book().body()),
				"UTF-8, comma, header in line 1"));
		books.add(sound("zeros at the end", text + "\u0000".repeat(100), "UTF-8, comma, header in line 1"));
		books.add(encoded("UTF-8 with mark", "\ufeff" + text, UTF_8, "UTF-8"));
		for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_32LE,
				StandardCharsets.UTF_32BE)) {
			books.add(encoded(charset + " with mark", "\ufeff" + text, charset, charset.name()));
		}
		books.add(encoded("UTF-16LE without mark", text, StandardCharsets.UTF_16LE, "UTF-16LE"));
		books.add(encoded("UTF-16BE without mark", text, StandardCharsets.UTF_16BE, "UTF-16BE"));
		books.add(encoded("Windows-1252", text, Encoding.WINDOWS_1252, "Windows-1252"));
		return books.stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void brokenRowsAreReportedAndAllOthersRead(String name, String file, List<Integer> broken) {
		Reading reading = Reading.of(Book.table(file));
		List<List<String>> sound = IntStream.range(0, Book.ROWS.size())
			.filter((row) -> !broken.contains(row))
			.mapToObj(Book.ROWS::get)
			.toList();
		assertThat(reading.rows()).isEqualTo(sound);
		assertThat(reading.reasons()).hasSize(broken.size()).allMatch((reason) -> !reason.isBlank());
		assertThat(reading.flawedLines()).isEqualTo(broken.stream().map(PollutedTests::lineOf).toList());
		assertThat(reading.allLines())
			.isEqualTo(LongStream.rangeClosed(2, 14).filter((line) -> line != 9).boxed().toList());
	}

	static Stream<Arguments> brokenRowsAreReportedAndAllOthersRead() {
		List<Arguments> books = new ArrayList<>();
		for (int row : List.of(0, 1, 3, 5, 7, 11)) {
			String line = Book.book().body().get(row);
			books.add(broken("cell too few in row " + row, row, line.replaceFirst(",", "")));
			books.add(broken("cell too few at the end of row " + row, row, line.replaceFirst(",[^,]*\r\n", "\r\n")));
			books.add(broken("cell too many in row " + row, row, line.replaceFirst(",", ",,")));
			books.add(broken("cell too many at the end of row " + row, row, line.stripTrailing() + ",more\r\n"));
			books.add(broken("other separator in row " + row, row, line.replace(',', ';')));
			books.add(broken("space as separator in row " + row, row, line.replace(',', ' ')));
			for (int cell = 0; cell < 6; cell++) {
				String opened = opened(row, cell, "\"");
				books.add(broken("quote that opens cell " + cell + " of row " + row, row, opened));
			}
			books.add(broken("text behind a quote in row " + row, row, line.replace("plain", "\"plain\" and")));
			books.add(broken("cell of two megabytes in row " + row, row, line.replace("plain", "p".repeat(2 << 20))));
			books.add(broken("row of ten thousand cells " + row, row, ",".repeat(10_000) + "x\r\n"));
			books.add(broken("row of five megabytes " + row, row, "x".repeat(5 << 20) + "\r\n"));
		}
		books.add(broken("file that ends within a row", 11, "0010,Company"));
		books.add(broken("file that ends within a quoted cell", 11, "0010,\"Company"));
		books.add(Arguments.of("two broken rows one after the other",
				replaced(replaced(Book.book().body(), 0, opened(0, 1, "\"")), 1, opened(1, 5, "\"")), List.of(0, 1)));
		books.add(Arguments.of("broken row before one with a line end in a cell",
				replaced(Book.book().body(), 5, opened(5, 5, "\"")), List.of(5)));
		return books.stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aQuoteOutOfPlaceIsPartOfItsCellWhereTheRowIsWhole(String name, String line, String cell) {
		Reading reading = Reading.of(Book.table(replaced(Book.book().body(), 3, line)));
		assertThat(reading.reasons()).isEmpty();
		assertThat(reading.rows()).hasSameSizeAs(Book.ROWS);
		assertThat(reading.rows().get(3)).contains(cell).hasSize(6);
		assertThat(reading.rows().get(4)).isEqualTo(Book.ROWS.get(4));
	}

	static Stream<Arguments> aQuoteOutOfPlaceIsPartOfItsCellWhereTheRowIsWhole() {
		String line = Book.book().body().get(3);
		return Stream.of(
				Arguments.of("not doubled", line.replace("Company D", "\"Company \"D\" Inc, Ltd\""),
						"Company \"D\" Inc, Ltd"),
				Arguments.of("inches", line.replace("Company D", "Table 48\""), "Table 48\""),
				Arguments.of("doubled at the start", line.replace("Company D", "\"\"Company D\""), "\"Company D"));
	}

	@ParameterizedTest(name = "{4}, {3} rows")
	@MethodSource
	void longTextsOfManyLinesDoNotLookLikeRows(String separator, String sign, String escaped, int rows,
			String dialect) {
		String body = "<div style='a:b; c'>\r\n" + "x, \"y\"; z\n\t|".repeat(2500) + "</div>";
		StringBuilder text = new StringBuilder(String.join(separator, "Name", "Employees", "Body", "Country"));
		List<List<String>> expected = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			List<String> cells = List.of("Company " + row, String.valueOf(100 + row), body, "Italy");
			expected.add(cells);
			text.append("\r\n")
				.append(String.join(separator, cells).replace(body, sign + body.replace(sign, escaped) + sign));
		}
		CsvTable table = Book.table(text.toString());
		assertThat(table.dialect()).isEqualTo("UTF-8, " + dialect + ", header in line 1");
		Reading reading = Reading.of(table);
		assertThat(reading.reasons()).isEmpty();
		assertThat(reading.rows()).isEqualTo(expected);
	}

	static Stream<Arguments> longTextsOfManyLinesDoNotLookLikeRows() {
		return Stream.of(Arguments.of(",", "\"", "\"\"", 3, "comma"), Arguments.of(",", "\"", "\"\"", 40, "comma"),
				Arguments.of(",", "\"", "\\\"", 3, "comma, backslash before quotes"),
				Arguments.of("|", "\"", "\\\"", 40, "pipe, backslash before quotes"),
				Arguments.of("|", "'", "''", 3, "pipe, quote '"), Arguments.of("^", "\"", "\"\"", 40, "separator ^"),
				Arguments.of("^", "'", "''", 12, "separator ^, quote '"));
	}

	@ParameterizedTest(name = "separator {0}")
	@ValueSource(strings = { ",", ";", "\t", "|" })
	void oneBrokenRowWithALongTextSpoilsNoMoreThanItself(String separator) {
		String body = "\"<div>" + "x, \"\"y\"\"; z\n\t|".repeat(2000) + "</div>\"";
		List<String> lines = new ArrayList<>(List.of(String.join(separator, "Name", "Website", "Employees", "Body")));
		for (int row = 0; row < 5; row++) {
			String website = (row == 1) ? "\"acme.example" : "acme.example";
			lines.add(String.join(separator, "Company " + row, website, String.valueOf(100 + row), body));
		}
		Reading reading = Reading.of(Book.table(String.join("\r\n", lines)));
		assertThat(reading.rows()).extracting(List::getFirst)
			.containsExactly("Company 0", "Company 2", "Company 3", "Company 4");
		assertThat(reading.reasons()).isNotEmpty();
	}

	@ParameterizedTest(name = "separator {0}")
	@ValueSource(strings = { ",", ";", "\t", "|", "^" })
	void oneRowIsEnoughToTellTheSeparator(String separator) {
		Reading reading = Reading
			.of(Book.table(String.join(separator, "Name", "Website", "Country\nAcme", "acme.example", "Italy\n")));
		assertThat(reading.rows()).containsExactly(List.of("Acme", "acme.example", "Italy"));
	}

	@Test
	void aStrayQuoteInAFileWithoutQuotesSwallowsNothing() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 5000; i++) {
			lines.add((i % 1000 == 500) ? i + ",\"name " + i + ",x\n" : i + ",name " + i + ",x\n");
		}
		Reading reading = Reading.of(Book.table("Id,Name,Note\n" + String.join("", lines)));
		assertThat(reading.rows()).hasSize(4995);
		assertThat(reading.flawedLines()).containsExactly(502L, 1502L, 2502L, 3502L, 4502L);
	}

	@Test
	void aByteThatIsNoUtf8SpoilsNoMoreThanItself() {
		byte[] file = Book.book().text().replace("plain text 3", "plain text #").getBytes(UTF_8);
		file[new String(file, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xe9;
		Reading reading = Reading.of(Book.table(file));
		assertThat(reading.rows().get(2)).contains("Käse, Söhne & Cie");
		assertThat(reading.rows().get(3)).contains("plain text é");
	}

	@Test
	void aTextIsNotReadAsWhatWouldHoldControlsInPlaceOfItsLetters() {
		CsvTable table = Book.table("Name,Employees\r\nZorg éüßñ€ 1 GmbH,10\r\nZorg éüßñ€ 2 GmbH,20\r\n",
				Encoding.WINDOWS_1252);
		assertThat(table.dialect()).startsWith("Windows-1252");
		assertThat(Reading.of(table).rows().getFirst()).containsExactly("Zorg éüßñ€ 1 GmbH", "10");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void textsOfTheEastAreRead(String charset, String name, String dialect) {
		String text = Book.book()
			.change((cell) -> cell.startsWith("Company") ? name : cell)
			.text()
			.replaceAll("[äöÖ]", "");
		CsvTable table = Book.table(text, Charset.forName(charset));
		assertThat(table.dialect()).startsWith(dialect);
		assertThat(Reading.of(table).rows()).hasSize(12)
			.allMatch((row) -> row.size() == 6)
			.anyMatch((row) -> row.contains(name));
	}

	static Stream<Arguments> textsOfTheEastAreRead() {
		return Stream.of(Arguments.of("windows-31j", "株式会社日立製作所 東京都千代田区 営業部長", "Shift-JIS"),
				Arguments.of("GB18030", "华为技术有限公司 采购总监 广东省深圳市", "GB18030"),
				Arguments.of("UTF-8", "株式会社日立製作所", "UTF-8"));
	}

	@Test
	void rowsWithoutTheBlankCellsAtTheirEndAreWholeWhereThatIsTheHabit() {
		Reading reading = Reading
			.of(Book.table("Id,Name,City,Phone\n1,Acme,Paris,1\n2,Beta\n3,Gamma,Rome\n4,Delta\n5,Eps,Bonn,2\n"));
		assertThat(reading.reasons()).isEmpty();
		assertThat(reading.rows()).contains(List.of("2", "Beta", "", ""), List.of("3", "Gamma", "Rome", ""));
	}

	@Test
	void rowsWithMoreBlankCellsAtTheirEndAreWhole() {
		Reading reading = Reading.of(Book.table("Id,Name\n1,Acme\n2,Beta,,\n3,Gamma\n"));
		assertThat(reading.reasons()).isEmpty();
		assertThat(reading.rows()).containsExactly(List.of("1", "Acme"), List.of("2", "Beta"), List.of("3", "Gamma"));
	}

	@Test
	void aRowThatLooksShiftedIsReportedThoughItsLastCellIsBlank() {
		Reading reading = Reading.of(Book.table("Id,Email,Note\n1,a@b.de,\n2,,c@d.de,\n3,e@f.de,\n4,g@h.de,\n"));
		assertThat(reading.rows()).hasSize(3);
		assertThat(reading.flawedLines()).containsExactly(3L);
	}

	@Test
	void headersMayHaveBlankAndRepeatedNames() {
		CsvTable table = Book.table("Id,,Name,Name,\n1,a,b,c,d\n2,a,b,c,d\n");
		assertThat(table.columns()).containsExactly("Id", "", "Name", "Name", "");
		assertThat(Reading.of(table).rows()).hasSize(2);
	}

	@Test
	void aHeaderMayGoOverLines() {
		CsvTable table = Book.table("Id,\"Name\nof it\"\n1,Acme\n2,\"Be\nta\"\n3,Gamma\n");
		assertThat(table.columns()).containsExactly("Id", "Name\nof it");
		assertThat(Reading.of(table).lines()).containsExactly(3L, 4L, 6L);
	}

	@Test
	void aSecondLineOfTheHeaderIsReported() {
		String header = Book.book().header();
		Reading reading = Reading.of(Book.table(header + header + String.join("", Book.book().body())));
		assertThat(reading.rows()).isEqualTo(Book.ROWS);
		assertThat(reading.reasons()).containsExactly("repeats the header");
		Reading other = Reading
			.of(Book.table(header + "text,text,text,day,euros,text\r\n" + String.join("", Book.book().body())));
		assertThat(other.rows()).isEqualTo(Book.ROWS);
		assertThat(other.flawedLines()).containsExactly(2L);
	}

	@Test
	void aSecondTableIsReadAsFarAsItHasTheSameColumns() {
		String text = Book.book().text();
		Reading same = Reading.of(Book.table(text + text));
		assertThat(same.rows()).hasSize(24);
		assertThat(same.reasons()).containsExactly("repeats the header");
		Reading other = Reading.of(Book.table(text + "A,B\r\n1,2\r\n3,4\r\n"));
		assertThat(other.rows()).isEqualTo(Book.ROWS);
		assertThat(other.flawedLines()).containsExactly(15L, 16L, 17L);
	}

	@Test
	void aWiderTableBehindAnotherIsNoReasonToSkipThat() {
		StringBuilder text = new StringBuilder("Id,Name\n");
		for (int i = 0; i < 20; i++) {
			text.append(i).append(",Company\n");
		}
		Reading reading = Reading.of(Book.table(text + "\nId,Name,City,Country\n1,Acme,Paris,France\n"));
		assertThat(reading.rows()).hasSize(20);
		assertThat(reading.flawedLines()).containsExactly(23L, 24L);
	}

	@Test
	void aFileWithoutHeaderIsNotTaken() {
		assertThatExceptionOfType(UntakenException.class)
			.isThrownBy(() -> Book.table(String.join("", Book.book().body())))
			.withMessageContaining("has no header: line 1");
		assertThatExceptionOfType(UntakenException.class).isThrownBy(() -> Book.table(Book.book().body().getFirst()))
			.withMessageContaining("has no header");
	}

	@Test
	void aFileWithAHeaderOnlyIsATableWithoutRows() {
		assertThat(Book.table(Book.book().header()).columns()).isEqualTo(Book.COLUMNS);
		assertThat(Reading.of(Book.table(Book.book().header())).allLines()).isEmpty();
		assertThat(Reading.of(Book.table(Book.book().header() + Book.book().body().getFirst())).rows())
			.containsExactly(Book.ROWS.getFirst());
	}

	@ParameterizedTest
	@MethodSource
	void whatIsNoTableIsNotTaken(byte[] file, String reason) {
		assertThatExceptionOfType(UntakenException.class).isThrownBy(() -> Book.table(file))
			.withMessageContaining(reason);
	}

	static Stream<Arguments> whatIsNoTableIsNotTaken() {
		byte[] binary = "\u0001\u0002ab\u0003".repeat(100).getBytes(UTF_8);
		return Stream.of(Arguments.of(new byte[0], "is empty"), Arguments.of("\r\n \r\n".getBytes(UTF_8), "is empty"),
				Arguments.of("<!DOCTYPE html><html>a,b</html>".getBytes(UTF_8), "is a web page"),
				Arguments.of(binary, "is no text"),
				Arguments.of(("a" + ",a".repeat(20_000) + "\n").getBytes(UTF_8), "has more than 4096 columns"));
	}

	@Test
	void whatIsSaidOverrulesWhatIsDetected() {
		byte[] file = "Title\na;b|c;d\n1;2|3;4\n".getBytes(UTF_8);
		CsvTable table = Book.table(file, TableSettings.parse("windows-1252", "pipe", "single", 2));
		assertThat(table.dialect()).isEqualTo("Windows-1252, pipe, quote ', header in line 2");
		assertThat(table.columns()).containsExactly("a;b", "c;d");
		assertThat(Reading.of(table).rows()).containsExactly(List.of("1;2", "3;4"));
	}

	@Test
	void aFileOfBrokenRowsIsReadInOneGo() {
		StringBuilder text = new StringBuilder("Id,Name,Note\n");
		for (int i = 0; i < 200_000; i++) {
			text.append(i).append(",\"The \"Best\" of ").append(i).append("\",\"x\"\n");
		}
		Reading reading = Reading.of(Book.table(text.toString()));
		assertThat(reading.rows()).hasSize(200_000);
		assertThat(reading.rows().getLast()).containsExactly("199999", "The \"Best\" of 199999", "x");
	}

	private static Arguments sound(String name, String text, String dialect) {
		return Arguments.of(name, text.getBytes(UTF_8), Book.ROWS, dialect);
	}

	private static Arguments sound(String name, Book book, String dialect) {
		return Arguments.of(name, book.text().getBytes(UTF_8), book.changed(), dialect);
	}

	private static Arguments encoded(String name, String text, Charset charset, String words) {
		return Arguments.of(name, text.getBytes(charset), Book.ROWS, words + ", comma, header in line 1");
	}

	private static Arguments broken(String name, int row, String line) {
		return Arguments.of(name, replaced(Book.book().body(), row, line), List.of(row));
	}

	private static String replaced(List<String> body, int row, String line) {
		List<String> lines = new ArrayList<>(body);
		lines.set(row, line);
		return Book.book().header() + String.join("", lines);
	}

	private static String replaced(String file, int row, String line) {
		return file.replace(Book.book().body().get(row), line);
	}

	private static String opened(int row, int cell, String quote) {
		List<String> cells = new ArrayList<>(Book.ROWS.get(row));
		cells.set(cell, quote + cells.get(cell));
		return String.join(",", cells) + "\r\n";
	}

	/**
	 * Row 6 goes over two lines.
	 */
	private static long lineOf(int row) {
		return row + ((row > 6) ? 3 : 2);
	}

	private static String mixedLineEnds() {
		StringBuilder text = new StringBuilder(Book.book().lineEnd("\n").header());
		for (int i = 0; i < Book.ROWS.size(); i++) {
			text.append(Book.book().lineEnd(List.of("\n", "\r\n", "\r").get(i % 3)).line(Book.ROWS.get(i)));
		}
		return text.toString();
	}

	private static String trailing() {
		return Book.book().header().replace("\r\n", ",\r\n") + trailing(Book.book().body());
	}

	private static String trailingBody() {
		return Book.book().header() + trailing(Book.book().body());
	}

	private static String trailing(List<String> lines) {
		return String.join("", lines.stream().map((line) -> line.stripTrailing() + ",\r\n").toList());
	}

}
