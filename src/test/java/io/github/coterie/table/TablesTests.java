package io.github.coterie.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.github.coterie.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files, folders and archives as tables.
 */
class TablesTests {

	private static final String ACME = "Id,Name\n1,Acme\n2,Beta\n";

	@TempDir
	private Path folder;

	@Test
	void aFolderGivesItsFilesAndNothingElse() throws IOException {
		Path outside = Files.createDirectory(this.folder.resolve("outside"));
		Files.writeString(outside.resolve("secret.csv"), ACME);
		Path inside = Files.createDirectory(this.folder.resolve("inside"));
		Files.writeString(inside.resolve("b.csv"), ACME);
		Files.writeString(inside.resolve("a.TSV"), ACME.replace(',', '\t'));
		Files.writeString(inside.resolve(".hidden.csv"), ACME);
		Files.writeString(inside.resolve("mapping.yaml"), "a: b");
		Files.writeString(Files.createDirectory(inside.resolve("deeper")).resolve("c.csv"), ACME);
		Files.createSymbolicLink(inside.resolve("linked.csv"), outside.resolve("secret.csv"));
		Files.createSymbolicLink(inside.resolve("same.csv"), inside.resolve("b.csv"));
		Files.createSymbolicLink(inside.resolve("nowhere.csv"), outside.resolve("nothing.csv"));
		try (Tables tables = Tables.open(List.of(inside), TableSettings.DETECT)) {
			assertThat(tables.tables()).extracting(Table::name).containsExactly("a.TSV", "b.csv", "same.csv");
			assertThat(tables.untaken()).containsExactly(
					new Untaken("linked.csv", "is a link that leads out of the folder: name the file itself"),
					new Untaken("mapping.yaml", "is no CSV, XLSX or ZIP file"),
					new Untaken("nowhere.csv", "is a link that leads out of the folder: name the file itself"));
		}
	}

	@Test
	void aFileThatIsNamedIsReadWhateverItIsCalled() throws IOException {
		Path file = Files.writeString(this.folder.resolve("export"), ACME);
		Path same = Files.writeString(Files.createDirectory(this.folder.resolve("other")).resolve("export"), ACME);
		try (Tables tables = Tables.open(List.of(file, same), TableSettings.DETECT)) {
			assertThat(tables.tables()).extracting(Table::name).containsExactly("export", "other/export");
		}
	}

	@Test
	void whatIsNotThereIsSaidAtOnce() {
		assertThatExceptionOfType(Fault.class)
			.isThrownBy(() -> Tables.open(List.of(this.folder.resolve("none.csv")), TableSettings.DETECT))
			.withMessageStartingWith("There is no file or folder ");
	}

	@Test
	void anArchiveGivesItsFilesAndThoseOfItsFolders() throws IOException {
		try (Tables tables = open(Packed.archive()
			.with("Account.csv", ACME)
			.with("WE_1/Contact.csv", ACME + "3,\"broken\n")
			.with("book.xlsx", Packed.workbook("<row><c t=\"s\"><v>0</v></c></row><row><c><v>7</v></c></row>").bytes())
			.with("empty.csv", "")
			.with("__MACOSX/Account.csv", "x")
			.with(".DS_Store", "x")
			.bytes())) {
			assertThat(tables.tables()).extracting(Table::name)
				.containsExactly("export.zip/Account.csv", "export.zip/WE_1/Contact.csv",
						"export.zip/book.xlsx/Sheet1");
			for (int i = 0; i < 2; i++) {
				assertThat(Reading.of(tables.tables().getFirst()).rows()).containsExactly(List.of("1", "Acme"),
						List.of("2", "Beta"));
				assertThat(Reading.of(tables.tables().get(1)).flawedLines()).containsExactly(4L);
				assertThat(Reading.of(tables.tables().get(2)).rows()).containsExactly(List.of("7"));
			}
			assertThat(tables.untaken()).containsExactly(
					new Untaken("export.zip/book.xlsx/Hidden", "is a hidden sheet"),
					new Untaken("export.zip/empty.csv", "is empty"));
		}
	}

