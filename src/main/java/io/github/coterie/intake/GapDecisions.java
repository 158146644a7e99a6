package io.github.coterie.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.coterie.account.Accounts;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.gap.GapId;
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

	private final Settlement settlement;

	GapDecisions(Writes writes, Accounts accounts, Settlement settlement) {
		this.writes = writes;
		this.accounts = accounts;
		this.settlement = settlement;
	}

	/**
	 * Hides a gap until an instant.
	 * @throws Fault with code NOT_FOUND, CONFLICT when the gap is resolved, or
	 * BAD_REQUEST when the instant is past
	 */
	public void snooze(GapId id, Instant until) {
		if (!until.isAfter(this.writes.now())) {
			throw Fault.badRequest("until", "must lie in the future");
		}
		decide(id, (ledger) -> ledger.snooze(id.key(), Instant.ofEpochMilli(until.toEpochMilli())));
	}

	/**
	 * Hides a gap for good.
	 * @throws Fault with code NOT_FOUND, CONFLICT when the gap is resolved, or
	 * BAD_REQUEST without a reason
	 */
	public void dismiss(GapId id, String reason) {
		if (reason.isBlank() || reason.length() > Draft.LONGEST_TEXT) {
			throw Fault.badRequest("reason", "must be 1 to %d characters long".formatted(Draft.LONGEST_TEXT));
		}
		decide(id, (ledger) -> ledger.dismiss(id.key(), reason));
	}

	/**
	 * Shows a gap again.
	 * @throws Fault with code NOT_FOUND, or CONFLICT when the gap is resolved
	 */
	public void reopen(GapId id) {
		decide(id, (ledger) -> ledger.reopen(id.key()));
	}

	private void decide(GapId id, UnaryOperator<Ledger> decision) {
		this.writes.write((now) -> {
			if (this.accounts.lock(Set.of(id.accountId())).isEmpty()) {
				throw GapId.unknown();
			}
			AccountFacts facts = this.settlement.settle(Set.of(id.accountId()), now).getFirst();
			Ledger ledger = facts.ledger();
			LedgerEntry entry = ledger.entry(id.key());
			if (entry == null) {
				throw GapId.unknown();
			}
			if (entry.decided() == GapState.RESOLVED) {
				throw new Fault(FaultCode.CONFLICT, "id", "names a gap that is resolved already");
			}
			this.settlement.store(facts.with(Objects.requireNonNull(decision.apply(ledger))));
			return new Writes.Change<>(true, List.of(id.accountId()));
		});
	}

}
