package io.github.coterie.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
			Trace trace = trace(batch, before.keySet());
			if (trace.hasOldNames()) {
				before = this.touchpoints.find(batch.ids());
			}
			Map<String, Long> locked = this.accounts.lockUnread(accountIds(batch.accepted(), before.values()));
			Map<String, Touchpoint> stored = this.touchpoints.find(batch.ids());
			Map<String, String> whereabouts = this.people.whereabouts(personIds(batch));
			batch.apply(stored, (draft, current) -> change(draft, current, new Known(locked, whereabouts, trace)));
			List<Touchpoint> created = batch.toCreate();
			List<Touchpoint> updated = batch.toUpdate();
			this.touchpoints.create(created);
			this.touchpoints.update(updated);
			Set<String> changed = new TreeSet<>();
			if (!updated.isEmpty()) {
				List<Touchpoint> involved = new ArrayList<>(updated);
				updated.forEach((touchpoint) -> involved.add(stored.get(touchpoint.id())));
				changed.addAll(accountIds(List.of(), involved));
			}
			return change(batch.result(), created, changed, locked, now);
		});
	}

	/**
	 * New touchpoints are added to what is known of their accounts, where that is all
	 * there is to know.
	 */
	private Writes.Change<Upserted> change(Upserted result, List<Touchpoint> created, Set<String> changed,
			Map<String, Long> revisions, Instant now) {
		Set<String> anew = new TreeSet<>(changed);
		List<AccountFacts> known = new ArrayList<>();
		created.stream().collect(Collectors.groupingBy(Touchpoint::accountId)).forEach((accountId, touchpoints) -> {
			AccountFacts before = changed.contains(accountId) ? null : this.book.facts(accountId);
			long revision = revisions.getOrDefault(accountId, 0L);
			AccountFacts after = (before != null && before.settled() && before.revision() == revision - 1)
					? and(before, touchpoints, revision, now) : null;
			if (after != null) {
				known.add(after);
			}
			else {
				anew.add(accountId);
			}
		});
		this.touchpoints.changed(anew);
		known.forEach((account) -> anew.add(account.id()));
		return new Writes.Change<>(result, anew, known);
	}

	private @Nullable AccountFacts and(AccountFacts account, List<Touchpoint> touchpoints, long revision, Instant now) {
		Map<String, List<Touch>> byPerson = new HashMap<>();
		touchpoints.forEach((touchpoint) -> touchpoint.personIds()
			.forEach((id) -> byPerson.computeIfAbsent(id, (of) -> new ArrayList<>()).add(touchpoint.touch())));
		return account.and(touchpoints.stream().map(Touchpoint::touch).toList(), byPerson, revision, now,
				this.book.playbook().model().decay());
	}

	/**
	 * Looks for what became of ids that nothing is known of, and has the drafts follow.
	 */
	private Trace trace(Batch<Touchpoint> batch, Set<String> stored) {
		Map<String, Set<String>> staff = new HashMap<>();
		Set<String> accountIds = new TreeSet<>();
		Set<String> personIds = new TreeSet<>();
		batch.accepted().forEach((draft) -> {
			String accountId = draft.id("accountId");
			if (!this.book.holds(accountId)) {
				accountIds.add(accountId);
			}
			Set<String> known = staff.computeIfAbsent(accountId, this::staff);
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

	private Set<String> staff(String accountId) {
		AccountFacts facts = this.book.facts(accountId);
		return (facts != null) ? facts.people().stream().map(Stakeholder::id).collect(Collectors.toSet()) : Set.of();
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

	private static Collection<String> personIds(Batch<Touchpoint> batch) {
		Set<String> ids = new TreeSet<>();
		batch.accepted().forEach((draft) -> ids.addAll(draft.texts("personIds", List.of())));
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
