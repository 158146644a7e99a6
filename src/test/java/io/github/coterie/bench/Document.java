package io.github.coterie.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is asked, as a file beside this package's tests.
 */
final class Document {

	private Document() {
	}

	/**
	 * Reads one.
	 * @param name within {@code /bench}
	 */
	static String read(String name) {
		try (InputStream stream = Document.class.getResourceAsStream("/bench/" + name)) {
			if (stream == null) {
				throw new IllegalArgumentException("There is no /bench/" + name);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static boolean exists(String name) {
		return Document.class.getResource("/bench/" + name) != null;
	}

}
