package io.github.coterie.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A resource of this package that holds one text a line; those with {@code #} are for
 * people.
 */
final class Lines {

	private Lines() {
	}

	static Set<String> of(String resource) {
		try (InputStream file = Objects.requireNonNull(Lines.class.getResourceAsStream(resource), resource)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
