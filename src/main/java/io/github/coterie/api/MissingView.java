package io.github.coterie.api;

import java.util.Objects;

import io.github.coterie.book.AccountGap;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.coverage.Seat;

/**
 * A missing stakeholder as the API shows it.
 *
 * @param committee the committee
 * @param gap the seat's gap
 */
record MissingView(CommitteeView committee, AccountGap gap) {

	static MissingView of(AccountGap gap) {
		AccountView account = new AccountView(gap.line());
		return new MissingView(account.committee(gap.noted().gap().key().solution()), gap);
	}

	public AccountView account() {
		return this.committee.account();
	}

	public BuyingRole role() {
		return Objects.requireNonNull(this.gap.noted().gap().role());
	}

	public int required() {
		return seat().required();
	}

	public int filled() {
		return seat().identified();
	}

	public int severity() {
		return this.gap.noted().gap().severity();
	}

	private Seat seat() {
		return this.committee.coverage()
			.seats()
			.stream()
			.filter((seat) -> seat.role() == role())
			.findFirst()
			.orElseThrow();
	}

}
