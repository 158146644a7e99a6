package io.github.coterie.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as a text, for as long as it waits.
 */
final class EntryText {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private EntryText() {
	}

	static String write(Entry entry) {
		Map<String, @Nullable Object> text = new LinkedHashMap<>();
		text.put("kind", entry.kind().name());
		text.put("id", entry.id());
		Map<String, Object> fields = new LinkedHashMap<>();
		entry.fields().forEach((field, value) -> fields.put(field, typed(value)));
		text.put("fields", fields);
		Map<String, Object> references = new LinkedHashMap<>();
		entry.references().forEach((name, reference) -> references.put(name, keys(reference)));
		text.put("references", references);
		text.put("participants", entry.participants().stream().map(EntryText::keys).toList());
		text.put("columns", entry.columns());
		text.put("deleted", entry.deleted());
		text.put("mergedInto", entry.mergedInto());
		return JSON.writeValueAsString(text);
	}

	static Entry read(String text) {
		Map<?, ?> json = JSON.readValue(text, Map.class);
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		map(json.get("fields")).forEach((field, value) -> fields.put(field, untyped((List<?>) value)));
		Map<String, Reference> references = new LinkedHashMap<>();
		map(json.get("references")).forEach((name, keys) -> references.put(name, reference((List<?>) keys)));
		List<Reference> participants = new ArrayList<>();
		((List<?>) Objects.requireNonNull(json.get("participants")))
			.forEach((keys) -> participants.add(reference((List<?>) keys)));
		Map<String, String> columns = new LinkedHashMap<>();
		map(json.get("columns")).forEach((field, column) -> columns.put(field, column.toString()));
		return new Entry(EntryKind.valueOf(String.valueOf(json.get("kind"))), (String) json.get("id"), fields,
				references, participants, Boolean.TRUE.equals(json.get("deleted")), (String) json.get("mergedInto"),
				columns);
	}

	private static List<@Nullable Object> typed(@Nullable Object value) {
		return switch (value) {
			case null -> List.of("null");
			case Integer number -> List.of("integer", number);
			case Boolean flag -> List.of("flag", flag);
			case BigDecimal number -> List.of("decimal", number.toString());
			case Instant instant -> List.of("instant", instant.toString());
			case LocalDate date -> List.of("date", date.toString());
			case List<?> texts -> List.of("texts", texts.stream().map(Object::toString).toList());
			default -> List.of("text", value.toString());
		};
	}

	private static @Nullable Object untyped(List<?> typed) {
		return switch (typed.getFirst().toString()) {
			case "null" -> null;
			case "decimal" -> new BigDecimal(typed.getLast().toString());
			case "instant" -> Instant.parse(typed.getLast().toString());
			case "date" -> LocalDate.parse(typed.getLast().toString());
			default -> typed.getLast();
		};
	}

	private static List<String> keys(Reference reference) {
		List<String> keys = new ArrayList<>();
		keys.add(reference.column());
		reference.keys().forEach((key) -> {
			keys.add(key.by().name());
			keys.add(key.value());
		});
		return keys;
	}

	private static Reference reference(List<?> texts) {
		List<Key> keys = new ArrayList<>();
		for (int i = 1; i + 1 < texts.size(); i += 2) {
			keys.add(new Key(Key.By.valueOf(texts.get(i).toString()), texts.get(i + 1).toString()));
		}
		return new Reference(texts.getFirst().toString(), keys);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(@Nullable Object json) {
		return (Map<String, Object>) Objects.requireNonNull(json);
	}

}
