package io.github.coterie.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The first bytes of a file, which tell what it is, whatever its name says.
 *
 * @param text those bytes, each as one character
 */
record FileStart(String text) {

	private static final int LENGTH = 4;

	static FileStart of(Bytes bytes) throws IOException {
		try (InputStream stream = bytes.open()) {
			return new FileStart(new String(stream.readNBytes(LENGTH), StandardCharsets.ISO_8859_1));
		}
	}

	boolean isZip() {
		return this.text.startsWith("PK\u0003\u0004") || this.text.startsWith("PK\u0005\u0006");
	}

	boolean isGzip() {
		return this.text.startsWith("\u001f\u008b");
	}

	/**
	 * Refuses what no text starts with.
	 */
	void requireText() {
		if (this.text.isEmpty()) {
			throw new UntakenException("is empty");
		}
		if (this.text.equals("\u00d0\u00cf\u0011\u00e0")) {
			throw new UntakenException(
					"is an old or an encrypted workbook: save it as XLSX without password, or as CSV");
		}
		if (this.text.toLowerCase(Locale.ROOT).equals("%pdf")) {
			throw new UntakenException(TableCollector.UNKNOWN);
		}
	}

}
