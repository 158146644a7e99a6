package io.github.coterie.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.cell.Cells;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.fault.Fault;
import io.github.coterie.key.Host;
import org.jspecify.annotations.Nullable;

/**
 * One row, of which several entries may be made; those of one row belong together.
 */
final class MappedRow {

	private static final String EMAIL = "email";

	private static final int LONGEST_TEXT = 4000;

	private final Binding binding;

	private final Cells cells;

	/**
	 * What the entries that were made so far are known by.
	 */
	private final Map<EntryKind, List<Key>> known = new EnumMap<>(EntryKind.class);

	MappedRow(Binding binding, Cells cells) {
		this.binding = binding;
		this.cells = cells;
	}

	List<Entry> entries() {
		List<Entry> entries = new ArrayList<>();
		this.binding.sections().forEach((section, sources) -> {
			if (isTold(section, sources)) {
				entries.add(entry(section, sources));
			}
		});
		return entries;
	}

	/**
	 * Whether the row says anything that makes one: what is always the same does not.
	 */
	private boolean isTold(Section section, Map<String, Source> sources) {
		return Stream.concat(Stream.of(Section.ID), section.essentials().stream())
			.map(sources::get)
			.anyMatch((source) -> source != null && source.says(this.cells));
	}

	private Entry entry(Section section, Map<String, Source> sources) {
		EntryBuilder entry = new EntryBuilder(section.kind(), this.cells);
		Map<String, Object> told = new LinkedHashMap<>();
		sources.forEach((field, source) -> {
			FieldType type = section.fields().get(field);
			if (type != null && !clears(entry, field, source)) {
				Object value = source.read(this.cells, type);
				if (value != null) {
					told.put(field, value);
				}
			}
		});
		Map<String, List<List<Key>>> references = references(section, sources, told);
		section.required().forEach((name) -> {
			if (!told.containsKey(name) && !references.containsKey(name)) {
				throw Fault.badRequest(column(sources, name),
						"must not be blank: " + section.key() + "." + name + " is needed");
			}
		});
		references.forEach((name, people) -> people.forEach((keys) -> {
			if (name.equals(Section.PEOPLE)) {
				entry.participant(column(sources, name), keys);
			}
			else {
				entry.reference(name, column(sources, name), keys);
			}
		}));
		sources.forEach((name, source) -> {
			if (section.references().containsKey(name) && !references.containsKey(name)
					&& this.cells.clears(source.column(this.cells))) {
				entry.reference(name, source.column(this.cells), List.of());
			}
		});
		this.known.put(section.kind(), known(section, told));
		fill(entry, section, sources, told, references);
		return entry.build();
	}

	private void fill(EntryBuilder entry, Section section, Map<String, Source> sources, Map<String, Object> told,
			Map<String, List<List<Key>>> references) {
		String id = (String) told.remove(Section.ID);
		if (id != null) {
			entry.id(column(sources, Section.ID), this.binding.mapping().id(id));
		}
		else if (!section.content().isEmpty()) {
			entry.id(column(sources, section.essentials().getFirst()), contentId(section, told, references));
		}
		entry.deleted(Boolean.TRUE.equals(told.remove("deleted")));
		if (told.remove("mergedInto") instanceof String survivor) {
			entry.mergedInto(this.binding.mapping().id(survivor));
		}
		if (told.remove(Section.FULL_NAME) instanceof String full && !told.containsKey("lastName")
				&& !told.containsKey("firstName")) {
			name(entry, column(sources, Section.FULL_NAME), full);
		}
		told.forEach((field, value) -> entry.field(field, column(sources, field), shorten(value)));
	}

	/**
	 * A full name alone is parted at its first space, so that first and last name make it
	 * again.
	 */
	private static void name(EntryBuilder person, String column, String full) {
		int comma = full.indexOf(", ");
		int space = full.indexOf(' ');
		String first = (comma > 0) ? full.substring(comma + 2) : (space > 0) ? full.substring(0, space) : null;
		String last = (comma > 0) ? full.substring(0, comma) : full.substring(space + 1);
		person.field("firstName", column, first).field("lastName", column, last.strip());
	}

	private boolean clears(EntryBuilder entry, String field, Source source) {
		String column = source.column(this.cells);
		if (field.equals(Section.ID) || source.columns().isEmpty() || !this.cells.clears(column)) {
			return false;
		}
		entry.field(field, column, this.cells::text);
		return true;
	}

