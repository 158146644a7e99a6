package io.github.coterie.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.alias.Trace;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.engagement.ContactSums;
import io.github.coterie.engagement.Touch;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes in touchpoints. New ones are added to what is known of people and accounts; where
 * that can't be, all are summed up anew.
 */
@Component
class TouchpointIntake {

	private final Writes writes;

	private final Accounts accounts;

	private final People people;

	private final Touchpoints touchpoints;

	private final Aliases aliases;

	private final Book book;

	TouchpointIntake(Writes writes, Accounts accounts, People people, Touchpoints touchpoints, Aliases aliases,
			Book book) {
		this.writes = writes;
		this.accounts = accounts;
		this.people = people;
		this.touchpoints = touchpoints;
		this.aliases = aliases;
		this.book = book;
	}

	Upserted record(List<Draft> drafts) {
		return this.writes.write((now) -> {
			Batch<Touchpoint> batch = new Batch<>(drafts);
			batch.check((draft) -> TouchpointChange.of(draft, null));
			Map<String, Touchpoint> before = this.touchpoints.find(batch.ids());
			Map<String, AccountFacts> seen = new HashMap<>();
			Trace trace = trace(batch, before.keySet(), seen);
			if (trace.hasOldNames()) {
				before = this.touchpoints.find(batch.ids());
			}
			Map<String, Long> locked = this.accounts.lockUnread(accountIds(batch.accepted(), before.values()));
			Map<String, AccountFacts> current = this.book.current(locked, seen);
			// whoever creates one of these meanwhile makes this write fail, and run again
			Map<String, Touchpoint> stored = before.isEmpty() ? before : this.touchpoints.find(batch.ids());
			Known known = new Known(locked, whereabouts(batch, current.values()), trace);
			batch.apply(stored, (draft, touchpoint) -> change(draft, touchpoint, known));
			this.touchpoints.create(batch.toCreate());
			Set<String> changed = update(batch.toUpdate(), stored);
			return change(batch.result(), batch.toCreate(), changed, current, now);
		});
	}

	/**
	 * Updates touchpoints.
	 * @return the accounts that they were and are of, and those of their people
	 */
	private Set<String> update(List<Touchpoint> updated, Map<String, Touchpoint> stored) {
		if (updated.isEmpty()) {
			return Set.of();
		}
		this.touchpoints.update(updated);
		List<Touchpoint> involved = new ArrayList<>(updated);
		updated.forEach((touchpoint) -> involved.add(stored.get(touchpoint.id())));
		return accountIds(List.of(), involved);
	}

	private Map<String, String> whereabouts(Batch<Touchpoint> batch, Collection<AccountFacts> current) {
		Map<String, String> whereabouts = new HashMap<>();
		current.forEach((account) -> account.people().forEach((person) -> whereabouts.put(person.id(), account.id())));
		Set<String> unknown = new TreeSet<>();
		batch.accepted()
			.forEach((draft) -> draft.texts("personIds", List.of())
				.stream()
				.filter((id) -> !whereabouts.containsKey(id))
				.forEach(unknown::add));
		if (!unknown.isEmpty()) {
			whereabouts.putAll(this.people.whereabouts(unknown));
		}
		return whereabouts;
	}

	/**
	 * New touchpoints are added to what is known of their accounts. Where that can't be,
	 * all touchpoints are summed up anew, and what is not known is read.
	 */
	private Writes.Change<Upserted> change(Upserted result, List<Touchpoint> created, Set<String> changed,
			Map<String, AccountFacts> current, Instant now) {
		Map<String, List<Touchpoint>> byAccount = created.stream()
			.collect(Collectors.groupingBy(Touchpoint::accountId));
		Set<String> touched = new TreeSet<>(changed);
		touched.addAll(byAccount.keySet());
		List<AccountFacts> known = new ArrayList<>();
		Map<String, AccountFacts> toSumUp = new TreeMap<>();
		Set<String> toRead = new TreeSet<>();
		for (String id : touched) {
			AccountFacts before = current.get(id);
			AccountFacts after = (before != null && !changed.contains(id))
					? and(before, byAccount.getOrDefault(id, List.of()), now) : null;
			if (after != null) {
				known.add(after);
			}
			else if (before != null) {
				toSumUp.put(id, before);
			}
			else {
				toRead.add(id);
			}
		}
		ContactSums sums = this.touchpoints.sums(toSumUp.keySet(), now, this.book.playbook().model().decay());
		toSumUp.forEach((id, account) -> known.add(account.with(sums.people(), sums.ofAccount(id))));
		this.touchpoints.changed(toRead);
		return new Writes.Change<>(result, touched, known);
	}

