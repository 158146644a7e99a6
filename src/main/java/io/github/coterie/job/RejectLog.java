package io.github.coterie.job;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.coterie.imports.RejectedRow;
import io.github.coterie.imports.Rejects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rejects of an import on disk, a line of JSON each. An index beside them says where
 * every so many of them start, so that a page is found without reading what is before it.
 */
final class RejectLog implements Rejects, AutoCloseable {

	static final int STEP = 256;

	private final Path rows;

	private final Path index;

	private final JsonMapper json;

	private @Nullable DataOutputStream out;

	private @Nullable DataOutputStream offsets;

	private long count;

	private long position;

	/**
	 * The log of a job.
	 * @param count how many rejects are in it
	 */
	RejectLog(Path folder, JsonMapper json, long count) {
		this.rows = folder.resolve("rejects.jsonl");
		this.index = folder.resolve("rejects.index");
		this.json = json;
		this.count = count;
	}

	/**
	 * Begins it anew.
	 */
	synchronized void begin() {
		try {
			close();
			this.out = open(this.rows);
			this.offsets = open(this.index);
			this.count = 0;
			this.position = 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public synchronized void add(RejectedRow row) {
		if (this.out == null || this.offsets == null) {
			throw new IllegalStateException("The log is not open");
		}
		byte[] line = (this.json.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8);
		try {
			if (this.count % STEP == 0) {
				this.offsets.writeLong(this.position);
			}
			this.out.write(line);
			this.position += line.length;
			this.count++;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized long count() {
		return this.count;
	}

	/**
	 * Some rejects in the order in which they came.
	 */
	RejectPage page(long from, int size) {
		List<RejectedRow> page = new ArrayList<>();
		long total = flushed();
		long to = Math.min(total, from + size);
		if (from < to) {
			read(from, to, page::add);
		}
		return new RejectPage(from, page, total);
	}

	/**
	 * All of them.
	 */
	void forEach(Consumer<RejectedRow> taker) {
		long total = flushed();
		if (total > 0) {
			read(0, total, taker);
		}
	}

	private void read(long from, long to, Consumer<RejectedRow> taker) {
		try (FileChannel channel = FileChannel.open(this.rows)) {
			channel.position(offset(from / STEP));
			BufferedReader lines = new BufferedReader(
					new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
			for (long at = from - from % STEP; at < to; at++) {
				String line = lines.readLine();
				if (at >= from && line != null) {
					taker.accept(this.json.readValue(line, RejectedRow.class));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long offset(long step) throws IOException {
		ByteBuffer offset = ByteBuffer.allocate(Long.BYTES);
		try (FileChannel channel = FileChannel.open(this.index)) {
			channel.read(offset, step * Long.BYTES);
		}
		return offset.flip().getLong();
	}

	private synchronized long flushed() {
		try {
			if (this.out != null && this.offsets != null) {
				this.out.flush();
				this.offsets.flush();
			}
			return this.count;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		DataOutputStream lines = this.out;
		DataOutputStream starts = this.offsets;
		this.out = null;
		this.offsets = null;
		if (lines != null && starts != null) {
			lines.close();
			starts.close();
		}
	}

	private static DataOutputStream open(Path file) throws IOException {
		return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE,
				StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)));
	}

}
