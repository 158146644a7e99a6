package io.github.coterie.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Values;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Properties of the graph as JSON that keeps their types: texts, truth values and lists
 * as they are, integers without and floats with a point, and all else as an object of one
 * field that names the type.
 */
final class Typed {

	private Typed() {
	}

	static void write(JsonGenerator json, Map<String, Object> properties) {
		json.writeStartObject();
		properties.forEach((name, value) -> {
			json.writeName(name);
			write(json, value);
		});
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, Object value) {
		switch (value) {
			case String text -> json.writeString(text);
			case Long number -> json.writeNumber(number);
			case Boolean truth -> json.writeBoolean(truth);
			case Double number when Double.isFinite(number) -> json.writeNumber(number);
			case List<?> several -> {
				json.writeStartArray();
				several.forEach((one) -> write(json, one));
				json.writeEndArray();
			}
			case Double number -> tagged(json, "float", number.toString());
			case ZonedDateTime time -> tagged(json, "datetime", time.toString());
			case LocalDateTime time -> tagged(json, "localdatetime", time.toString());
			case LocalDate date -> tagged(json, "date", date.toString());
			case OffsetTime time -> tagged(json, "time", time.toString());
			case LocalTime time -> tagged(json, "localtime", time.toString());
			case byte[] bytes -> tagged(json, "bytes", Base64.getEncoder().encodeToString(bytes));
			case IsoDuration time -> tagged(json, "duration",
					List.of(time.months(), time.days(), time.seconds(), (long) time.nanoseconds()));
			case Point point ->
				tagged(json, "point", Double.isNaN(point.z()) ? List.of((long) point.srid(), point.x(), point.y())
						: List.of((long) point.srid(), point.x(), point.y(), point.z()));
			default -> throw new ArchiveFailure(
					"A property of type %s can't be exported".formatted(value.getClass().getSimpleName()));
		}
	}

	private static void tagged(JsonGenerator json, String type, Object value) {
		json.writeStartObject();
		json.writeName(type);
		write(json, value);
		json.writeEndObject();
	}

	/**
	 * Reads what {@link #write} wrote.
	 * @param json at the beginning of the object
	 */
	static Map<String, Object> read(JsonParser json) {
		Map<String, Object> properties = new HashMap<>();
		while (json.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = json.currentName();
			json.nextToken();
			properties.put(name, value(json));
		}
		return properties;
	}

	private static Object value(JsonParser json) {
		return switch (json.currentToken()) {
			case VALUE_STRING -> json.getString();
			case VALUE_NUMBER_INT -> json.getLongValue();
			case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
			case VALUE_TRUE -> true;
			case VALUE_FALSE -> false;
			case START_ARRAY -> list(json);
			case START_OBJECT -> {
				String type = json.nextName();
				json.nextToken();
				Object untagged = untagged(String.valueOf(type), value(json));
				json.nextToken();
				yield untagged;
			}
			default -> throw new IllegalArgumentException("Unexpected " + json.currentToken());
		};
	}

	private static List<Object> list(JsonParser json) {
		List<Object> values = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) {
			values.add(value(json));
		}
		return values;
	}

	private static Object untagged(String type, Object value) {
		return switch (type) {
			case "float" -> Double.valueOf(value.toString());
			case "datetime" -> ZonedDateTime.parse(value.toString());
			case "localdatetime" -> LocalDateTime.parse(value.toString());
			case "date" -> LocalDate.parse(value.toString());
			case "time" -> OffsetTime.parse(value.toString());
			case "localtime" -> LocalTime.parse(value.toString());
			case "bytes" -> Base64.getDecoder().decode(value.toString());
			case "duration" -> {
				List<?> parts = (List<?>) value;
				yield Values.isoDuration((Long) parts.get(0), (Long) parts.get(1), (Long) parts.get(2),
						((Long) parts.get(3)).intValue());
			}
			case "point" -> {
				List<?> parts = (List<?>) value;
				int srid = ((Long) parts.get(0)).intValue();
				yield (parts.size() == 3) ? Values.point(srid, (Double) parts.get(1), (Double) parts.get(2))
						: Values.point(srid, (Double) parts.get(1), (Double) parts.get(2), (Double) parts.get(3));
			}
			default -> throw new IllegalArgumentException("Unknown type " + type);
		};
	}

}
