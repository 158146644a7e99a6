package io.github.coterie.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, and each byte that is none as Windows-1252.
 */
final class Utf8Reader extends Reader {

	private static final String BEYOND_ASCII = new String(beyondAscii(), Encoding.WINDOWS_1252);

	private final InputStream stream;

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPORT)
		.onUnmappableCharacter(CodingErrorAction.REPORT);

	private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();

	private boolean ended;

	Utf8Reader(InputStream stream) {
		this.stream = stream;
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		CharBuffer chars = CharBuffer.wrap(target, offset, length);
		while (true) {
			CoderResult result = this.decoder.decode(this.bytes, chars, this.ended);
			if (result.isMalformed() && chars.hasRemaining()) {
				chars.put(BEYOND_ASCII.charAt(this.bytes.get() & 0x7f));
			}
			else if (chars.position() > offset || length == 0) {
				return chars.position() - offset;
			}
			else if (result.isUnderflow() && this.ended) {
				return -1;
			}
			else {
				fill();
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.stream.close();
	}

	/**
	 * How many bytes go on the character that starts at a place.
	 * @return 0 when no character does, negative when the bytes end within it
	 */
	static int continuation(byte[] bytes, int at, int end) {
		int first = bytes[at] & 0xff;
		int length = (first >= 0xc2 && first < 0xe0) ? 1
				: (first >= 0xe0 && first < 0xf0) ? 2 : (first >= 0xf0 && first < 0xf5) ? 3 : 0;
		for (int i = 1; i <= length; i++) {
			if (at + i >= end) {
				return -1;
			}
			if ((bytes[at + i] & 0xc0) != 0x80) {
				return 0;
			}
		}
		return length;
	}

	private void fill() throws IOException {
		this.bytes.compact();
		int read = this.stream.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		this.ended = read < 0;
		this.bytes.position(this.bytes.position() + Math.max(0, read)).flip();
	}

	private static byte[] beyondAscii() {
		byte[] bytes = new byte[128];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (i + 128);
		}
		return bytes;
	}

}
