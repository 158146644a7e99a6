package io.github.coterie.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The records of one transaction of an import: what each was, what it becomes, and what
 * became of it.
 *
 * @param <T> what the drafts become
 */
final class BulkBatch<T> {

	private final List<BulkItem> items;

	private final Map<String, T> stored;

	private final Map<String, Change<T>> changes = new LinkedHashMap<>();

	private final List<BulkResult> results = new ArrayList<>();

	BulkBatch(List<BulkItem> items, Map<String, T> stored) {
		this.items = items;
		this.stored = stored;
	}

	/**
	 * Applies every draft to what is stored or what a draft before it made.
	 * @param lacks tells which field names what does not exist, or null
	 */
	void apply(BiFunction<BulkItem, @Nullable T, T> change, Check<T> lacks) {
		for (BulkItem item : this.items) {
			try {
				this.results.add(apply(item, change, lacks));
			}
			catch (Fault fault) {
				this.results.add(BulkResult.rejected(fault));
			}
		}
	}

	private BulkResult apply(BulkItem item, BiFunction<BulkItem, @Nullable T, T> change, Check<T> lacks) {
		String id = item.id();
		Change<T> before = this.changes.get(id);
		T current = (before != null) ? before.after() : this.stored.get(id);
		T after = change.apply(item, current);
		String lacking = lacks.lacking(after);
		if (lacking != null) {
			return BulkResult.waits(lacking);
		}
		this.changes.put(id, new Change<>(item, (before != null) ? before.before() : current, after));
		if (current == null) {
			return BulkResult.of(BulkResult.Outcome.CREATED);
		}
		return BulkResult.of(after.equals(current) ? BulkResult.Outcome.UNCHANGED : BulkResult.Outcome.UPDATED);
	}

	List<Change<T>> created() {
		return this.changes.values().stream().filter((change) -> change.before() == null).toList();
	}

	/**
	 * Those that were stored before, whether or not they differ: their print does.
	 */
	List<Change<T>> known() {
		return this.changes.values().stream().filter((change) -> change.before() != null).toList();
	}

	/**
	 * Notes that a field of some records names what does not exist.
	 */
	List<BulkResult> results(Set<String> lackingIds, String field) {
		if (lackingIds.isEmpty()) {
			return this.results;
		}
		List<BulkResult> noted = new ArrayList<>();
		for (int i = 0; i < this.items.size(); i++) {
			BulkResult result = this.results.get(i);
			boolean stored = result.fault() == null && result.lacks() == null;
			noted.add((stored && lackingIds.contains(this.items.get(i).id())) ? result.lacking(field) : result);
		}
		return noted;
	}

	/**
	 * Tells which reference of a record can't be followed.
	 */
	interface Check<T> {

		@Nullable String lacking(T record);

	}

	/**
	 * What a record was and what it becomes.
	 *
	 * @param item says so
	 * @param before null when it is new
	 * @param after as it is to be stored
	 */
	record Change<T>(BulkItem item, @Nullable T before, T after) {

	}

}
