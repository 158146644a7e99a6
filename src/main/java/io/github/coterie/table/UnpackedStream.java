package io.github.coterie.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What comes out of something packed, up to a bound. What is packed far better than any
 * real file is refused: it was made to fill a memory or a disk.
 */
final class UnpackedStream extends FilterInputStream {

	// real files are packed 20:1, at times 100:1
	private static final long LARGEST_RATIO = 200;

	private static final long SMALL = 64L << 20;

	private final long most;

	private final String reason;

	private long count;

	UnpackedStream(InputStream stream, long packed, long mostBytes) {
		super(stream);
		long byRatio = Math.max(SMALL, packed * LARGEST_RATIO);
		this.most = Math.min(byRatio, mostBytes);
		this.reason = (byRatio < mostBytes)
				? "is packed more than " + LARGEST_RATIO + " to 1, which no real export is: unpack it first"
				: "is larger than " + mostBytes + " bytes when unpacked: unpack it first";
	}

	/**
	 * Refuses what says by itself that it is too large.
	 */
	UnpackedStream promising(long bytes) {
		count(bytes);
		this.count = 0;
		return this;
	}

	@Override
	public int read() throws IOException {
		int next = super.read();
		count((next >= 0) ? 1 : 0);
		return next;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		count(Math.max(0, read));
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(long bytes) {
		this.count += bytes;
		if (this.count > this.most) {
			throw new UntakenException(this.reason);
		}
	}

}
