package io.github.coterie.salesforce;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A row that tells of a record of its own: an account, somebody, a deal, a role.
 */
final class RecordPart implements Part {

	private static final Map<EntryKind, List<String>> KNOWN_BY = new EnumMap<>(Map.of(EntryKind.OWNER,
			List.of("email", "name"), EntryKind.ACCOUNT, List.of("name", "domain"), EntryKind.OPPORTUNITY,
			List.of("name"), EntryKind.PERSON, List.of("lastName", "email", "firstName")));

	private final Bound bound;

	private final String object;

	private final boolean beside;

	private RecordPart(Bound bound, String object, boolean beside) {
		this.bound = bound;
		this.object = object;
		this.beside = beside;
	}

	/**
	 * The record that each row is.
	 */
	static RecordPart of(Bound bound, SalesforceObject object) {
		return new RecordPart(bound, object.label(), false);
	}

	/**
	 * A record that some rows tell of beside.
	 */
	static RecordPart beside(Bound bound, SalesforceObject object) {
		return new RecordPart(bound, object.label(), true);
	}

	@Override
	public EntryKind kind() {
		return this.bound.mapping().kind();
	}

	@Override
	public Reply read(Row row) {
		SalesforceId id = this.bound.id(row);
		if (!this.beside && id == null && this.bound.idColumn() != null) {
			throw Fault.badRequest(this.bound.idColumn(), "must not be blank");
		}
		boolean deleted = this.bound.isDeleted(row);
		SalesforceId survivor = this.bound.survivor(row, id);
		if (deleted || survivor != null) {
			return (id != null) ? new Says(
					gone(row, id).deleted(deleted).mergedInto((survivor != null) ? survivor.value() : null).build())
					: new Nothing("it is deleted, and has no id");
		}
		return living(row, id);
	}

	/**
	 * A role is kept with the person, so that it has to be told whose role is gone.
	 */
	private EntryBuilder gone(Row row, SalesforceId id) {
		EntryBuilder entry = this.bound.entry(row, id);
		return (kind() == EntryKind.ROLE) ? this.bound.tie(entry, row) : entry;
	}

	private Reply living(Row row, @Nullable SalesforceId id) {
		if (this.beside && !this.bound.isTold(row)) {
			return new Nothing("it names no " + this.object);
		}
		this.bound.check(row);
		Entry entry = this.bound.fill(this.bound.entry(row, id), row).build();
		if (isKnown(entry)) {
			return new Says(entry);
		}
		String name = KNOWN_BY.getOrDefault(kind(), List.of("")).getFirst();
		if (this.beside) {
			return new Nothing("it names no " + this.object);
		}
		if (id == null || (kind() == EntryKind.ACCOUNT && this.bound.has(name))) {
			throw Fault.badRequest(this.bound.column(name), this.bound.has(name) ? "must not be blank"
					: "the file has neither this column nor Id, so that none of its rows can be taken");
		}
		return new Says(entry);
	}

	private boolean isKnown(Entry entry) {
		List<String> knownBy = KNOWN_BY.getOrDefault(kind(), List.of());
		return knownBy.isEmpty() || knownBy.stream().anyMatch((field) -> entry.fields().get(field) != null);
	}

}