	@Test
	void whatWouldLeaveAnArchiveOrIsOneItselfIsNotTaken() throws IOException {
		byte[] inner = Packed.archive().with("Account.csv", ACME).bytes();
		byte[] twice = Packed.patched(Packed.archive()
			.with("../evil.csv", ACME)
			.with("a/../../evil.csv", ACME)
			.with("/etc/evil.csv", ACME)
			.with("C:\\evil.csv", ACME)
			.with("inner.zip", inner)
			.with("inner.csv", inner)
			.with("page.html", "<html>")
			.with("Same1.csv", ACME)
			.with("Same2.csv", ACME)
			.bytes(), "Same2.csv", "Same1.csv");
		try (Tables tables = open(twice)) {
			assertThat(tables.tables()).extracting(Table::name).containsExactly("export.zip/Same1.csv");
			assertThat(tables.untaken()).containsExactlyInAnyOrder(
					new Untaken("export.zip/../evil.csv", "has a path that leaves the archive"),
					new Untaken("export.zip/a/../../evil.csv", "has a path that leaves the archive"),
					new Untaken("export.zip//etc/evil.csv", "has a path that leaves the archive"),
					new Untaken("export.zip/C:/evil.csv", "has a path that leaves the archive"),
					new Untaken("export.zip/inner.zip", "is an archive within an archive: unpack it first"),
					new Untaken("export.zip/inner.csv", "is an archive within an archive: unpack it first"),
					new Untaken("export.zip/page.html", "is no CSV, XLSX or ZIP file"),
					new Untaken("export.zip/Same1.csv",
							"is in the archive more than once, and only one of them can be read: pack it once"));
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).hasSize(1);
		}
	}

	@Test
	void anArchiveThatUnpacksToFarMoreIsNotTaken() throws IOException {
		byte[] bomb = (ACME + "3,x\n".repeat(1 << 24)).getBytes(StandardCharsets.UTF_8);
		try (Tables tables = open(Packed.archive().with("Account.csv", bomb).with("Contact.csv", ACME).bytes())) {
			assertThat(tables.tables()).extracting(Table::name).containsExactly("export.zip/Contact.csv");
			assertThat(tables.untaken()).containsExactly(new Untaken("export.zip/Account.csv",
					"is packed more than 200 to 1, which no real export is: unpack it first"));
		}
	}

	@Test
	void allFilesOfAnArchiveTogetherAreBounded() throws IOException {
		Path file = Files.write(this.folder.resolve("export.zip"),
				Packed.archive().with("A.csv", ACME).with("B.csv", ACME).bytes());
		try (Tables tables = Tables.open(List.of(file), new TableSettings(null, null, null, null, 30))) {
			assertThat(tables.tables()).extracting(Table::name).containsExactly("export.zip/A.csv");
			assertThat(tables.untaken()).extracting(Untaken::reason)
				.containsExactly("would make more than 30 bytes with all before it when unpacked: unpack it first");
		}
	}

	@Test
	void whatTurnsOutLargerThanItSaidEndsThere() {
		byte[] bytes = (ACME + "3,x\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
		Reading reading = Reading.of(table(bytes, 2_000_000));
		assertThat(reading.rows()).hasSizeGreaterThan(400_000)
			.allMatch((row) -> row.size() == 2 && row.get(1).length() > 0);
		assertThat(reading.reasons()).hasSize(1)
			.allMatch((reason) -> reason.startsWith("can't be read from here on: it is larger than 2000000 bytes"));
		assertThat(reading.allLines()).hasSize(reading.rows().size() + 1);
	}

	@Test
	void anEncryptedArchiveIsNotTaken() throws IOException {
		byte[] archive = Packed.archive().with("Account.csv", ACME).bytes();
		String text = new String(archive, StandardCharsets.ISO_8859_1);
		archive[text.indexOf("PK\u0001\u0002") + 8] |= 1;
		try (Tables tables = open(archive)) {
			assertThat(tables.untaken())
				.containsExactly(new Untaken("export.zip", "is encrypted: unpack it with its password first"));
		}
	}

	@Test
	void aDamagedArchiveIsNotTaken() throws IOException {
		byte[] archive = Packed.archive().with("Account.csv", ACME).bytes();
		try (Tables tables = open(Arrays.copyOf(archive, archive.length / 2))) {
			assertThat(tables.untaken())
				.containsExactly(new Untaken("export.zip", "is a damaged archive: pack it again"));
		}
	}

	@Test
	void aPackedFileIsUnpackedAsItIsRead() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
			packed.write(ACME.getBytes(StandardCharsets.UTF_8));
		}
		Files.write(this.folder.resolve("Account.csv.gz"), bytes.toByteArray());
		try (Tables tables = Tables.open(List.of(this.folder), TableSettings.DETECT)) {
			assertThat(Reading.of(tables.tables().getFirst()).rows()).hasSize(2);
		}
	}

	@Test
	void anErrorOfTheOneWhoReadsIsNoFlawOfTheFile() {
		CsvTable table = Book.table(Book.book().text());
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> table.read(new TableReader() {

			@Override
			public void row(long line, List<String> cells) {
				throw new IllegalStateException("enough");
			}

			@Override
			public void flaw(long line, String text, String reason) {
				throw new AssertionError(reason);
			}

		})).withMessage("enough");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			UTF8      | caret     | double | UTF-8        | ^
			latin1    | semicolon | single | windows-1252 | ;
			shift_jis |           |        | windows-31j  |
			cp1252    | pipe      | '"'    | windows-1252 | '|'
			utf-16    | ;         |        | UTF-16       | ;
			""")
	void settingsAreSaidInWords(String encoding, String separator, String quote, String charset, Character sign) {
		TableSettings settings = TableSettings.parse(encoding, separator, quote, null);
		assertThat(settings.encoding()).hasToString(charset);
		assertThat(settings.separator()).isEqualTo(sign);
	}

	@Test
	void settingsThatAreNoneAreRefusedInWords() {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> TableSettings.parse("nothing", null, null, null))
			.withMessageContaining("is no encoding that is known");
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> TableSettings.parse("%", null, null, null));
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> TableSettings.parse(null, "comma?", null, null))
			.withMessageStartingWith("must be comma, semicolon, tab");
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> TableSettings.parse(null, ";", ";", null));
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> TableSettings.parse(null, null, null, 0));
	}

	private static CsvTable table(byte[] bytes, long most) {
		try {
			return new CsvTable("book.csv", () -> new UnpackedStream(new ByteArrayInputStream(bytes), 1000, most),
					TableSettings.DETECT);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Tables open(byte[] archive) throws IOException {
		Path file = Files.write(this.folder.resolve("export.zip"), archive);
		return Tables.open(List.of(file), TableSettings.DETECT);
	}

}
