package io.github.coterie.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.book.Book;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes in touchpoints and sums up anew what they say of people and accounts.
 */
@Component
class TouchpointIntake {

	private final Writes writes;

	private final Accounts accounts;

	private final People people;

	private final Touchpoints touchpoints;

	private final Book book;

	TouchpointIntake(Writes writes, Accounts accounts, People people, Touchpoints touchpoints, Book book) {
		this.writes = writes;
		this.accounts = accounts;
		this.people = people;
		this.touchpoints = touchpoints;
		this.book = book;
	}

	Upserted record(List<Draft> drafts) {
		return this.writes.write((now) -> {
			Batch<Touchpoint> batch = new Batch<>(drafts);
			batch.check((draft) -> TouchpointChange.of(draft, null));
			Map<String, Account> locked = this.accounts.lock(accountIds(batch));
			Map<String, Touchpoint> stored = this.touchpoints.find(batch.ids());
			Map<String, String> whereabouts = this.people.whereabouts(personIds(batch));
			batch.apply(stored, (draft, current) -> change(draft, current, locked, whereabouts));
			List<Touchpoint> created = batch.toCreate();
			List<Touchpoint> updated = batch.toUpdate();
			this.touchpoints.create(created);
			this.touchpoints.update(updated);
			List<Touchpoint> involved = new ArrayList<>(created);
			updated.forEach((touchpoint) -> {
				involved.add(touchpoint);
				involved.add(stored.get(touchpoint.id()));
			});
			Set<String> touched = new TreeSet<>();
			Set<String> met = new TreeSet<>();
			involved.forEach((touchpoint) -> {
				touched.add(touchpoint.accountId());
				met.addAll(touchpoint.personIds());
			});
			this.touchpoints.summarise(touched, met, now, this.book.playbook().model().decay());
			return new Writes.Change<>(batch.result(), touched);
		});
	}

	private Set<String> accountIds(Batch<Touchpoint> batch) {
		Set<String> ids = new TreeSet<>();
		batch.accepted().forEach((draft) -> ids.add(draft.id("accountId")));
		this.touchpoints.find(batch.ids()).values().forEach((touchpoint) -> ids.add(touchpoint.accountId()));
		return ids;
	}

	private static Collection<String> personIds(Batch<Touchpoint> batch) {
		Set<String> ids = new TreeSet<>();
		batch.accepted().forEach((draft) -> ids.addAll(draft.texts("personIds", List.of())));
		return ids;
	}

	private static Touchpoint change(Draft draft, @Nullable Touchpoint current, Map<String, Account> known,
			Map<String, String> whereabouts) {
		Touchpoint touchpoint = TouchpointChange.of(draft, current);
		if (touchpoint.equals(current)) {
			return touchpoint;
		}
		if (!known.containsKey(touchpoint.accountId())) {
			throw Fault.notFound("accountId", "names no account");
		}
		for (String personId : touchpoint.personIds()) {
			String employer = whereabouts.get(personId);
			if (employer == null) {
				throw Fault.notFound("personIds", "names nobody: " + personId);
			}
			if (!employer.equals(touchpoint.accountId())) {
				throw Fault.badRequest("personIds", "names somebody of another account: " + personId);
			}
		}
		return touchpoint;
	}

}
