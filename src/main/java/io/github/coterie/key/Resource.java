package io.github.coterie.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;

/**
 * A resource of this package that holds lists of texts, parted by commas, by name.
 */
final class Resource {

	private Resource() {
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> of(String resource) {
		try (InputStream file = Objects.requireNonNull(Resource.class.getResourceAsStream(resource), resource)) {
			return (Map<String, Object>) new Yaml().load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<String> texts(Object commaSeparated) {
		return Arrays.stream(commaSeparated.toString().split(",")).map(String::strip).filter((text) -> !text.isEmpty());
	}

}
