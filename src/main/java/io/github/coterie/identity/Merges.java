package io.github.coterie.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.alias.Trace;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;

import org.springframework.stereotype.Component;

/**
 * Merges records that are one and the same, and parts them again. Every call is a part of
 * its caller's transaction; the accounts that it returns have to be settled with it.
 */
@Component
public class Merges {

	private static final int MOST_MESSAGES = 200;

	private final Accounts accounts;

	private final People people;

	private final Aliases aliases;

	private final AccountMerging accountMerging;

	private final AccountParting accountParting;

	private final PersonMerging personMerging;

	private final MergeLog log;

	Merges(Accounts accounts, People people, Aliases aliases, AccountMerging accountMerging,
			AccountParting accountParting, PersonMerging personMerging, MergeLog log) {
		this.accounts = accounts;
		this.people = people;
		this.aliases = aliases;
		this.accountMerging = accountMerging;
		this.accountParting = accountParting;
		this.personMerging = personMerging;
		this.log = log;
	}

	/**
	 * Merges an account into another. People, touchpoints, roles, children, opportunities
	 * and ids go over; blank fields are filled. What is merged already stays merged. An
	 * id that was never seen leads to the account that stays from now on.
	 * @param kept the account that stays
	 * @param gone the account that is merged into it
	 * @throws Fault with code NOT_FOUND when there is no account that could stay,
	 * BAD_REQUEST when both are one, or CONFLICT when the one to merge was deleted
	 */
	public Merged mergeAccounts(String kept, String gone, Instant now) {
		Pair pair = pair(RecordKind.ACCOUNT, kept, gone);
		if (pair.isOne()) {
			return already(pair);
		}
		Set<String> found = this.accounts.lock(Set.of(pair.kept(), pair.gone())).keySet();
		if (!found.contains(pair.kept())) {
			throw pair.unknown();
		}
		if (!found.contains(pair.gone())) {
			return neverSeen(pair);
		}
		return this.accountMerging.merge(pair.kept(), pair.gone(), now);
	}

	/**
	 * Merges a person into another; see {@link #mergeAccounts}. Roles in committees of an
	 * account that the person who stays does not work at end.
	 */
	public Merged mergePeople(String kept, String gone, Instant now) {
		Pair pair = pair(RecordKind.PERSON, kept, gone);
		if (pair.isOne()) {
			return already(pair);
		}
		Map<String, Person> found = this.people.find(List.of(pair.kept(), pair.gone()));
		Person stays = found.get(pair.kept());
		Person goes = found.get(pair.gone());
		if (stays == null) {
			throw pair.unknown();
		}
		return (goes != null) ? this.personMerging.merge(stays, goes, now) : neverSeen(pair);
	}

	/**
	 * Undoes a merge, as far as what moved was not changed since. What was undone stays
	 * undone.
	 * @throws Fault with code NOT_FOUND, or CONFLICT when the record that stayed was
	 * itself merged or deleted since
	 */
	public Merged undo(String id, Instant now) {
		Merge merge = this.log.find(id).orElseThrow(() -> Fault.notFound("id", "names no merge"));
		if (merge.undoneAt() != null) {
			return new Merged(merge, Set.of());
		}
		if (!this.log.stays(merge)) {
			throw new Fault(FaultCode.CONFLICT, "id", "%s %s was itself merged or deleted since; undo that first"
				.formatted(merge.kind().noun(), merge.keptId()));
		}
		return (merge.kind() == RecordKind.ACCOUNT) ? this.accountParting.undo(merge, now)
				: this.personMerging.undo(merge, now);
	}

	public Optional<Merge> find(String id) {
		return this.log.find(id);
	}

	/**
	 * The newest merges.
	 * @param before only those before this instant, or at it with a lesser id
	 * @param beforeId see {@code before}
	 * @param limit at most so many
	 */
	public List<Merge> newest(Instant before, String beforeId, int limit) {
		return this.log.newest(before, beforeId, limit);
	}

	/**
	 * How many merges there were.
	 */
	public int count() {
		return this.log.count();
	}

	static List<String> atMost(List<String> messages) {
		if (messages.size() <= MOST_MESSAGES) {
			return messages;
		}
		List<String> some = new ArrayList<>(messages.subList(0, MOST_MESSAGES));
		some.add("and %d more".formatted(messages.size() - MOST_MESSAGES));
		return some;
	}

	private Pair pair(RecordKind kind, String kept, String gone) {
		if (kept.equals(gone)) {
			throw Fault.badRequest("merge", "must not be the %s that is kept".formatted(kind.noun()));
		}
		Trace trace = this.aliases.trace(Map.of(kind, List.of(kept, gone)));
		Pair pair = new Pair(kind, kept, gone, trace);
		if (trace.isDeleted(kind, pair.kept())) {
			throw pair.unknown();
		}
		trace.checkNotDeleted(kind, "merge", pair.gone());
		return pair;
	}

	private Merged already(Pair pair) {
		Merge merge = this.log.standing(pair.kind(), pair.givenGone())
			.or(() -> this.log.standing(pair.kind(), pair.givenKept()))
			.orElse(null);
		return new Merged(merge, false, Set.of());
	}

	private Merged neverSeen(Pair pair) {
		Map<String, String> current = new HashMap<>();
		current.put(pair.gone(), pair.kept());
		this.aliases.add(pair.kind(), current);
		return new Merged(null, true, (pair.kind() == RecordKind.ACCOUNT) ? Set.of(pair.kept()) : Set.of());
	}

	/**
	 * Two records that are to become one.
	 */
	private record Pair(RecordKind kind, String givenKept, String givenGone, Trace trace) {

		String kept() {
			return this.trace.current(this.kind, this.givenKept);
		}

		String gone() {
			return this.trace.current(this.kind, this.givenGone);
		}

		boolean isOne() {
			return kept().equals(gone());
		}

		Fault unknown() {
			return this.trace.unknown(this.kind, "keep", kept(),
					(this.kind == RecordKind.ACCOUNT) ? "names no account" : "names nobody");
		}

	}

}
