package io.github.coterie.hubspot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
		String column = saying(field);
		return (column != null) ? this.cells.text(column) : null;
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
		return this.layout.of(field).stream().anyMatch(this.cells::isTrue);
	}

	/**
	 * The column that a field is read from, or the one to fill.
	 */
	String column(String field) {
		String column = saying(field);
		if (column != null) {
			return column;
		}
		List<String> columns = this.layout.of(field);
		return columns.isEmpty() ? this.layout.object().field(field).columns().getFirst() : columns.getFirst();
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
		List<Key> keys = new ArrayList<>();
		this.layout.of(field).forEach((column) -> keys.addAll(Keys.others(column, this.cells.text(column))));
		return keys.stream().distinct().toList();
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
		for (Field field : this.layout.object().fields()) {
			if (field.reading().isField()) {
				read(entry, field);
			}
		}
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
		Map<String, Entry> merged = new LinkedHashMap<>();
		for (String column : (id != null) ? this.layout.of("merged") : List.<String>of()) {
			for (String old : Keys.ids(column, this.cells.text(column))) {
				merged.computeIfAbsent(old,
						(key) -> new EntryBuilder(kind, this.cells).id(column, old).mergedInto(id).build());
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
		for (String column : this.layout.of(field.name())) {
			if (this.cells.clears(column)) {
				entry.field(field.name(), column, this.cells::text);
				return;
			}
			Object value = field.reading().read(this.cells, column);
			if (value != null) {
				entry.field(field.name(), column, value);
				return;
			}
		}
	}

	private @Nullable String saying(String field) {
		for (String column : this.layout.of(field)) {
			if (this.cells.text(column) != null) {
				return column;
			}
		}
		return null;
	}

}
