package io.github.coterie.api;

import java.util.List;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.coverage.Seat;
import io.github.coterie.coverage.SeatStatus;

/**
 * A seat as the API shows it.
 *
 * @param committee whose seat it is
 * @param seat the seat
 */
record SeatView(CommitteeView committee, Seat seat) {

	BuyingRole role() {
		return this.seat.role();
	}

	int required() {
		return this.seat.required();
	}

	double weight() {
		return this.seat.weight();
	}

	int identified() {
		return this.seat.identified();
	}

	int reached() {
		return this.seat.reached();
	}

	int engaged() {
		return this.seat.engaged();
	}

	int supportive() {
		return this.seat.supportive();
	}

	SeatStatus status() {
		return this.seat.status();
	}

	List<MemberView> members() {
		return this.committee.views(this.seat.members());
	}

}
