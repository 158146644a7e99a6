package io.github.coterie.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workbooks as tables.
 */
class WorkbookTests {

	private static final String HEADER = """
			<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c></row>
			""";

	private static final String ENDLESS = "a".repeat(5 << 20);

	@TempDir
	private Path folder;

	@Test
	void aSheetIsATableWithItsValuesAsTheyAreMeant() throws IOException {
		try (Tables tables = open(Packed.workbook("""
				<row r="1"><c r="A1" t="inlineStr"><is><t>Report</t></is></c></row>
				""" + HEADER
				+ """
						<row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" s="1"><v>46085</v></c><c r="C4"><v>1.0E7</v></c></row>
						<row r="5"><c r="A5" t="str"><f>A4&amp;1</f><v>Acme 1</v></c><c r="C5" s="4"><v>0.30000000000000004</v></c></row>
						<row r="8"><c r="C8" t="b"><v>1</v></c><c r="A8" t="e"><v>#N/A</v></c><c r="B8" t="d"><v>2026-03-04T01:02:03</v></c></row>
						<row r="9"><c><v>001234567890123</v></c><c s="2"><v>46085.627777777778</v></c><c t="s"><v>4</v></c></row>
						<row><c t="s"><v>99</v></c><c s="3"><v>61</v></c><c s="5"><v>0.5</v></c></row>
						"""))) {
			Table table = tables.tables().getFirst();
			Reading reading = Reading.of(table);
			assertThat(table.name()).isEqualTo("book.xlsx/Sheet1");
			assertThat(table.dialect()).isEqualTo("sheet, header in row 3");
			assertThat(table.columns()).containsExactly("Name", "Created", "Amount");
			assertThat(reading.reasons()).isEmpty();
			assertThat(reading.rows()).containsExactly(List.of("Acme ", "2026-03-04", "10000000"),
					List.of("Acme 1", "", "0.3"), List.of("#N/A", "2026-03-04T01:02:03", "TRUE"),
					List.of("1234567890123", "2026-03-04T15:04:00", "a\r\nb"), List.of("", "1900-03-01", "12:00"));
			assertThat(reading.lines()).containsExactly(4L, 5L, 8L, 9L, 10L);
			assertThat(Reading.of(table).rows()).as("read again").isEqualTo(reading.rows());
			assertThat(tables.untaken()).containsExactly(new Untaken("book.xlsx/Hidden", "is a hidden sheet"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12               | 12
			12.0             | 12
			12.50            | 12.5
			-0               | 0
			1E+05            | 100000
			1.23E-3          | 0.00123
			123456789012345  | 123456789012345
			100.10000000000001 | 100.1
			1E+300           | 1E+300
			1E+999999999     | 1E+999999999
			abc              | abc
			""")
	void numbersAreWrittenOut(String number, String written) {
		assertThat(new CellFormats().written(number, null, false)).isEqualTo(written);
	}

	@Test
	void aCellFarOutIsReportedAndFillsNoMemory() throws IOException {
		Reading reading = read(HEADER + """
				<row r="4"><c r="A4"><v>1</v></c><c r="ZZZZZZZZ4"><v>1</v></c></row>
				<row r="5"><c r="A5"><v>2</v></c><c r="D5"><v>beside</v></c></row>
				<row r="6"><c r="A6"><v>3</v></c><c r="XFD6"></c></row>
				""");
		assertThat(reading.rows()).containsExactly(List.of("3", "", ""));
		assertThat(reading.flawedLines()).containsExactly(4L, 5L);
		assertThat(reading.reasons().getLast()).startsWith("has 4 cells, the header has 3: give each column a name");
	}

	@Test
	void aSheetThatBreaksOffIsReadUpToThere() throws IOException {
		Reading reading = read(HEADER + "<row r=\"4\"><c r=\"A4\"><v>1</v></c></row><row r=\"5\"></broken>");
		assertThat(reading.rows()).hasSize(1);
		assertThat(reading.reasons())
			.containsExactly("can't be read from here on: the sheet is damaged: save it again");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<c r="A4"><v>123456789012345678</v></c>              | 123456789012345678
			<c r="A4"><v>abc</v></c>                             | abc
			<c r="A4" s="99999"><v>1.0</v></c>                   | 1
			<c r="A4" s="x"><v>1.0</v></c>                       | 1
			<c r="A4" t="b"><v></v></c>                          | ''
			<c r="A4" t="s"><v>-1</v></c>                        | ''
			<c r="A4" t="s"><v>x</v></c>                         | ''
			<c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c>         | #DIV/0!
			<c r="A4" t="n"><f>1+1</f><v>2</v></c>               | 2
			<c r="A4"><f>1+1</f></c>                             | ''
			<c r="A4" t="new"><v>as it is</v></c>                | as it is
			<c r="A4" t="inlineStr"><is><r><t>a</t></r><rPh><t>no</t></rPh><r><t>b</t></r></is></c> | ab
			<c r="A4" t="str"><v><![CDATA[<b>]]>&amp;</v></c>    | <b>&
			""")
	void anOddCellCostsNoOther(String cell, String value) throws IOException {
		Reading reading = read(HEADER + "<row r=\"4\">" + cell + "<c r=\"C4\"><v>4</v></c></row>"
				+ "<row r=\"5\"><c r=\"A5\"><v>5</v></c></row>");
		assertThat(reading.rows()).containsExactly(List.of(value, "", "4"), List.of("5", "", ""));
		assertThat(reading.reasons()).isEmpty();
	}

	@Test
	void cellsWithoutAddressStandOneBehindAnother() throws IOException {
		Reading reading = read(HEADER + "<row><c/><c s=\"1\"/><c><v>3</v></c></row><row><c/><c><v>2</v></c></row>");
		assertThat(reading.rows()).containsExactly(List.of("", "", "3"), List.of("", "2", ""));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "0, -7", "x, 4", "99999999999999999999, 2" })
	void aRowWithAWrongNumberIsRead(String first, String second) throws IOException {
		Reading reading = read(HEADER + """
				<row r="%s"><c><v>7</v></c></row><row r="%s"><c><v>8</v></c></row>
				""".formatted(first, second));
		assertThat(reading.rows()).extracting(List::getFirst).containsExactly("7", "8");
	}

	@Test
	void theStrictFormatAndPrefixesAreRead() throws IOException {
		String sheet = Packed.sheet(HEADER + "<row r=\"4\"><c r=\"A4\"><v>1</v></c></row>")
			.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
					"http://purl.oclc.org/ooxml/spreadsheetml/main")
			.replaceAll("<(/?)(?=[a-z])", "<$1x:")
			.replace("xmlns=", "xmlns:x=");
		try (Tables tables = open(Packed.workbook("").with("xl/worksheets/sheet1.xml", sheet))) {
			assertThat(Reading.of(tables.tables().getFirst()).rows()).containsExactly(List.of("1", "", ""));
		}
	}

	@Test
	void aWorkbookNeedsNoStylesAndNoSharedTexts() throws IOException {
		Packed workbook = Packed.workbook("""
				<row><c t="inlineStr"><is><t>Name</t></is></c></row><row><c s="1"><v>46085</v></c></row>
				""").without("xl/styles.xml").without("xl/sharedStrings.xml");
		try (Tables tables = open(workbook)) {
			assertThat(Reading.of(tables.tables().getFirst()).rows()).containsExactly(List.of("46085"));
		}
	}

	@Test
	void anEndlessCellIsReportedAndCostsNoOther() throws IOException {
		Reading reading = read(HEADER + "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>" + ENDLESS
				+ "</v></c></row><row r=\"5\"><c r=\"A5\"><v>5</v></c></row>");
		assertThat(reading.rows()).containsExactly(List.of("5", "", ""));
		assertThat(reading.reasons()).containsExactly("has a cell of more than 1048576 characters");
	}

	@ParameterizedTest
	@CsvSource({ "<!--, -->", "<?x, ?>", "<row r=', '/>", "<row><c><v><![CDATA[, ]]></v></c></row>" })
	void markupWithoutEndIsNotTaken(String start, String end) throws IOException {
		try (Tables tables = open(Packed.workbook(HEADER + start + ' ' + ENDLESS + end))) {
			assertThat(tables.untaken()).extracting(Untaken::reason)
				.contains(
						"has more than 4194304 bytes in one tag or comment, which no real workbook has: save it again");
		}
	}

	@Test
	void listsWithoutEndAreNotTaken() throws IOException {
		String sheets = "<workbook><sheets>" + "<sheet name=\"a\"/>".repeat(1001) + "</sheets></workbook>";
		try (Tables tables = open(Packed.workbook("").with("xl/workbook.xml", sheets))) {
			assertThat(tables.untaken()).extracting(Untaken::reason)
				.containsExactly("has more than 1000 sheets: save those with tables apart");
		}
		String styles = "<styleSheet><cellXfs>" + "<xf/>".repeat(4 << 20) + "</cellXfs></styleSheet>";
		try (Tables tables = open(Packed.workbook("").with("xl/styles.xml", styles))) {
			assertThat(tables.untaken()).extracting(Untaken::reason)
				.containsExactly("has more sheets or formats than a workbook may: save its sheets as CSV");
		}
	}

	@Test
	void entitiesAreNotFollowed() throws IOException {
		String sheet = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"yyy\">]>"
				+ Packed.sheet(HEADER + "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>&x;&y;</v></c></row>");
		try (Tables tables = open(Packed.workbook("").with("xl/worksheets/sheet1.xml", sheet))) {
			assertThat(tables.tables().stream().flatMap((table) -> Reading.of(table).rows().stream()))
				.allMatch((row) -> row.getFirst().isEmpty());
		}
	}

	@Test
	void aWorkbookThatUnpacksToTooMuchIsNotTaken() throws IOException {
		Files.write(this.folder.resolve("book.xlsx"),
				Packed.workbook(HEADER + "<row><c><v>1</v></c></row>".repeat(100)).bytes());
		TableSettings small = new TableSettings(null, null, null, null, 1500);
		try (Tables tables = Tables.open(List.of(this.folder), small)) {
			assertThat(tables.tables()).isEmpty();
			assertThat(tables.untaken())
				.contains(new Untaken("book.xlsx/Sheet1", "is larger than 1500 bytes when unpacked: unpack it first"));
		}
	}

	@Test
	void whatIsNoWorkbookIsNotTaken() throws IOException {
		Files.write(this.folder.resolve("a.xlsx"), Packed.archive().with("word/document.xml", "<a/>").bytes());
		Files.write(this.folder.resolve("b.xlsx"), new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0,
				(byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 });
		Files.write(this.folder.resolve("c.xlsx"), Packed.workbook("").bytes());
		Files.write(this.folder.resolve("d.xlsx"), Packed.workbook("").with("xl/workbook.xml", "<a").bytes());
		try (Tables tables = Tables.open(List.of(this.folder), TableSettings.DETECT)) {
			assertThat(tables.tables()).isEmpty();
			assertThat(tables.untaken()).extracting(Untaken::reason)
				.containsExactlyInAnyOrder("is no workbook, or one without the part xl/_rels/workbook.xml.rels",
						"is an old or an encrypted workbook: save it as XLSX without password, or as CSV",
						"is a hidden sheet", "is empty", "is no workbook that can be read: save it as XLSX or CSV");
		}
	}

	private Reading read(String rows) throws IOException {
		try (Tables tables = open(Packed.workbook(rows))) {
			return Reading.of(tables.tables().getFirst());
		}
	}

	private Tables open(Packed workbook) throws IOException {
		Path file = Files.write(this.folder.resolve("book.xlsx"), workbook.bytes());
		return Tables.open(List.of(file), TableSettings.DETECT);
	}

}