	/**
	 * What the row says of other records; where it says nothing, those of the same row
	 * are meant.
	 */
	private Map<String, List<List<Key>>> references(Section section, Map<String, Source> sources,
			Map<String, Object> told) {
		Map<String, List<List<Key>>> references = new LinkedHashMap<>();
		section.references().forEach((name, kind) -> {
			Source source = sources.get(name);
			boolean several = name.equals(Section.PEOPLE);
			List<String> texts = (source != null) ? texts(source, several) : null;
			List<Key> beside = this.known.get(kind);
			if (texts != null) {
				Value.By by = (source != null) ? source.value().by() : null;
				references.put(name, texts.stream().map((text) -> keys(Section.of(kind), by, text)).toList());
			}
			else if (beside != null && !beside.isEmpty() && kind != section.kind()) {
				references.put(name, List.of(beside));
			}
		});
		if (section == Section.PERSON && !references.containsKey("account") && told.get(EMAIL) instanceof String email
				&& !Host.own(email).isEmpty()) {
			references.put("account",
					List.of(List.of(new Key(Key.By.DOMAIN, email.substring(email.indexOf('@') + 1)))));
		}
		return references;
	}

	private @Nullable List<String> texts(Source source, boolean several) {
		if (several) {
			return source.texts(this.cells);
		}
		String text = source.text(this.cells);
		return (text != null) ? List.of(text) : null;
	}

	private List<Key> keys(Section section, Value.@Nullable By by, String text) {
		List<Key> keys = new ArrayList<>();
		boolean address = text.indexOf('@') > 0;
		if ((by == null && this.binding.mapping().knowsIds(section)) || by == Value.By.ID) {
			keys.add(new Key(Key.By.ID, this.binding.mapping().id(text)));
		}
		if ((by == null && address && section.fields().containsKey(EMAIL)) || by == Value.By.EMAIL) {
			keys.add(new Key(Key.By.EMAIL, text));
		}
		String host = (section == Section.ACCOUNT && (by == null || by == Value.By.DOMAIN)) ? FieldType.host(text)
				: null;
		if (host != null) {
			keys.add(new Key(Key.By.DOMAIN, host));
		}
		if ((by == null && !address && section != Section.TOUCHPOINT) || by == Value.By.NAME) {
			keys.add(new Key(Key.By.NAME, text));
		}
		return keys;
	}

	/**
	 * What another entry of this row may call this one.
	 */
	private List<Key> known(Section section, Map<String, Object> told) {
		List<Key> keys = new ArrayList<>();
		put(keys, Key.By.ID, (told.get(Section.ID) instanceof String id) ? this.binding.mapping().id(id) : null);
		put(keys, Key.By.EMAIL, told.get(EMAIL));
		put(keys, Key.By.DOMAIN, told.get("domain"));
		String parts = Stream.of("firstName", "lastName")
			.map(told::get)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining(" "));
		put(keys, Key.By.NAME, !parts.isEmpty() ? parts : told.getOrDefault(Section.FULL_NAME, told.get("name")));
		return keys;
	}

	private static void put(List<Key> keys, Key.By by, @Nullable Object value) {
		if (value != null) {
			keys.add(new Key(by, value.toString()));
		}
	}

	/**
	 * The same content is the same record, whatever the day on which it is read.
	 */
	private String contentId(Section section, Map<String, Object> told, Map<String, List<List<Key>>> references) {
		Stream<String> fields = section.content()
			.stream()
			.filter(told::containsKey)
			.map((field) -> field + "=" + fixed(told.get(field)));
		Stream<String> others = references.entrySet()
			.stream()
			.map((reference) -> reference.getKey() + "="
					+ reference.getValue().stream().map(List::getFirst).map(Key::value).toList());
		String content = Stream.concat(Stream.of(section.key()), Stream.concat(fields, others.sorted()))
			.collect(Collectors.joining("\u001f"));
		return this.binding.mapping().id(UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString());
	}

	private @Nullable Object fixed(@Nullable Object value) {
		return (value instanceof Instant time) ? time.minus(this.cells.settings().shift()) : value;
	}

	private static Object shorten(Object value) {
		return (value instanceof String text && text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT) : value;
	}

	private String column(Map<String, Source> sources, String name) {
		Source source = sources.get(name);
		if (source != null) {
			return source.column(this.cells);
		}
		return this.binding.sections()
			.values()
			.stream()
			.flatMap((section) -> section.values().stream())
			.flatMap((other) -> other.columns().stream())
			.findFirst()
			.orElse(name);
	}

}
