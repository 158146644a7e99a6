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
import io.github.coterie.committee.Committees;
import io.github.coterie.committee.Part;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.fault.Fault;
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

	PersonIntake(Writes writes, Accounts accounts, People people, Committees committees) {
		this.writes = writes;
		this.accounts = accounts;
		this.people = people;
		this.committees = committees;
	}

	Upserted upsert(List<Draft> drafts) {
		return this.writes.write((now) -> {
			Batch<PersonChange> batch = new Batch<>(drafts);
			batch.check((draft) -> PersonChange.of(draft, null, null, now));
			Map<String, Account> employers = lockEmployers(batch);
			Map<String, PersonChange> stored = stored(batch, employers);
			Set<String> managers = knownManagers(batch, employers);
			batch.apply(stored, (draft, current) -> change(draft, current, employers, managers, now));
			return new Writes.Change<>(batch.result(), save(batch));
		});
	}

	private Map<String, Account> lockEmployers(Batch<PersonChange> batch) {
		Set<String> ids = new TreeSet<>(this.people.whereabouts(batch.ids()).values());
		batch.accepted().forEach((draft) -> ids.add(draft.id("accountId")));
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

	private Set<String> knownManagers(Batch<PersonChange> batch, Map<String, Account> employers) {
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
		Set<String> known = this.people.whereabouts(named.values()).keySet();
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

	private static PersonChange change(Draft draft, @Nullable PersonChange current, Map<String, Account> employers,
			Set<String> managers, Instant now) {
		if (!employers.containsKey(draft.id("accountId"))) {
			throw Fault.notFound("accountId", "names no account");
		}
		String manager = draft.text("reportsToId", null);
		if (manager != null && !managers.contains(manager)) {
			throw Fault.notFound("reportsToId", "names nobody");
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

}
