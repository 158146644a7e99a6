package io.github.coterie.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How the bytes of a text are read.
 *
 * @param charset of the text
 * @param mark how many bytes of byte-order mark come first
 */
record Encoding(Charset charset, int mark) {

	static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private static final byte[][] MARKS = { { (byte) 0xef, (byte) 0xbb, (byte) 0xbf },
			{ (byte) 0xff, (byte) 0xfe, 0, 0 }, { 0, 0, (byte) 0xfe, (byte) 0xff }, { (byte) 0xff, (byte) 0xfe },
			{ (byte) 0xfe, (byte) 0xff } };

	private static final List<Charset> MARKED = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_32LE,
			StandardCharsets.UTF_32BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

	/**
	 * Tells the encoding of a text by its beginning.
	 */
	static Encoding of(byte[] head, @Nullable Charset told) {
		for (int i = 0; i < MARKS.length; i++) {
			int length = MARKS[i].length;
			if (head.length >= length && Arrays.equals(head, 0, length, MARKS[i], 0, length)) {
				Charset marked = byZeros(head, length, MARKED.get(i));
				return new Encoding((told != null && !told.name().startsWith("UTF-")) ? told : marked, length);
			}
		}
		return new Encoding((told != null) ? told : unmarked(head), 0);
	}

	/**
	 * Reads the text behind the mark. A byte that is no UTF-8 in such a text is read as
	 * Windows-1252, so that it spoils no more than itself.
	 */
	Reader open(InputStream bytes) throws IOException {
		bytes.skipNBytes(this.mark);
		return this.charset.equals(StandardCharsets.UTF_8) ? new Utf8Reader(bytes)
				: new InputStreamReader(bytes, this.charset);
	}

	@Override
	public String toString() {
		return switch (this.charset.name()) {
			case "windows-1252" -> "Windows-1252";
			case "windows-31j" -> "Shift-JIS";
			default -> this.charset.name();
		};
	}

	/**
	 * Tells UTF-16 and UTF-32 by the zeros of their signs and line ends. That counts more
	 * than a mark, which some programs write in the wrong width.
	 */
	private static Charset byZeros(byte[] head, int from, Charset otherwise) {
		int[] zeros = new int[4];
		for (int i = from; i < head.length; i++) {
			zeros[(i - from) % 4] += (head[i] == 0) ? 1 : 0;
		}
		int quarter = Math.max(1, (head.length - from) / 4);
		int many = Math.max(1, quarter / 10);
		int all = quarter - 1;
		if (quarter > 2 && zeros[3] >= all && zeros[2] >= all && zeros[0] < many) {
			return StandardCharsets.UTF_32LE;
		}
		if (quarter > 2 && zeros[0] >= all && zeros[1] >= all && zeros[3] < many) {
			return StandardCharsets.UTF_32BE;
		}
		int odd = zeros[1] + zeros[3];
		int even = zeros[0] + zeros[2];
		if (odd > 2 * many && even < odd / 10) {
			return StandardCharsets.UTF_16LE;
		}
		return (even > 2 * many && odd < even / 10) ? StandardCharsets.UTF_16BE : otherwise;
	}

	private static Charset unmarked(byte[] head) {
		Charset wide = byZeros(head, 0, StandardCharsets.UTF_8);
		if (!wide.equals(StandardCharsets.UTF_8)) {
			return wide;
		}
		return isUtf8(head) ? StandardCharsets.UTF_8 : old(head);
	}

	/**
	 * Whether there is at least as much that only UTF-8 would write as there is that it
	 * never would.
	 */
	private static boolean isUtf8(byte[] head) {
		int beyondAscii = 0;
		int broken = 0;
		for (int i = 0; i < head.length; i++) {
			if (head[i] < 0) {
				int more = Utf8Reader.continuation(head, i, head.length);
				beyondAscii += (more > 0) ? 1 : 0;
				broken += (more == 0) ? 1 : 0;
				i += Math.max(0, more);
			}
		}
		return broken <= beyondAscii;
	}

	/**
	 * An encoding from before Unicode: by its statistics, where the text is mostly beyond
	 * ASCII; a few accents among Latin letters are those of the West.
	 */
	private static Charset old(byte[] head) {
		UniversalDetector detector = new UniversalDetector();
		detector.handleData(head);
		detector.dataEnd();
		String found = detector.getDetectedCharset();
		if (found == null || isLatin(head)) {
			return WINDOWS_1252;
		}
		Charset charset = charset(found);
		return decodes(head, charset) ? charset : WINDOWS_1252;
	}

	private static Charset charset(String name) {
		return switch (name.toUpperCase(Locale.ROOT)) {
			case "SHIFT_JIS" -> Charset.forName("windows-31j");
			case "GB2312", "GBK", "HZ-GB-2312" -> Charset.forName("GB18030");
			case "ISO-8859-1", "US-ASCII" -> WINDOWS_1252;
			default -> Charset.isSupported(name) ? Charset.forName(name) : WINDOWS_1252;
		};
	}

	private static boolean isLatin(byte[] head) {
		int alone = 0;
		int all = 0;
		for (int i = 1; i < head.length - 1; i++) {
			if (head[i] < 0) {
				all++;
				alone += (head[i - 1] >= 0 && head[i + 1] >= 0
						&& (Character.isLetter(head[i - 1]) || Character.isLetter(head[i + 1]))) ? 1 : 0;
			}
		}
		return alone * 2 > all;
	}

	/**
	 * Whether a charset can have written a text: no text holds the controls that some
	 * charsets have where others have letters.
	 */
	private static boolean decodes(byte[] head, Charset charset) {
		try {
			// the last character may be cut
			return charset.newDecoder()
				.decode(ByteBuffer.wrap(head, 0, Math.max(0, lastBreak(head))))
				.chars()
				.noneMatch((sign) -> sign >= 0x80 && sign < 0xa0);
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static int lastBreak(byte[] head) {
		int end = head.length;
		while (end > 0 && head[end - 1] != '\n') {
			end--;
		}
		return (end > 0) ? end : head.length;
	}

}