	private @Nullable AccountFacts and(AccountFacts account, List<Touchpoint> touchpoints, Instant now) {
		Map<String, List<Touch>> byPerson = new HashMap<>();
		touchpoints.forEach((touchpoint) -> touchpoint.personIds()
			.forEach((id) -> byPerson.computeIfAbsent(id, (of) -> new ArrayList<>()).add(touchpoint.touch())));
		return account.and(touchpoints.stream().map(Touchpoint::touch).toList(), byPerson, now,
				this.book.playbook().model().decay());
	}

	/**
	 * Looks for what became of ids that nothing is known of, and has the drafts follow.
	 * @param seen takes the accounts that were looked at
	 */
	private Trace trace(Batch<Touchpoint> batch, Set<String> stored, Map<String, AccountFacts> seen) {
		Map<String, Set<String>> staff = new HashMap<>();
		Set<String> accountIds = new TreeSet<>();
		Set<String> personIds = new TreeSet<>();
		batch.accepted().forEach((draft) -> {
			String accountId = draft.id("accountId");
			Set<String> known = staff.computeIfAbsent(accountId, (id) -> staff(id, seen));
			if (!seen.containsKey(accountId)) {
				accountIds.add(accountId);
			}
			draft.texts("personIds", List.of()).stream().filter((id) -> !known.contains(id)).forEach(personIds::add);
		});
		Trace trace = this.aliases.trace(Map.of(RecordKind.TOUCHPOINT, batch.idsBut(stored), RecordKind.ACCOUNT,
				accountIds, RecordKind.PERSON, personIds));
		batch.follow(RecordKind.TOUCHPOINT, trace,
				(draft) -> draft.following(trace, RecordKind.TOUCHPOINT, "id")
					.following(trace, RecordKind.ACCOUNT, "accountId")
					.following(trace, RecordKind.PERSON, "personIds"));
		return trace;
	}

	private Set<String> staff(String accountId, Map<String, AccountFacts> seen) {
		AccountFacts facts = this.book.facts(accountId);
		if (facts == null) {
			return Set.of();
		}
		seen.put(accountId, facts);
		return facts.people().stream().map(Stakeholder::id).collect(Collectors.toSet());
	}

	/**
	 * The accounts that drafts name, and those of stored touchpoints and of their people.
	 */
	private Set<String> accountIds(Collection<Draft> drafts, Collection<Touchpoint> stored) {
		Set<String> ids = new TreeSet<>();
		Set<String> people = new TreeSet<>();
		drafts.forEach((draft) -> ids.add(draft.id("accountId")));
		stored.forEach((touchpoint) -> {
			ids.add(touchpoint.accountId());
			people.addAll(touchpoint.personIds());
		});
		ids.addAll(people.isEmpty() ? Set.of() : this.people.whereabouts(people).values());
		return ids;
	}

	private static Touchpoint change(Draft draft, @Nullable Touchpoint current, Known known) {
		Touchpoint touchpoint = TouchpointChange.of(draft, current);
		if (touchpoint.equals(current)) {
			return touchpoint;
		}
		String accountId = touchpoint.accountId();
		if (!known.accounts().containsKey(accountId)) {
			throw known.trace().unknown(RecordKind.ACCOUNT, "accountId", accountId, "names no account");
		}
		for (String personId : touchpoint.personIds()) {
			String employer = known.whereabouts().get(personId);
			if (employer == null) {
				throw known.trace().unknown(RecordKind.PERSON, "personIds", personId, "names nobody: " + personId);
			}
			if (!employer.equals(accountId)) {
				throw Fault.badRequest("personIds", "names somebody of another account: " + personId);
			}
		}
		return touchpoint;
	}

	/**
	 * What the drafts may refer to.
	 *
	 * @param accounts their revisions, by id
	 * @param whereabouts account ids by person id
	 * @param trace what became of all other ids
	 */
	private record Known(Map<String, Long> accounts, Map<String, String> whereabouts, Trace trace) {

	}

}
