package io.github.coterie.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.alias.Trace;
import io.github.coterie.book.Book;
import io.github.coterie.committee.Committees;
import io.github.coterie.committee.Part;
import io.github.coterie.committee.RoleTemplate;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes in people, with their reporting lines and their part in the default committee.
 */
@Component
class PersonIntake {

	private final Writes writes;

	private final Accounts accounts;

	private final People people;

	private final Committees committees;

	private final Aliases aliases;

	private final Book book;

	PersonIntake(Writes writes, Accounts accounts, People people, Committees committees, Aliases aliases, Book book) {
		this.writes = writes;
		this.accounts = accounts;
		this.people = people;
		this.committees = committees;
		this.aliases = aliases;
		this.book = book;
	}

	Upserted upsert(List<Draft> drafts) {
		return this.writes.write((now) -> {
			Batch<PersonChange> batch = new Batch<>(drafts);
			batch.check((draft) -> PersonChange.of(draft, null, null, now));
			Map<String, String> whereabouts = this.people.whereabouts(named(batch));
			Trace trace = trace(batch, whereabouts);
			if (trace.hasOldNames()) {
				whereabouts = this.people.whereabouts(named(batch));
			}
			Map<String, Account> employers = lockEmployers(batch, whereabouts);
			Map<String, PersonChange> stored = stored(batch, employers);
			Set<String> managers = knownManagers(batch, employers, whereabouts.keySet());
			batch.apply(stored, (draft, current) -> change(draft, current, new Known(employers, managers, trace), now));
			return new Writes.Change<>(batch.result(), save(batch));
		});
	}

	/**
	 * The people themselves and their managers.
	 */
	private static Set<String> named(Batch<PersonChange> batch) {
		Set<String> ids = new TreeSet<>(batch.ids());
		batch.accepted().forEach((draft) -> {
			String manager = draft.text("reportsToId", null);
			if (manager != null) {
				ids.add(manager);
			}
		});
		return ids;
	}

	/**
	 * Looks for what became of ids that nothing is known of, and has the drafts follow.
	 */
	private Trace trace(Batch<PersonChange> batch, Map<String, String> whereabouts) {
		Set<String> people = named(batch);
		people.removeAll(whereabouts.keySet());
		Set<String> employers = new TreeSet<>();
		batch.accepted().forEach((draft) -> {
			String accountId = draft.id("accountId");
			if (!this.book.holds(accountId)) {
				employers.add(accountId);
			}
		});
		Trace trace = this.aliases.trace(Map.of(RecordKind.PERSON, people, RecordKind.ACCOUNT, employers));
		batch.follow(RecordKind.PERSON, trace,
				(draft) -> draft.following(trace, RecordKind.PERSON, "id")
					.following(trace, RecordKind.PERSON, "reportsToId")
					.following(trace, RecordKind.ACCOUNT, "accountId"));
		return trace;
	}

	private Map<String, Account> lockEmployers(Batch<PersonChange> batch, Map<String, String> whereabouts) {
		Set<String> ids = new TreeSet<>();
		batch.accepted().forEach((draft) -> {
			ids.add(draft.id("accountId"));
			String employer = whereabouts.get(draft.id("id"));
			if (employer != null) {
				ids.add(employer);
			}
		});
		return this.accounts.lock(ids);
	}

	private Map<String, PersonChange> stored(Batch<PersonChange> batch, Map<String, Account> employers) {
		Map<String, Part> parts = this.committees.find(RoleTemplate.DEFAULT_SOLUTION, batch.ids());
		Map<String, PersonChange> stored = new HashMap<>();
		this.people.find(batch.ids()).forEach((id, person) -> {
			if (!employers.containsKey(person.accountId())) {
				throw new OptimisticLockingFailureException("Person %s moved meanwhile".formatted(id));
			}
			stored.put(id, new PersonChange(person, parts.get(id)));
		});
		return stored;
	}

	private static Set<String> knownManagers(Batch<PersonChange> batch, Map<String, Account> employers,
			Set<String> known) {
		Map<String, String> named = new HashMap<>();
		Set<String> coming = new HashSet<>();
		for (Draft draft : batch.accepted()) {
			String manager = draft.text("reportsToId", null);
			if (manager != null) {
				named.put(draft.id("id"), manager);
			}
			if (employers.containsKey(draft.id("accountId"))) {
				coming.add(draft.id("id"));
			}
		}
		while (coming.removeIf((id) -> {
			String manager = named.get(id);
			return manager != null && !known.contains(manager) && !coming.contains(manager);
		})) {
			// who reports to somebody who does not come does not come either
			continue;
		}
		Set<String> managers = new HashSet<>(known);
		managers.addAll(coming);
		return managers;
	}

	private static PersonChange change(Draft draft, @Nullable PersonChange current, Known known, Instant now) {
		String accountId = draft.id("accountId");
		if (!known.employers().containsKey(accountId)) {
			throw known.trace().unknown(RecordKind.ACCOUNT, "accountId", accountId, "names no account");
		}
		String manager = draft.text("reportsToId", null);
		if (manager != null && !known.managers().contains(manager)) {
			throw known.trace().unknown(RecordKind.PERSON, "reportsToId", manager, "names nobody");
		}
		return PersonChange.of(draft, (current != null) ? current.person() : null,
				(current != null) ? current.part() : null, now);
	}

	private Set<String> save(Batch<PersonChange> batch) {
		List<PersonChange> created = batch.toCreate();
		List<PersonChange> updated = batch.toUpdate();
		this.people.create(created.stream().map(PersonChange::person).toList());
		this.people.update(updated.stream().map(PersonChange::person).toList());
		List<PersonChange> all = new ArrayList<>(created);
		all.addAll(updated);
		Set<String> touched = new TreeSet<>();
		List<Person> employed = new ArrayList<>();
		List<Person> reporting = new ArrayList<>();
		List<Part> parts = new ArrayList<>();
		for (PersonChange change : all) {
			Person person = change.person();
			PersonChange old = batch.before(person.id());
			touched.add(person.accountId());
			if (old == null || !old.person().accountId().equals(person.accountId())) {
				employed.add(person);
			}
			if (old != null) {
				touched.add(old.person().accountId());
			}
			String managerBefore = (old != null) ? old.person().reportsToId() : null;
			if (!Objects.equals(managerBefore, person.reportsToId())) {
				reporting.add(person);
			}
			if (change.part() != null && (old == null || !change.part().equals(old.part()))) {
				parts.add(change.part());
			}
		}
		this.people.employ(employed);
		this.people.report(reporting);
		this.committees.save(parts);
		return touched;
	}

	/**
	 * What the drafts may refer to.
	 *
	 * @param employers the accounts
	 * @param managers the ids of those who can be reported to
	 * @param trace what became of all other ids
	 */
	private record Known(Map<String, Account> employers, Set<String> managers, Trace trace) {

	}

}
