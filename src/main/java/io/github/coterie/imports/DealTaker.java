package io.github.coterie.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.intake.BulkResult;
import org.jspecify.annotations.Nullable;

/**
 * Takes deals of accounts, or stages of deals.
 */
final class DealTaker implements Taker {

	private final Desk desk;

	private final EntryKind kind;

	private final boolean wide;

	DealTaker(Desk desk, EntryKind kind, boolean wide) {
		this.desk = desk;
		this.kind = kind;
		this.wide = wide;
	}

	@Override
	public List<Work> take(List<Pending> all) {
		Map<String, Known> known = this.desk.records().known(this.kind, Desk.ids(all));
		List<Pending> pendings = Triage.of(this.desk, this.kind, all, known);
		AccountReferences accounts = AccountReferences.of(this.desk,
				pendings.stream().map((pending) -> pending.entry().references().get("account")));
		List<String> deals = Desk
			.keys(pendings.stream().map((pending) -> pending.entry().references().get("opportunity")), Key.By.ID);
		if (this.kind == EntryKind.OPPORTUNITY) {
			deals = Desk.ids(pendings.stream().filter((pending) -> !namesItsTarget(pending)).toList());
		}
		Map<String, String> ofDeals = new HashMap<>(this.desk.records().accountsOfDeals(deals));
		if (this.desk.imagined() != null) {
			this.desk.imagined().complete(EntryKind.OPPORTUNITY, deals, ofDeals);
		}
		List<Deal> items = new ArrayList<>();
		List<Waiting.Entrant> waiting = new ArrayList<>();
		for (Pending pending : pendings) {
			try {
				Known record = known.get(pending.entry().id());
				if (!this.desk.claim(pending, this.wide) || (record != null && pending.waited() == null
						&& Objects.equals(record.print(), pending.print()))) {
					pending.done(Outcome.UNCHANGED);
					continue;
				}
				Deal deal = deal(pending, accounts, ofDeals, record != null);
				if (deal != null) {
					items.add(deal);
				}
				else {
					waiting.add(Waiting.Entrant.whole(pending, target()));
					pending.done(Outcome.WAITING);
				}
			}
			catch (Fault fault) {
				pending.rejected(fault);
			}
		}
		this.desk.waiting().put(waiting);
		return this.desk.works(items, Deal::accountId, (share, again) -> store(share),
				(deal, result) -> deal.pending().done(Outcome.of(result)));
	}

	private boolean namesItsTarget(Pending pending) {
		return pending.entry().references().containsKey(target());
	}

	private String target() {
		return (this.kind == EntryKind.OPPORTUNITY) ? "account" : "opportunity";
	}

	private @Nullable Deal deal(Pending pending, AccountReferences accounts, Map<String, String> ofDeals,
			boolean known) {
		Entry entry = pending.entry();
		Reference target = entry.references().get(target());
		if (target == null && (this.kind == EntryKind.STAGE || entry.id() == null)) {
			throw new Fault(FaultCode.BAD_REQUEST, entry.columns().containsKey(target()) ? target() : null,
					"names no %s, and is stored with one: name it, by its id or its name"
						.formatted((this.kind == EntryKind.OPPORTUNITY) ? "account" : "deal"));
		}
		String account = account(entry, target, accounts, ofDeals);
		if (account == null) {
			return null;
		}
		String id = Objects.requireNonNullElseGet(entry.id(),
				() -> pending.system() + ":" + Long.toHexString(pending.print()));
		Map<String, @Nullable Object> properties = new HashMap<>();
		entry.fields().forEach((field, value) -> properties.put(field, stored(value)));
		properties.put("print", pending.print());
		Reference owner = entry.references().get("owner");
		if (owner != null) {
			Owners.Named named = this.desk.owners().named(owner);
			properties.put("owner", named.address());
			properties.put("ownerRef", named.ref());
		}
		String targetId = (target == null || this.kind == EntryKind.OPPORTUNITY) ? account
				: target.keys().stream().filter((key) -> key.by() == Key.By.ID).findFirst().orElseThrow().value();
		return new Deal(pending, account, id, Map.of("id", id, "targetId", targetId, "properties", properties), known);
	}

	/**
	 * Whose deal it is, or whose deal the stage is of. Another table may tell, before or
	 * after.
	 */
	private @Nullable String account(Entry entry, @Nullable Reference target, AccountReferences accounts,
			Map<String, String> ofDeals) {
		if (target == null) {
			return ofDeals.get(entry.id());
		}
		return (this.kind == EntryKind.OPPORTUNITY) ? accounts.find(target)
				: ofDeals.get(target.keys().getFirst().value());
	}

	private List<BulkResult> store(List<Deal> share) {
		List<Map<String, @Nullable Object>> rows = share.stream().map(Deal::row).toList();
		Set<String> stored = (this.kind == EntryKind.OPPORTUNITY) ? this.desk.bulk().deals(rows)
				: this.desk.bulk().stages(rows);
		List<BulkResult> results = new ArrayList<>();
		List<Waiting.Entrant> waiting = new ArrayList<>();
		List<String> come = new ArrayList<>();
		Imagined imagined = this.desk.imagined();
		for (Deal deal : share) {
			if (stored.contains(deal.id()) || (imagined != null && imagined.hasAccount(deal.accountId()))) {
				results.add(BulkResult.of(deal.known() ? BulkResult.Outcome.UPDATED : BulkResult.Outcome.CREATED));
				come.add(Waiting.Entrant.key(deal.pending().entry(), null, deal.pending().print()));
				if (imagined != null) {
					imagined.add(this.kind, deal.id(), deal.accountId());
				}
			}
			else {
				waiting.add(Waiting.Entrant.whole(deal.pending(), target()));
				results.add(BulkResult.of(BulkResult.Outcome.WAITS));
			}
		}
		if (this.desk.waitedBefore()) {
			this.desk.waiting().drop(come);
		}
		this.desk.waiting().put(waiting);
		return results;
	}

	private static @Nullable Object stored(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case BigDecimal amount -> amount.toString();
			case Instant instant -> instant.atOffset(ZoneOffset.UTC);
			case Enum<?> constant -> constant.name();
			default -> value;
		};
	}

	private record Deal(Pending pending, String accountId, String id, Map<String, @Nullable Object> row,
			boolean known) {

	}

}
