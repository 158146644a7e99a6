package io.github.coterie.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.coterie.cell.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Makes an entry of the cells of a row: a blank cell leaves its field out, one that says
 * so clears it.
 */
public final class EntryBuilder {

	private final EntryKind kind;

	private final Cells cells;

	private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

	private final Map<String, Reference> references = new LinkedHashMap<>();

	private final List<Reference> participants = new ArrayList<>();

	private final Map<String, String> columns = new LinkedHashMap<>();

	private @Nullable String id;

	private boolean deleted;

	private @Nullable String mergedInto;

	public EntryBuilder(EntryKind kind, Cells cells) {
		this.kind = kind;
		this.cells = cells;
	}

	public EntryBuilder id(String column, @Nullable String value) {
		this.id = value;
		this.columns.put("id", column);
		return this;
	}

	/**
	 * Reads a field from a cell.
	 * @param read such as {@code cells::integer}
	 */
	public EntryBuilder field(String field, String column, Function<String, ? extends @Nullable Object> read) {
		if (this.cells.clears(column)) {
			this.fields.put(field, null);
			this.columns.put(field, column);
			return this;
		}
		return field(field, column, read.apply(column));
	}

	/**
	 * Adds a field that was read from a column already; null leaves it out.
	 */
	public EntryBuilder field(String field, String column, @Nullable Object value) {
		if (value != null) {
			this.fields.put(field, value);
			this.columns.put(field, column);
		}
		return this;
	}

	public EntryBuilder text(String field, String column) {
		return field(field, column, this.cells::text);
	}

	/**
	 * Adds a reference; without keys it is left out, unless the cell says that it is to
	 * be cleared: then it is a field that is null.
	 */
	public EntryBuilder reference(String name, String column, List<Key> keys) {
		if (this.cells.clears(column)) {
			this.fields.put(name, null);
			this.columns.put(name, column);
		}
		else if (!keys.isEmpty()) {
			this.references.put(name, new Reference(column, keys));
			this.columns.put(name, column);
		}
		return this;
	}

	public EntryBuilder participant(String column, List<Key> keys) {
		if (!keys.isEmpty()) {
			this.participants.add(new Reference(column, keys));
		}
		return this;
	}

	public EntryBuilder deleted(boolean gone) {
		this.deleted = gone;
		return this;
	}

	public EntryBuilder mergedInto(@Nullable String survivor) {
		this.mergedInto = survivor;
		return this;
	}

	public Entry build() {
		return new Entry(this.kind, this.id, this.fields, this.references, List.copyOf(this.participants), this.deleted,
				this.mergedInto, this.columns);
	}

}
