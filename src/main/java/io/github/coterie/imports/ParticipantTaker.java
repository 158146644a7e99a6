package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.intake.BulkResult;
import org.jspecify.annotations.Nullable;

/**
 * Takes who else took part in a contact. Somebody of another account gets a touchpoint of
 * that account.
 */
final class ParticipantTaker implements Taker {

	private final Desk desk;

	ParticipantTaker(Desk desk) {
		this.desk = desk;
	}

	@Override
	public List<Work> take(List<Pending> all) {
		List<Pending> pendings = all.stream().filter((pending) -> !Departures.isGone(pending)).toList();
		all.stream().filter(Departures::isGone).forEach((pending) -> pending.done(Outcome.SKIPPED));
		PersonReferences people = PersonReferences.of(this.desk,
				pendings.stream().map((pending) -> pending.entry().references().get("person")), true);
		List<String> ids = Desk.keys(pendings.stream().map((pending) -> pending.entry().references().get("touchpoint")),
				Key.By.ID);
		Map<String, String> accounts = new HashMap<>(this.desk.records().accountsOfTouchpoints(ids));
		if (this.desk.imagined() != null) {
			this.desk.imagined().complete(EntryKind.TOUCHPOINT, ids, accounts);
		}
		List<Joining> joinings = new ArrayList<>();
		List<Waiting.Entrant> waiting = new ArrayList<>();
		for (Pending pending : pendings) {
			try {
				String lacks = take(pending, people, accounts, joinings);
				if (lacks != null) {
					waiting.add(Waiting.Entrant.whole(pending, lacks));
					pending.done(Outcome.WAITING);
				}
			}
			catch (Fault fault) {
				pending.rejected(fault);
			}
		}
		this.desk.waiting().put(waiting);
		return works(joinings);
	}

	private @Nullable String take(Pending pending, PersonReferences people, Map<String, String> accounts,
			List<Joining> joinings) {
		Entry entry = pending.entry();
		Reference touchpoint = entry.references().get("touchpoint");
		Reference person = entry.references().get("person");
		if (touchpoint == null || (person == null && !names(entry, "account") && !names(entry, "opportunity"))) {
			throw Fault.badRequest((touchpoint != null) ? "person" : "touchpoint",
					"must not be blank: a row here says who took part in what");
		}
		String id = touchpoint.keys().getFirst().value();
		String account = accounts.get(id);
		if (account == null) {
			return "touchpoint";
		}
		if (person == null) {
			pending.done(Outcome.UNCHANGED);
			return null;
		}
		String personId = people.present(person);
		if (personId == null) {
			return "person";
		}
		joinings.add(new Joining(pending, id, account, personId, String.valueOf(people.employer(personId))));
		return null;
	}

	private static boolean names(Entry entry, String reference) {
		return entry.references().containsKey(reference);
	}

	private List<Work> works(List<Joining> joinings) {
		Set<String> joined = this.desk.records().participations(joinings.stream().map(Joining::row).toList());
		List<Joining> news = new ArrayList<>();
		for (Joining joining : joinings) {
			if (joined.contains(joining.key()) && joining.pending().waited() == null) {
				joining.pending().done(Outcome.UNCHANGED);
			}
			else {
				news.add(joining);
			}
		}
		return this.desk.works(news, Joining::accountId, (share, again) -> store(share),
				(joining, result) -> joining.pending().done(Outcome.of(result)));
	}

	private List<BulkResult> store(List<Joining> share) {
		Set<String> joined = this.desk.bulk().join(share.stream().map(Joining::row).toList());
		return share.stream()
			.map((joining) -> BulkResult.of((joined.contains(joining.key()) || this.desk.imagined() != null)
					? BulkResult.Outcome.CREATED : BulkResult.Outcome.UNCHANGED))
			.toList();
	}

	/**
	 * Somebody who took part.
	 *
	 * @param pending who says so
	 * @param original the contact
	 * @param originalAccount whose it is
	 * @param personId who
	 * @param accountId where that person works
	 */
	private record Joining(Pending pending, String original, String originalAccount, String personId,
			String accountId) {

		String touchpointId() {
			return this.originalAccount.equals(this.accountId) ? this.original : this.original + "-" + this.accountId;
		}

		String key() {
			return touchpointId() + " " + this.personId;
		}

		Map<String, String> row() {
			Map<String, String> row = new LinkedHashMap<>();
			row.put("id", touchpointId());
			row.put("original", this.original);
			row.put("accountId", this.accountId);
			row.put("personId", this.personId);
			row.put("added", String.valueOf(!this.pending.part()));
			return row;
		}

	}

}
