package io.github.coterie.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.intake.BulkResult;
import io.github.coterie.intake.RoleItem;
import org.jspecify.annotations.Nullable;

/**
 * Takes roles that a system confirms: in the default committee of the person's account.
 */
final class RoleTaker implements Taker {

	private final Desk desk;

	RoleTaker(Desk desk) {
		this.desk = desk;
	}

	@Override
	public List<Work> take(List<Pending> pendings) {
		PersonReferences people = PersonReferences.of(this.desk,
				pendings.stream().map((pending) -> pending.entry().references().get("person")), true);
		List<Said> said = new ArrayList<>();
		List<Waiting.Entrant> waiting = new ArrayList<>();
		for (Pending pending : pendings) {
			try {
				this.desk.claim(pending, false);
				Reference reference = pending.entry().references().get("person");
				if (reference == null) {
					throw Fault.badRequest("person", "names nobody, and a role is somebody's");
				}
				String personId = people.present(reference);
				if (personId != null) {
					String accountId = String.valueOf(people.employer(personId));
					said.add(new Said(pending, item(pending, personId, accountId), accountId));
				}
				else {
					waiting.add(Waiting.Entrant.whole(pending, "person"));
					pending.done(Outcome.WAITING);
				}
			}
			catch (Fault fault) {
				pending.rejected(fault);
			}
		}
		this.desk.waiting().put(waiting);
		return works(said);
	}

	private List<Work> works(List<Said> said) {
		Map<String, String> stored = this.desk.records()
			.roles(said.stream()
				.map((one) -> Map.of("personId", one.item().personId(), "start", one.item().start()))
				.toList());
		List<Said> news = new ArrayList<>();
		for (Said one : said) {
			String before = stored.get(one.item().start());
			boolean gone = one.item().role() == null;
			if (gone ? before == null : (one.item().record() + " " + one.item().print()).equals(before)) {
				one.pending().done(Outcome.UNCHANGED);
			}
			else {
				news.add(one);
			}
		}
		return this.desk.works(news, Said::accountId, (share, again) -> store(share, stored),
				(one, result) -> one.pending().done(Outcome.of(result)));
	}

	private List<BulkResult> store(List<Said> share, Map<String, String> stored) {
		Set<String> there = this.desk.bulk()
			.roles(share.stream()
				.map(Said::item)
				.map((item) -> stored.containsKey(item.start()) ? item : item.asNew())
				.toList());
		if (this.desk.imagined() != null) {
			this.desk.imagined().forecast().roles(share.stream().map(Said::item).toList());
		}
		List<BulkResult> results = new ArrayList<>();
		List<Waiting.Entrant> waiting = new ArrayList<>();
		List<String> come = new ArrayList<>();
		for (Said one : share) {
			boolean gone = one.item().role() == null;
			boolean isThere = gone || there.contains(one.item().personId()) || this.desk.imagined() != null;
			if (!isThere) {
				waiting.add(Waiting.Entrant.whole(one.pending(), "person"));
				results.add(BulkResult.of(BulkResult.Outcome.WAITS));
				continue;
			}
			come.add(Waiting.Entrant.key(one.pending().entry(), null, one.pending().print()));
			results.add(BulkResult.of((gone || stored.containsKey(one.item().start())) ? BulkResult.Outcome.UPDATED
					: BulkResult.Outcome.CREATED));
		}
		if (this.desk.waitedBefore()) {
			this.desk.waiting().drop(come);
		}
		this.desk.waiting().put(waiting);
		return results;
	}

	private static RoleItem item(Pending pending, String personId, String accountId) {
		Entry entry = pending.entry();
		String label = (String) entry.fields().get("label");
		BuyingRole role = entry.deleted() ? null : RoleLabel.role(label);
		String record = (entry.id() != null) ? entry.id() : pending.system() + ":" + Long.toHexString(pending.print());
		return new RoleItem(personId, accountId, false, record, role, label,
				(entry.fields().get("since") instanceof Instant since) ? since : null,
				constant(Support.class, entry.fields().get("support")),
				constant(PoliticalStatus.class, entry.fields().get("politicalStatus")), pending.print());
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable Object value) {
		return (value != null) ? Label.constant(type, value.toString()).orElse(null) : null;
	}

	private record Said(Pending pending, RoleItem item, String accountId) {

	}

}
