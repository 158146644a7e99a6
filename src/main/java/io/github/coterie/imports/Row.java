package io.github.coterie.imports;

import java.util.Map;
import java.util.Objects;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.Place;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way in: it is counted when all that it tells of has found its end.
 */
final class Row {

	/**
	 * The references that fields of records were made of.
	 */
	private static final Map<String, String> REFERENCES = Map.of("accountId", "account", "reportsToId", "reportsTo",
			"parentId", "parent");

	private final Place place;

	private final Tally tally;

	private final Rejects rejects;

	private int open;

	private Outcome outcome = Outcome.UNCHANGED;

	private volatile boolean buried;

	Row(Place place, Tally tally, Rejects rejects, int entries) {
		this.place = place;
		this.tally = tally;
		this.rejects = rejects;
		this.open = entries;
	}

	/**
	 * A row of the same place that is not counted.
	 */
	static Row uncounted(Row row) {
		return new Row(row.place, row.tally, row.rejects, Integer.MAX_VALUE);
	}

	synchronized Outcome outcome() {
		return this.outcome;
	}

	Place place() {
		return this.place;
	}

	synchronized void done(Outcome end) {
		if (end.compareTo(this.outcome) > 0) {
			this.outcome = end;
		}
		if (--this.open == 0) {
			this.tally.count(this.outcome);
		}
	}

	/**
	 * It is about a record that was deleted before, and so is what else it tells.
	 */
	void buried() {
		this.buried = true;
		done(Outcome.SKIPPED);
	}

	boolean isBuried() {
		return this.buried;
	}

	void rejected(Entry entry, Fault fault) {
		String told = fault.field();
		String field = (told != null) ? REFERENCES.getOrDefault(told, told) : null;
		String column = (field != null) ? entry.columns().getOrDefault(field, field) : null;
		rejected(column, value(entry, field), fault.code().name(), fault.getMessage());
	}

	void rejected(@Nullable String column, @Nullable String value, String code, String message) {
		this.rejects.add(new RejectedRow(this.place.file(), this.place.line(), column, value, code, message));
		done(Outcome.REJECTED);
	}

	private static @Nullable String value(Entry entry, @Nullable String field) {
		if (field == null) {
			return null;
		}
		Object value = field.equals("id") ? entry.id() : entry.fields().get(field);
		var reference = entry.references().get(field);
		if (value == null && reference != null) {
			value = reference.keys().getFirst().value();
		}
		return (value != null) ? Objects.toString(value) : null;
	}

}
