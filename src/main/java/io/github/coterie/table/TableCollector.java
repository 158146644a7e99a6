package io.github.coterie.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

/**
 * Recognises files by their first bytes and collects their tables.
 */
final class TableCollector {

	private static final int MOST_ENTRIES = 10_000;

	private static final Pattern KNOWN = Pattern.compile("(?i).*\\.(csv|tsv|tab|psv|txt|xlsx|xlsm|zip|gz)");

	private static final Pattern NO_TABLE = Pattern
		.compile("(?i).*\\.(ya?ml|json|md|pdf|docx?|pptx?|html?|xml|jar|exe)");

	private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.xls[xm]");

	private static final Pattern LEADS_OUT = Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?");

	private static final String UNKNOWN = "is no CSV, XLSX or ZIP file";

	private static final byte[] ZIP = { 'P', 'K' };

	private static final byte[] GZIP = { 0x1f, (byte) 0x8b };

	private static final byte[] OLD_OFFICE = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	private final TableSettings settings;

	private final List<Table> tables = new ArrayList<>();

	private final List<Untaken> untaken = new ArrayList<>();

	private final List<ZipFile> archives = new ArrayList<>();

	private final Set<String> names = new HashSet<>();

	TableCollector(TableSettings settings) {
		this.settings = settings;
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
		else if (pointed ? NO_TABLE.matcher(name).matches() : !KNOWN.matcher(name).matches()) {
			leave(unique, UNKNOWN);
		}
		else {
			attempt(unique, () -> take(unique, file));
		}
	}

	/**
	 * Takes a text.
	 */
	void text(String name, Bytes bytes) {
		this.names.add(name);
		attempt(name, () -> this.tables.add(new CsvTable(name, bytes, this.settings)));
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
		byte[] start = start(() -> Files.newInputStream(file));
		if (startsWith(start, ZIP)) {
			ZipFile archive = archive(file);
			this.archives.add(archive);
			if (WORKBOOK.matcher(name).matches() || archive.getEntry("[Content_Types].xml") != null) {
				workbook(name, Parts.of(archive, this.settings.mostBytes()));
			}
			else {
				archive(name, archive);
			}
		}
		else if (startsWith(start, GZIP)) {
			long packed = Files.size(file);
			text(name, () -> new UnpackedStream(new GZIPInputStream(Files.newInputStream(file)), packed,
					this.settings.mostBytes()));
		}
		else {
			requireText(start);
			text(name, () -> Files.newInputStream(file));
		}
	}

	private void archive(String name, ZipFile archive) {
		Set<String> seen = new HashSet<>();
		long total = 0;
		for (ZipEntry entry : archive.stream().limit(MOST_ENTRIES).toList()) {
			String path = entry.getName().replace('\\', '/');
			String within = name + "/" + path;
			String last = path.substring(path.lastIndexOf('/') + 1);
			if (entry.isDirectory() || last.startsWith(".") || path.startsWith("__MACOSX/")) {
				continue;
			}
			total += Math.max(0, entry.getSize());
			if (LEADS_OUT.matcher(path).matches()) {
				leave(within, "has a path that leaves the archive");
			}
			else if (!seen.add(path)) {
				leave(within, "is in the archive more than once, and only one of them can be read: pack it once");
			}
			else if (!KNOWN.matcher(path).matches()) {
				leave(within, UNKNOWN);
			}
			else if (total > this.settings.mostBytes()) {
				leave(within, "would make more than " + this.settings.mostBytes()
						+ " bytes with all before it when unpacked: unpack it first");
			}
			else {
				attempt(within, () -> entry(within, archive, entry));
			}
		}
		if (archive.size() > MOST_ENTRIES) {
			leave(name, "has more than " + MOST_ENTRIES + " files: those after them are left out");
		}
	}

	private void entry(String name, ZipFile archive, ZipEntry entry) throws IOException, XMLStreamException {
		long promised = (entry.getSize() >= 0) ? entry.getSize() : this.settings.mostBytes();
		long most = Math.min(this.settings.mostBytes(), promised);
		Bytes bytes = () -> new UnpackedStream(archive.getInputStream(entry), entry.getCompressedSize(), most)
			.promising(promised);
		byte[] start = start(bytes);
		if (startsWith(start, GZIP) || (startsWith(start, ZIP) && !WORKBOOK.matcher(name).matches())) {
			throw new UntakenException("is an archive within an archive: unpack it first");
		}
		if (startsWith(start, ZIP)) {
			workbook(name, Parts.of(bytes, entry.getSize(), this.settings.mostBytes()));
			return;
		}
		requireText(start);
		text(name, bytes);
	}

	private void workbook(String name, Parts parts) throws IOException, XMLStreamException {
		Workbook workbook = new Workbook(parts);
		List<String> texts = workbook.sharedTexts();
		for (Workbook.SheetEntry sheet : workbook.sheets()) {
			String within = name + "/" + sheet.name();
			if (sheet.hidden()) {
				leave(within, "is a hidden sheet");
			}
			else {
				attempt(within, () -> this.tables.add(new SheetTable(within, workbook, sheet, texts, this.settings)));
			}
		}
	}

	private void attempt(String name, Taking taking) {
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

	private static byte[] start(Bytes bytes) throws IOException {
		try (InputStream stream = bytes.open()) {
			return stream.readNBytes(OLD_OFFICE.length);
		}
	}

	private static void requireText(byte[] start) {
		if (start.length == 0) {
			throw new UntakenException("is empty");
		}
		if (startsWith(start, OLD_OFFICE)) {
			throw new UntakenException(
					"is an old or an encrypted workbook: save it as XLSX without password, or as CSV");
		}
		if (new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).equals("%pdf")) {
			throw new UntakenException(UNKNOWN);
		}
	}

	private static boolean startsWith(byte[] bytes, byte[] start) {
		return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
	}

	/**
	 * Takes something that may turn out to be no table.
	 */
	@FunctionalInterface
	private interface Taking {

		void take() throws IOException, XMLStreamException;

	}

}
