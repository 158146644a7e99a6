package io.github.coterie.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.alias.Trace;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import io.github.coterie.committee.Stakeholder;
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
			Map<String, Account> locked = this.accounts.lock(accountIds(batch, before));
			Map<String, Touchpoint> stored = this.touchpoints.find(batch.ids());
			Map<String, String> whereabouts = this.people.whereabouts(personIds(batch));
			batch.apply(stored, (draft, current) -> change(draft, current, new Known(locked, whereabouts, trace)));
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

	private static Set<String> accountIds(Batch<Touchpoint> batch, Map<String, Touchpoint> stored) {
		Set<String> ids = new TreeSet<>();
		batch.accepted().forEach((draft) -> ids.add(draft.id("accountId")));
		stored.values().forEach((touchpoint) -> ids.add(touchpoint.accountId()));
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
	 * @param accounts by id
	 * @param whereabouts account ids by person id
	 * @param trace what became of all other ids
	 */
	private record Known(Map<String, Account> accounts, Map<String, String> whereabouts, Trace trace) {

	}

}
