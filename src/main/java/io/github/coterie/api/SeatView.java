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

	public BuyingRole role() {
		return this.seat.role();
	}

	public int required() {
		return this.seat.required();
	}

	public double weight() {
		return this.seat.weight();
	}

	public int identified() {
		return this.seat.identified();
	}

	public int reached() {
		return this.seat.reached();
	}

	public int engaged() {
		return this.seat.engaged();
	}

	public int supportive() {
		return this.seat.supportive();
	}

	public SeatStatus status() {
		return this.seat.status();
	}

	public List<MemberView> members() {
		return this.committee.views(this.seat.members());
	}

}
