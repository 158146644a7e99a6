package io.github.coterie.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

import io.github.coterie.account.Accounts;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.gap.GapId;
import io.github.coterie.gap.GapKey;
import io.github.coterie.gap.GapState;
import io.github.coterie.gap.Ledger;
import io.github.coterie.gap.LedgerEntry;

import org.springframework.stereotype.Component;

/**
 * What planners decide about gaps: not now, never, or again.
 */
@Component
public class GapDecisions {

	private final Writes writes;

	private final Accounts accounts;

	private final Aliases aliases;

	private final Settlement settlement;

	GapDecisions(Writes writes, Accounts accounts, Aliases aliases, Settlement settlement) {
		this.writes = writes;
		this.accounts = accounts;
		this.aliases = aliases;
		this.settlement = settlement;
	}

	/**
	 * Hides a gap until an instant.
	 * @return the gap's current id
	 * @throws Fault with code NOT_FOUND, CONFLICT when the gap is resolved, or
	 * BAD_REQUEST when the instant is past
	 */
	public GapId snooze(GapId id, Instant until) {
		if (!until.isAfter(this.writes.now())) {
			throw Fault.badRequest("until", "must lie in the future");
		}
		return decide(id, (ledger, key) -> ledger.snooze(key, Instant.ofEpochMilli(until.toEpochMilli())));
	}

	/**
	 * Hides a gap for good.
	 * @return the gap's current id
	 * @throws Fault with code NOT_FOUND, CONFLICT when the gap is resolved, or
	 * BAD_REQUEST without a reason
	 */
	public GapId dismiss(GapId id, String reason) {
		if (reason.isBlank() || reason.length() > Draft.LONGEST_TEXT) {
			throw Fault.badRequest("reason", "must be 1 to %d characters long".formatted(Draft.LONGEST_TEXT));
		}
		return decide(id, (ledger, key) -> ledger.dismiss(key, reason));
	}

	/**
	 * Shows a gap again.
	 * @return the gap's current id
	 * @throws Fault with code NOT_FOUND, or CONFLICT when the gap is resolved
	 */
	public GapId reopen(GapId id) {
		return decide(id, Ledger::reopen);
	}

	private GapId decide(GapId given, BiFunction<Ledger, GapKey, Ledger> decision) {
		return this.writes.write((now) -> {
			GapId id = lock(given);
			AccountFacts facts = this.settlement.settle(Set.of(id.accountId()), now).getFirst().facts();
			Ledger ledger = facts.ledger();
			LedgerEntry entry = ledger.entry(id.key());
			if (entry == null) {
				throw GapId.unknown();
			}
			if (entry.decided() == GapState.RESOLVED) {
				throw new Fault(FaultCode.CONFLICT, "id", "names a gap that is resolved already");
			}
			this.settlement.store(facts.with(Objects.requireNonNull(decision.apply(ledger, id.key()))));
			return new Writes.Change<>(id, List.of(id.accountId()));
		});
	}

	/**
	 * Locks the gap's account.
	 * @return the gap's current id, where the account was merged into another
	 */
	private GapId lock(GapId id) {
		if (!this.accounts.lock(Set.of(id.accountId())).isEmpty()) {
			return id;
		}
		String current = this.aliases.resolve(RecordKind.ACCOUNT, Set.of(id.accountId())).get(id.accountId());
		if (current == null || this.accounts.lock(Set.of(current)).isEmpty()) {
			throw GapId.unknown();
		}
		return new GapId(current, id.key());
	}

}
