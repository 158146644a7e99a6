package io.github.coterie.api;

import java.time.Instant;

import io.github.coterie.book.AccountGap;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.gap.Gap;
import io.github.coterie.gap.GapId;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapLevel;
import io.github.coterie.gap.GapState;
import io.github.coterie.gap.NotedGap;
import org.jspecify.annotations.Nullable;

/**
 * A gap as the API shows it.
 *
 * @param account the account
 * @param noted the gap
 */
record GapView(AccountView account, NotedGap noted) {

	static GapView of(AccountGap gap) {
		return new GapView(new AccountView(gap.line()), gap.noted());
	}

	public AccountGap accountGap() {
		return AccountGap.of(this.account.line(), this.noted);
	}

	public String id() {
		return new GapId(this.account.id(), gap().key()).toString();
	}

	public GapKind kind() {
		return gap().key().kind();
	}

	public GapState state() {
		return this.noted.state();
	}

	public int severity() {
		return gap().severity();
	}

	public GapLevel level() {
		return gap().level();
	}

	public String solution() {
		return gap().key().solution();
	}

	public @Nullable BuyingRole role() {
		return gap().role();
	}

	public @Nullable MemberView member() {
		return (gap().member() != null) ? new MemberView(this.account, gap().member()) : null;
	}

	public @Nullable Integer days() {
		return gap().days();
	}

	public Instant openedAt() {
		return this.noted.entry().openedAt();
	}

	public @Nullable Instant snoozedUntil() {
		return (this.noted.state() == GapState.SNOOZED) ? this.noted.entry().snoozedUntil() : null;
	}

	public @Nullable String dismissedBecause() {
		return this.noted.entry().reason();
	}

	public String reason() {
		return gap().reason();
	}

	private Gap gap() {
		return this.noted.gap();
	}

}
