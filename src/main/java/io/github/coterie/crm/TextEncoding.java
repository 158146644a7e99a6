package io.github.coterie.crm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells in which encoding a file without byte-order mark was written.
 */
final class TextEncoding {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private static final int BLOCK = 1 << 16;

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPORT)
		.onUnmappableCharacter(CodingErrorAction.REPORT);

	private final CharBuffer chars = CharBuffer.allocate(BLOCK);

	private long beyondAscii;

	private long broken;

	private TextEncoding() {
	}

	/**
	 * UTF-8, unless there is more that can't be UTF-8 than there is that only UTF-8 would
	 * write.
	 */
	static Charset of(InputStream file) throws IOException {
		TextEncoding encoding = new TextEncoding();
		ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
		for (int read = file.read(bytes.array()); read >= 0; read = file.read(bytes.array(), bytes.position(),
				bytes.remaining())) {
			bytes.position(bytes.position() + read).flip();
			encoding.decode(bytes, false);
			bytes.compact();
		}
		encoding.decode(bytes.flip(), true);
		return (encoding.broken > encoding.beyondAscii) ? WINDOWS_1252 : StandardCharsets.UTF_8;
	}

	private void decode(ByteBuffer bytes, boolean last) {
		CoderResult result;
		do {
			result = this.decoder.decode(bytes, this.chars, last);
			this.beyondAscii += this.chars.flip().chars().filter((sign) -> sign > 0x7f).count();
			this.chars.clear();
			if (result.isError()) {
				this.broken++;
				bytes.position(bytes.position() + result.length());
			}
		}
		while (!result.isUnderflow());
	}

}
