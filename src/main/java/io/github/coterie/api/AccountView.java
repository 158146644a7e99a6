package io.github.coterie.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.book.Snapshot;
import io.github.coterie.book.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An account of the book as the API shows it.
 *
 * @param standing where the account stands
 * @param snapshot the book it stands in
 */
record AccountView(Standing standing, Snapshot snapshot) {

	static @Nullable AccountView of(Snapshot snapshot, String id) {
		Standing standing = snapshot.standing(id);
		return (standing != null) ? new AccountView(standing, snapshot) : null;
	}

	String id() {
		return account().id();
	}

	String name() {
		return account().name();
	}

	@Nullable String domain() {
		return account().domain();
	}

	@Nullable String industry() {
		return account().industry();
	}

	@Nullable Integer numberOfEmployees() {
		return account().numberOfEmployees();
	}

	@Nullable BigDecimal annualRevenue() {
		return account().annualRevenue();
	}

	@Nullable String currency() {
		return account().currency();
	}

	@Nullable String country() {
		return account().country();
	}

	List<String> technologies() {
		return account().technologies();
	}

	@Nullable String owner() {
		return account().owner();
	}

	boolean isTarget() {
		return account().isTarget();
	}

	@Nullable String parentId() {
		return account().parentId();
	}

	ScoreView score() {
		return new ScoreView(this);
	}

	List<CommitteeView> committees() {
		return this.standing.committees().stream().map((committee) -> new CommitteeView(this, committee)).toList();
	}

	CommitteeView committee(String solution) {
		return new CommitteeView(this, this.standing.committee(solution));
	}

	@Nullable Instant lastTouchAt() {
		return this.standing.facts().history().lastTouchAt();
	}

	@Nullable Instant lastResponseAt() {
		return this.standing.facts().history().lastResponseAt();
	}

	private Account account() {
		return this.standing.account();
	}

}
