package io.github.coterie.archive;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The lines of an archive's file. Each is a node or a relationship: the numbers that name
 * its nodes within the archive, and its properties.
 */
final class Lines {

	static final String PROPERTIES = "properties";

	private static final JsonFactory JSON = JsonFactory.builder()
		.rootValueSeparator("\n")
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
		.build();

	private Lines() {
	}

	static JsonGenerator writer(OutputStream out) {
		return JSON.createGenerator(ObjectWriteContext.empty(), out);
	}

	static JsonParser reader(InputStream in) {
		return JSON.createParser(ObjectReadContext.empty(), in);
	}

	static void write(JsonGenerator json, Record row) {
		json.writeStartObject();
		for (String name : row.keys()) {
			json.writeName(name);
			if (name.equals(PROPERTIES)) {
				Typed.write(json, row.get(name).asMap());
			}
			else {
				json.writeNumber(row.get(name).asLong());
			}
		}
		json.writeEndObject();
	}

	/**
	 * Reads the next line.
	 * @return null at the end
	 */
	static @Nullable Map<String, Object> next(JsonParser json) {
		if (json.nextToken() == null) {
			return null;
		}
		Map<String, Object> row = new HashMap<>();
		while (json.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = json.currentName();
			json.nextToken();
			row.put(name, name.equals(PROPERTIES) ? Typed.read(json) : (Object) json.getLongValue());
		}
		return row;
	}

}
