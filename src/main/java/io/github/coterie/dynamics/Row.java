package io.github.coterie.dynamics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.github.coterie.cell.Cells;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Place;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, read by what its columns say.
 */
record Row(Place place, Layout layout, Cells cells) {

	Finding told(EntryBuilder entry) {
		return new Finding.Told(this.place, List.of(entry.build()));
	}

	Finding skipped(String reason) {
		return new Finding.Skipped(this.place, reason);
	}

	/**
	 * Starts an entry with the row's id, which is null where the table has none.
	 */
	EntryBuilder entry(EntryKind kind) {
		EntryBuilder entry = new EntryBuilder(kind, this.cells);
		String column = this.layout.idColumn();
		return (column != null) ? entry.id(column, id(this.cells.text(column))) : entry;
	}

	/**
	 * The id as it is stored.
	 */
	static @Nullable String id(@Nullable String guid) {
		return (guid != null) ? "dynamics:" + guid.replace("{", "").replace("}", "").toLowerCase(Locale.ROOT) : null;
	}

	/**
	 * The column that says something, or would.
	 */
	String column(Attribute attribute) {
		List<String> places = this.layout.places(attribute);
		for (String column : places) {
			if (this.cells.text(column) != null || this.cells.clears(column)) {
				return column;
			}
		}
		return !places.isEmpty() ? places.getFirst() : attribute.label();
	}

	@Nullable String text(Attribute attribute) {
		for (String column : this.layout.places(attribute)) {
			String text = this.cells.text(column);
			if (text != null) {
				return text;
			}
		}
		return null;
	}

	/**
	 * What a cell says, in small letters and digits, without all else; empty when it says
	 * nothing.
	 */
	String word(Attribute attribute) {
		return word(text(attribute));
	}

	static String word(@Nullable String text) {
		StringBuilder word = new StringBuilder();
		if (text != null) {
			text.codePoints()
				.filter(Character::isLetterOrDigit)
				.forEach((letter) -> word.appendCodePoint(Character.toLowerCase(letter)));
		}
		return word.toString();
	}

	/**
	 * A name for those who join by name, blank without one.
	 */
	String required(Attribute attribute) {
		String text = text(attribute);
		if (text == null) {
			throw Fault.badRequest(column(attribute), "must not be blank");
		}
		return text;
	}

	/**
	 * The first of some times that is told.
	 */
	@Nullable Instant instant(Attribute... attributes) {
		for (String column : this.layout.places(attributes)) {
			Instant time = this.cells.instant(column);
			if (time != null) {
				return time;
			}
		}
		return null;
	}

	/**
	 * How much instants were moved, so that ids made of them are not.
	 */
	Duration shift() {
		return this.cells.settings().shift();
	}

	/**
	 * What names another record: its id, or the name that is displayed for it.
	 */
	List<Key> keys(Attribute attribute) {
		List<Key> keys = new ArrayList<>();
		for (String column : this.layout.places(attribute)) {
			String text = this.cells.text(column);
			if (text != null) {
				keys.add(key(text));
			}
		}
		keys.sort((one, other) -> one.by().compareTo(other.by()));
		return keys.stream().distinct().toList();
	}

	static Key key(String text) {
		return CellType.isGuid(text) ? new Key(Key.By.ID, Objects.requireNonNull(id(text)))
				: new Key(Key.By.NAME, text);
	}

	/**
	 * Several people in one cell: names, or addresses, or names with addresses.
	 */
	List<List<Key>> people(Attribute attribute) {
		return this.layout.places(attribute)
			.stream()
			.map(this.cells::text)
			.filter(Objects::nonNull)
			.flatMap((text) -> Arrays.stream(text.split("[;\\n]")))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.map(Row::person)
			.toList();
	}

	private static List<Key> person(String text) {
		int open = text.indexOf('<');
		if (open > 0 && text.endsWith(">") && text.indexOf('@', open) > 0) {
			return List.of(new Key(Key.By.EMAIL, text.substring(open + 1, text.length() - 1).strip()),
					new Key(Key.By.NAME, text.substring(0, open).strip()));
		}
		return List.of((text.indexOf('@') > 0) ? new Key(Key.By.EMAIL, text) : key(text));
	}

}
