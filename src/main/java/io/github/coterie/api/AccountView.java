package io.github.coterie.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.book.Line;
import io.github.coterie.book.Snapshot;
import io.github.coterie.book.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An account of the book as the API shows it.
 *
 * @param line the account in the book
 */
record AccountView(Line line) {

	static @Nullable AccountView of(Snapshot snapshot, String id) {
		Line line = snapshot.line(id);
		return (line != null) ? new AccountView(line) : null;
	}

	Standing standing() {
		return this.line.standing();
	}

	public String id() {
		return this.line.id();
	}

	public String name() {
		return this.line.name();
	}

	public @Nullable String domain() {
		return account().domain();
	}

	public @Nullable String industry() {
		return account().industry();
	}

	public @Nullable Integer numberOfEmployees() {
		return account().numberOfEmployees();
	}

	public @Nullable BigDecimal annualRevenue() {
		return account().annualRevenue();
	}

	public @Nullable String currency() {
		return account().currency();
	}

	public @Nullable String country() {
		return account().country();
	}

	public List<String> technologies() {
		return account().technologies();
	}

	public @Nullable String owner() {
		return account().owner();
	}

	public boolean isTarget() {
		return account().isTarget();
	}

	public @Nullable String parentId() {
		return account().parentId();
	}

	public ScoreView score() {
		return new ScoreView(this);
	}

	public List<CommitteeView> committees() {
		return standing().committees().stream().map((committee) -> new CommitteeView(this, committee)).toList();
	}

	public CommitteeView committee(String solution) {
		return new CommitteeView(this, standing().committee(solution));
	}

	public @Nullable Instant lastTouchAt() {
		return this.line.lastTouchAt();
	}

	public @Nullable Instant lastResponseAt() {
		return standing().history().lastResponseAt();
	}

	private Account account() {
		return this.line.account();
	}

}
