package io.github.coterie.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.github.coterie.alias.RecordKind;
import io.github.coterie.alias.Trace;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of one call on their way in: each is accepted and counted, or rejected.
 *
 * @param <T> what the drafts become
 */
final class Batch<T> {

	private final List<Draft> given;

	private List<Draft> drafts;

	private final Map<Integer, Fault> faults = new LinkedHashMap<>();

	private final Map<String, @Nullable T> before = new LinkedHashMap<>();

	private final Map<String, T> after = new LinkedHashMap<>();

	private int created;

	private int updated;

	private int unchanged;

	Batch(List<Draft> drafts) {
		this.given = drafts;
		this.drafts = drafts;
	}

	/**
	 * Drops what can't be accepted whatever is stored.
	 */
	void check(Function<Draft, ?> check) {
		for (int i = 0; i < this.drafts.size(); i++) {
			try {
				this.drafts.get(i).id("id");
				check.apply(this.drafts.get(i));
			}
			catch (Fault fault) {
				this.faults.put(i, fault);
			}
		}
	}

	/**
	 * Has drafts name records by their current ids, and drops those of deleted records.
	 */
	void follow(RecordKind kind, Trace trace, UnaryOperator<Draft> followed) {
		if (trace.hasOldNames()) {
			this.drafts = this.drafts.stream().map(followed).toList();
		}
		for (int i = 0; i < this.drafts.size(); i++) {
			if (!this.faults.containsKey(i)) {
				try {
					trace.checkNotDeleted(kind, "id", this.drafts.get(i).id("id"));
				}
				catch (Fault fault) {
					this.faults.put(i, fault);
				}
			}
		}
	}

	/**
	 * The ids of the drafts that are not among some.
	 */
	Set<String> idsBut(Set<String> known) {
		Set<String> unknown = new TreeSet<>(ids());
		unknown.removeAll(known);
		return unknown;
	}

	List<Draft> accepted() {
		List<Draft> accepted = new ArrayList<>();
		for (int i = 0; i < this.drafts.size(); i++) {
			if (!this.faults.containsKey(i)) {
				accepted.add(this.drafts.get(i));
			}
		}
		return accepted;
	}

	List<String> ids() {
		return accepted().stream().map((draft) -> draft.id("id")).distinct().toList();
	}

	/**
	 * Applies every draft, in order, to what is stored or what a draft before it made.
	 * @param stored by id
	 * @param change may throw a {@link Fault}, which rejects the draft
	 */
	void apply(Map<String, T> stored, BiFunction<Draft, @Nullable T, T> change) {
		for (int i = 0; i < this.drafts.size(); i++) {
			if (!this.faults.containsKey(i)) {
				try {
					apply(this.drafts.get(i), stored, change);
				}
				catch (Fault fault) {
					this.faults.put(i, fault);
				}
			}
		}
	}

	private void apply(Draft draft, Map<String, T> stored, BiFunction<Draft, @Nullable T, T> change) {
		String id = draft.id("id");
		T current = this.after.containsKey(id) ? this.after.get(id) : stored.get(id);
		T changed = change.apply(draft, current);
		this.before.putIfAbsent(id, stored.get(id));
		if (current == null) {
			this.created++;
		}
		else if (changed.equals(current)) {
			this.unchanged++;
		}
		else {
			this.updated++;
		}
		this.after.put(id, changed);
	}

	/**
	 * What is stored from now on and was not before.
	 */
	List<T> toCreate() {
		return select((old, changed) -> old == null);
	}

	/**
	 * What is stored and differs from before.
	 */
	List<T> toUpdate() {
		return select((old, changed) -> old != null && !old.equals(changed));
	}

	@Nullable T before(String id) {
		return this.before.get(id);
	}

	Upserted result() {
		List<Rejection> rejections = this.faults.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((fault) -> Rejection.of(fault.getKey(), this.given.get(fault.getKey()), fault.getValue()))
			.toList();
		return new Upserted(this.created, this.updated, this.unchanged, rejections);
	}

	private List<T> select(Choice<T> choice) {
		List<T> selected = new ArrayList<>();
		this.after.forEach((id, changed) -> {
			if (choice.test(this.before.get(id), changed)) {
				selected.add(changed);
			}
		});
		return selected;
	}

	/**
	 * Whether what was becomes what is by this kind of write.
	 */
	private interface Choice<T> {

		boolean test(@Nullable T old, T changed);

	}

}
