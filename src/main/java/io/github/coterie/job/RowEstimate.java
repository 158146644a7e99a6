package io.github.coterie.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Guesses how many rows files have, from how many the beginning of each has.
 */
final class RowEstimate {

	private static final int SAMPLE = 1 << 20;

	private static final byte[] ROW = "<row".getBytes(StandardCharsets.US_ASCII);

	private final Set<String> taken;

	private RowEstimate(Set<String> taken) {
		this.taken = taken;
	}

	/**
	 * About how many rows there are; 0 when that can't be told.
	 * @param files files and folders
	 * @param taken the names of the tables that count
	 */
	static long of(List<Path> files, Set<String> taken) {
		RowEstimate estimate = new RowEstimate(taken);
		long rows = 0;
		try {
			for (Path file : files) {
				rows += Files.isDirectory(file) ? estimate.folder(file) : estimate.file(file);
			}
			return rows;
		}
		catch (IOException ex) {
			// the import itself will tell what can't be read
			return 0;
		}
	}

	private long folder(Path folder) throws IOException {
		long rows = 0;
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				rows += file(file);
			}
		}
		return rows;
	}

	private long file(Path file) throws IOException {
		String name = file.getFileName().toString();
		if (!isTaken(name)) {
			return 0;
		}
		byte[] start;
		try (InputStream in = Files.newInputStream(file)) {
			start = in.readNBytes(2);
		}
		if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
			return archive(name, file);
		}
		if (start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
			return packed(file);
		}
		try (InputStream in = Files.newInputStream(file)) {
			return extrapolate(in.readNBytes(SAMPLE), Files.size(file));
		}
	}

	private long archive(String name, Path file) throws IOException {
		long rows = 0;
		try (ZipFile archive = new ZipFile(file.toFile())) {
			boolean workbook = archive.getEntry("[Content_Types].xml") != null;
			for (ZipEntry entry : archive.stream().filter((part) -> part.getSize() > 0).toList()) {
				boolean sheet = workbook && entry.getName().startsWith("xl/worksheets/");
				if (sheet || (!workbook && isTaken(name + "/" + entry.getName())
						&& !entry.getName().toLowerCase(Locale.ROOT).endsWith(".xlsx"))) {
					try (InputStream in = archive.getInputStream(entry)) {
						byte[] sample = in.readNBytes(SAMPLE);
						rows += sheet ? scale(count(sample, ROW) - 1, sample.length, entry.getSize())
								: extrapolate(sample, entry.getSize());
					}
				}
			}
		}
		return rows;
	}

	private long packed(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file); Unpacking unpacking = new Unpacking(in)) {
			byte[] sample = unpacking.readNBytes(SAMPLE);
			boolean whole = sample.length < SAMPLE;
			double ratio = (double) sample.length / Math.max(1, unpacking.packed());
			return extrapolate(sample, whole ? sample.length : (long) (Files.size(file) * ratio));
		}
	}

	/**
	 * Line breaks within quotes end no row.
	 */
	private static long extrapolate(byte[] sample, long size) {
		long breaks = 0;
		boolean quoted = false;
		for (byte sign : sample) {
			if (sign == '"') {
				quoted = !quoted;
			}
			else if (sign == '\n' && !quoted) {
				breaks++;
			}
		}
		boolean open = sample.length > 0 && sample.length == size && sample[sample.length - 1] != '\n';
		return scale(breaks - (open ? 0 : 1), sample.length, size);
	}

	private static long scale(long rows, long sample, long size) {
		return (sample == 0) ? 0 : Math.round((double) Math.max(0, rows) * size / sample);
	}

	private static long count(byte[] sample, byte[] what) {
		long count = 0;
		for (int i = 0; i + what.length <= sample.length; i++) {
			int same = 0;
			while (same < what.length && sample[i + same] == what[same]) {
				same++;
			}
			count += (same == what.length) ? 1 : 0;
		}
		return count;
	}

	private boolean isTaken(String name) {
		return this.taken.stream()
			.anyMatch((table) -> table.equals(name) || table.startsWith(name + "/") || table.endsWith("/" + name));
	}

	private static final class Unpacking extends GZIPInputStream {

		Unpacking(InputStream in) throws IOException {
			super(in);
		}

		long packed() {
			return this.inf.getBytesRead();
		}

	}

}
