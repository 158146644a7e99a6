package io.github.coterie.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

/**
 * Recognises files by their first bytes and collects their tables.
 */
final class TableCollector {

	private static final Pattern KNOWN = Pattern.compile("(?i).*\\.(csv|tsv|tab|psv|txt|xlsx|xlsm|zip|gz)");

	private static final Pattern NO_TABLE = Pattern
		.compile("(?i)(licen[sc]e|readme|notice)(\\.txt)?|.*\\.(ya?ml|json|md|pdf|docx?|pptx?|html?|xml|jar|exe)");

	private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.xls[xm]");

	static final String UNKNOWN = "is no CSV, XLSX or ZIP file";

	private final TableSettings settings;

	private final Function<String, TableSettings> told;

	private final List<Table> tables = new ArrayList<>();

	private final List<Untaken> untaken = new ArrayList<>();

	private final List<ZipFile> archives = new ArrayList<>();

	private final Set<String> names = new HashSet<>();

	/**
	 * A collector.
	 * @param settings of all tables
	 * @param told what is said of a table of a name; it counts first
	 */
	TableCollector(TableSettings settings, Function<String, TableSettings> told) {
		this.settings = settings;
		this.told = told;
	}

	List<Table> tables() {
		return this.tables;
	}

	List<Untaken> untaken() {
		return this.untaken;
	}

	void leave(String name, String reason) {
		this.untaken.add(new Untaken(name, reason));
	}

	/**
	 * Takes a file.
	 * @param pointed whether the user named it, not only its folder
	 */
	void file(String name, Path file, boolean pointed) {
		String unique = unique(name, file);
		if (!Files.isRegularFile(file)) {
			leave(unique, "is no regular file");
		}
		else if (!isKnown(name) && (!pointed || NO_TABLE.matcher(name).matches())) {
			leave(unique, UNKNOWN);
		}
		else {
			attempt(unique, () -> take(unique, file));
		}
	}

	/**
	 * Whether a file in a folder or an archive may hold a table, by its name.
	 */
	static boolean isKnown(String name) {
		return KNOWN.matcher(name).matches() && !NO_TABLE.matcher(name).matches();
	}

	static boolean isWorkbook(String name) {
		return WORKBOOK.matcher(name).matches();
	}

	/**
	 * Takes a text.
	 */
	void text(String name, Bytes bytes) {
		this.names.add(name);
		attempt(name, () -> this.tables.add(new CsvTable(name, bytes, settings(name))));
	}

	void close() {
		for (ZipFile archive : this.archives) {
			try {
				archive.close();
			}
			catch (IOException ex) {
				// it was read only, so nothing is lost
			}
		}
	}

	private void take(String name, Path file) throws IOException, XMLStreamException {
		FileStart start = FileStart.of(() -> Files.newInputStream(file));
		if (start.isZip()) {
			ZipFile archive = archive(file);
			this.archives.add(archive);
			if (isWorkbook(name) || archive.getEntry("[Content_Types].xml") != null) {
				workbook(name, Parts.of(archive, this.settings.mostBytes()));
			}
			else {
				new Archive(name, archive, this.settings).take(this);
			}
		}
		else if (start.isGzip()) {
			long packed = Files.size(file);
			text(name, () -> new UnpackedStream(new GZIPInputStream(Files.newInputStream(file)), packed,
					this.settings.mostBytes()));
		}
		else {
			start.requireText();
			text(name, () -> Files.newInputStream(file));
		}
	}

	/**
	 * Takes the sheets of a workbook.
	 */
	void workbook(String name, Parts parts) throws IOException, XMLStreamException {
		Workbook workbook = new Workbook(parts);
		List<String> texts = workbook.sharedTexts();
		for (Workbook.SheetEntry sheet : workbook.sheets()) {
			String within = name + "/" + sheet.name();
			if (sheet.hidden()) {
				leave(within, "is a hidden sheet");
			}
			else {
				attempt(within,
						() -> this.tables.add(new SheetTable(within, workbook, sheet, texts, settings(within))));
			}
		}
	}

	/**
	 * Takes something, or leaves it with the reason why it can't be taken.
	 */
	void attempt(String name, Taking taking) {
		try {
			taking.take();
		}
		catch (UntakenException ex) {
			leave(name, ex.reason());
		}
		catch (ZipException ex) {
			leave(name, String.valueOf(ex.getMessage()).contains("encrypted")
					? "is encrypted: unpack it with its password first" : "is a damaged archive: pack it again");
		}
		catch (XMLStreamException ex) {
			leave(name, "is a damaged workbook: save it again, or save it as CSV");
		}
		catch (IOException ex) {
			leave(name, "can't be read: " + ex.getMessage());
		}
	}

	private TableSettings settings(String table) {
		return this.told.apply(table).over(this.settings);
	}

	private String unique(String name, Path file) {
		Path parent = file.toAbsolutePath().getParent();
		String unique = name;
		for (int i = 0; !this.names.add(unique); i++) {
			unique = (i == 0 && parent != null && parent.getFileName() != null) ? parent.getFileName() + "/" + name
					: name + " (" + (i + 1) + ")";
		}
		return unique;
	}

	private static ZipFile archive(Path file) throws IOException {
		try {
			return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		}
		catch (ZipException ex) {
			if (String.valueOf(ex.getMessage()).contains("encrypted")) {
				throw ex;
			}
			// names from before zip knew Unicode
			return new ZipFile(file.toFile(), Charset.forName("IBM437"));
		}
	}

	/**
	 * Takes something that may turn out to be no table.
	 */
	@FunctionalInterface
	interface Taking {

		void take() throws IOException, XMLStreamException;

	}

}
