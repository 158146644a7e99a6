package io.github.coterie.hubspot;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.cell.Cells;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Place;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One row, read by the names of fields.
 *
 * @param layout where the fields stand
 * @param cells as they stand there
 * @param place where the row is
 */
record Row(Layout layout, Cells cells, Place place) {

	/**
	 * The text of the first column of a field that says something.
	 */
	@Nullable String text(String field) {
		for (Layout.Spot spot : this.layout.of(field)) {
			String text = text(spot);
			if (text != null) {
				return text;
			}
		}
		return null;
	}

	@Nullable Instant instant(String field) {
		String column = saying(field);
		return (column != null) ? Moments.read(this.cells, column) : null;
	}

	@Nullable Boolean flag(String field) {
		String column = saying(field);
		return (column != null) ? this.cells.flag(column) : null;
	}

	/**
	 * Whether one of the columns of a flag says so.
	 */
	boolean isTrue(String field) {
		for (Layout.Spot spot : this.layout.of(field)) {
			if (text(spot) != null && this.cells.isTrue(spot.column())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The column that a field is read from, or the one to fill.
	 */
	String column(String field) {
		String column = saying(field);
		if (column != null) {
			return column;
		}
		List<Layout.Spot> spots = this.layout.of(field);
		return spots.isEmpty() ? this.layout.object().field(field).columns().getFirst() : spots.getFirst().column();
	}

	/**
	 * The record's own id, as it is stored.
	 */
	@Nullable String id(String field) {
		String text = text(field);
		return (text != null) ? Keys.id(column(field), text) : null;
	}

	String requiredId(String field) {
		String id = id(field);
		if (id == null) {
			throw Fault.badRequest(column(field), "must not be blank");
		}
		return id;
	}

	/**
	 * What the columns of a field name, the surest first.
	 */
	List<Key> others(String field) {
		Set<Key> keys = new LinkedHashSet<>();
		for (Layout.Spot spot : this.layout.of(field)) {
			keys.addAll(Keys.others(spot.column(), text(spot)));
		}
		return List.copyOf(keys);
	}

	List<Key> seller(String field) {
		String column = saying(field);
		return (column != null) ? Keys.seller(column, this.cells.text(column)) : List.of();
	}

	/**
	 * An entry with all that the row says of the layout's fields.
	 */
	EntryBuilder entry(EntryKind kind, @Nullable String id) {
		return part(kind).id(column("id"), id);
	}

	/**
	 * An entry of a kind that has no id of its own.
	 */
	EntryBuilder part(EntryKind kind) {
		EntryBuilder entry = new EntryBuilder(kind, this.cells);
		this.layout.fields().forEach((field) -> read(entry, field));
		return entry;
	}

	/**
	 * That the record is gone.
	 */
	Finding deleted(EntryKind kind) {
		return told(
				List.of(new EntryBuilder(kind, this.cells).id(column("id"), requiredId("id")).deleted(true).build()));
	}

	/**
	 * The records that were merged into this one.
	 */
	List<Entry> merged(EntryKind kind, @Nullable String id) {
		if (id == null || !this.layout.has("merged")) {
			return List.of();
		}
		Map<String, Entry> merged = new LinkedHashMap<>();
		for (Layout.Spot spot : this.layout.of("merged")) {
			for (String old : Keys.ids(spot.column(), text(spot))) {
				merged.computeIfAbsent(old,
						(key) -> new EntryBuilder(kind, this.cells).id(spot.column(), old).mergedInto(id).build());
			}
		}
		merged.remove(id);
		return List.copyOf(merged.values());
	}

	Finding told(List<Entry> entries) {
		return new Finding.Told(this.place, entries);
	}

	Finding skipped(String reason) {
		return new Finding.Skipped(this.place, reason);
	}

	private void read(EntryBuilder entry, Field field) {
		for (Layout.Spot spot : this.layout.of(field.name())) {
			if (isBlank(spot)) {
				continue;
			}
			if (this.cells.clears(spot.column())) {
				entry.field(field.name(), spot.column(), this.cells::text);
				return;
			}
			Object value = field.reading().read(this.cells, spot.column());
			if (value != null) {
				entry.field(field.name(), spot.column(), value);
				return;
			}
		}
	}

	private @Nullable String saying(String field) {
		for (Layout.Spot spot : this.layout.of(field)) {
			if (text(spot) != null) {
				return spot.column();
			}
		}
		return null;
	}

	private @Nullable String text(Layout.Spot spot) {
		return isBlank(spot) ? null : this.cells.text(spot.column());
	}

	private boolean isBlank(Layout.Spot spot) {
		return spot.place() >= this.cells.values().size() || this.cells.values().get(spot.place()).isBlank();
	}

}
