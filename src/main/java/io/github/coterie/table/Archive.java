package io.github.coterie.table;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

/**
 * An archive, whose files are read where they are: nothing is ever unpacked to disk.
 *
 * @param name where it is
 * @param file it is
 * @param settings with the bound of all that it unpacks to
 */
record Archive(String name, ZipFile file, TableSettings settings) {

	private static final int MOST_ENTRIES = 10_000;

	private static final Pattern LEADS_OUT = Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?");

	/**
	 * Takes all files that may hold tables.
	 */
	void take(TableCollector collector) {
		Set<String> seen = new HashSet<>();
		long total = 0;
		for (ZipEntry entry : this.file.stream().limit(MOST_ENTRIES).toList()) {
			String path = entry.getName().replace('\\', '/');
			String within = this.name + "/" + path;
			String last = path.substring(path.lastIndexOf('/') + 1);
			if (entry.isDirectory() || last.startsWith(".") || path.startsWith("__MACOSX/")) {
				continue;
			}
			total += Math.max(0, entry.getSize());
			if (LEADS_OUT.matcher(path).matches()) {
				collector.leave(within, "has a path that leaves the archive");
			}
			else if (!seen.add(path)) {
				collector.leave(within,
						"is in the archive more than once, and only one of them can be read: pack it once");
			}
			else if (!TableCollector.isKnown(last)) {
				collector.leave(within, TableCollector.UNKNOWN);
			}
			else if (total > this.settings.mostBytes()) {
				collector.leave(within, "would make more than " + this.settings.mostBytes()
						+ " bytes with all before it when unpacked: unpack it first");
			}
			else {
				collector.attempt(within, () -> take(within, entry, collector));
			}
		}
		if (this.file.size() > MOST_ENTRIES) {
			collector.leave(this.name, "has more than " + MOST_ENTRIES + " files: those after them are left out");
		}
	}

	private void take(String within, ZipEntry entry, TableCollector collector) throws IOException, XMLStreamException {
		long promised = (entry.getSize() >= 0) ? entry.getSize() : this.settings.mostBytes();
		long most = Math.min(this.settings.mostBytes(), promised);
		Bytes bytes = () -> new UnpackedStream(this.file.getInputStream(entry), entry.getCompressedSize(), most)
			.promising(promised);
		FileStart start = FileStart.of(bytes);
		if (start.isGzip() || (start.isZip() && !TableCollector.isWorkbook(within))) {
			throw new UntakenException("is an archive within an archive: unpack it first");
		}
		if (start.isZip()) {
			collector.workbook(within, Parts.of(bytes, entry.getSize(), this.settings.mostBytes()));
			return;
		}
		start.requireText();
		collector.text(within, bytes);
	}

}
