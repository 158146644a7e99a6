package io.github.coterie.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.fault.Fault;
import io.github.coterie.intake.Writes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What planners decide about records: that two are one, or that one is gone. Each call is
 * one transaction, and can be sent again.
 */
@Component
public class IdentityChanges {

	private final Writes writes;

	private final Merges merges;

	private final Tombstones tombstones;

	private final Aliases aliases;

	private final Accounts accounts;

	private final People people;

	private final Touchpoints touchpoints;

	IdentityChanges(Writes writes, Merges merges, Tombstones tombstones, Aliases aliases, Accounts accounts,
			People people, Touchpoints touchpoints) {
		this.writes = writes;
		this.merges = merges;
		this.tombstones = tombstones;
		this.aliases = aliases;
		this.accounts = accounts;
		this.people = people;
		this.touchpoints = touchpoints;
	}

	/**
	 * Merges two accounts that both are, or were, stored.
	 * @return the merge; null when the id was an old one by other ways
	 */
	public @Nullable Merge mergeAccounts(String keep, String gone) {
		return merge(RecordKind.ACCOUNT, keep, gone);
	}

	/**
	 * Merges two people who both are, or were, stored.
	 * @return the merge; null when the id was an old one by other ways
	 */
	public @Nullable Merge mergePeople(String keep, String gone) {
		return merge(RecordKind.PERSON, keep, gone);
	}

	private @Nullable Merge merge(RecordKind kind, String keep, String gone) {
		return this.writes.write((now) -> {
			Merged merged = (kind == RecordKind.ACCOUNT) ? this.merges.mergeAccounts(keep, gone, now)
					: this.merges.mergePeople(keep, gone, now);
			if (merged.wasNeverSeen()) {
				throw Fault.notFound("merge", (kind == RecordKind.ACCOUNT) ? "names no account" : "names nobody");
			}
			return new Writes.Change<>(merged, merged.accountIds());
		}).merge();
	}

	/**
	 * Undoes a merge; see {@link Merges#undo}.
	 */
	public Merge undoMerge(String id) {
		return Objects.requireNonNull(this.writes.write((now) -> {
			Merged undone = this.merges.undo(id, now);
			return new Writes.Change<>(undone, undone.accountIds());
		}).merge());
	}

	/**
	 * Deletes records. What is deleted already stays so; an old id deletes nothing.
	 */
	public Removal delete(RecordKind kind, Collection<String> ids) {
		return this.writes.write((now) -> {
			Set<String> living = living(kind, ids);
			Set<String> rest = new TreeSet<>(ids);
			rest.removeAll(living);
			Set<String> buried = this.tombstones.buried(kind, rest);
			rest.removeAll(buried);
			Map<String, String> merged = this.aliases.resolve(kind, rest);
			List<Removal.Refusal> refused = rest.stream()
				.map((id) -> merged.containsKey(id)
						? Removal.Refusal.conflict(id, "was merged into %s; delete that".formatted(merged.get(id)))
						: Removal.Refusal.unknown(id, "names no %s".formatted(kind.noun())))
				.toList();
			return new Writes.Change<>(new Removal(living.size(), buried.size(), refused),
					this.tombstones.bury(kind, living, now));
		});
	}

	/**
	 * Brings deleted records back. What is there stays.
	 */
	public Removal restore(RecordKind kind, Collection<String> ids) {
		return this.writes.write((now) -> {
			Set<String> living = living(kind, ids);
			Set<String> rest = new TreeSet<>(ids);
			rest.removeAll(living);
			Set<String> buried = this.tombstones.buried(kind, rest);
			Set<String> touched = this.tombstones.unbury(kind, buried, now);
			Set<String> back = living(kind, buried);
			rest.removeAll(back);
			List<Removal.Refusal> refused = new ArrayList<>();
			rest.forEach((id) -> refused.add(buried.contains(id) ? Removal.Refusal.conflict(id, nothingToRestore(kind))
					: Removal.Refusal.unknown(id, "names no deleted %s".formatted(kind.noun()))));
			return new Writes.Change<>(new Removal(back.size(), living.size(), refused), touched);
		});
	}

	private static String nothingToRestore(RecordKind kind) {
		return (kind == RecordKind.PERSON)
				? "works at a deleted account, or was never stored; restore the account first"
				: "was never stored; it can be stored from now on";
	}

	private Set<String> living(RecordKind kind, Collection<String> ids) {
		List<String> wanted = ids.stream().distinct().sorted().toList();
		return switch (kind) {
			case ACCOUNT -> this.accounts.existing(wanted);
			case PERSON -> this.people.whereabouts(wanted).keySet();
			case TOUCHPOINT -> this.touchpoints.find(wanted).keySet();
		};
	}

}
