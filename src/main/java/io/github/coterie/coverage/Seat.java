package io.github.coterie.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;

/**
 * One role of a committee and who fills it.
 *
 * @param role the role
 * @param required how many are needed
 * @param weight how much the role matters
 * @param members who fills it
 * @param reached how many of them were touched in the last 90 days
 * @param engaged how many of them answered in the last 90 days
 * @param supportive how many of them are on the seller's side
 */
public record Seat(BuyingRole role, int required, double weight, List<Membership> members, int reached, int engaged,
		int supportive) {

	static Seat of(BuyingRole role, int required, double weight, List<Membership> committee, Instant now) {
		List<Membership> holders = new ArrayList<>();
		int reached = 0;
		int engaged = 0;
		int supportive = 0;
		for (Membership member : committee) {
			if (member.holds(role)) {
				holders.add(member);
				reached += Layer.REACHED.counts(member, now) ? 1 : 0;
				engaged += Layer.ENGAGED.counts(member, now) ? 1 : 0;
				supportive += Layer.SUPPORTIVE.counts(member, now) ? 1 : 0;
			}
		}
		return new Seat(role, required, weight, List.copyOf(holders), reached, engaged, supportive);
	}

	public int identified() {
		return this.members.size();
	}

	public int count(Layer layer) {
		return switch (layer) {
			case IDENTIFIED -> identified();
			case REACHED -> this.reached;
			case ENGAGED -> this.engaged;
			case SUPPORTIVE -> this.supportive;
		};
	}

	/**
	 * How much of the required number a layer has.
	 * @return 0 to 1; meaningless when none is required
	 */
	public double filled(Layer layer) {
		return Math.min(1, count(layer) / (double) this.required);
	}

	public SeatStatus status() {
		if (identified() == 0) {
			return SeatStatus.MISSING;
		}
		if (identified() < this.required) {
			return SeatStatus.UNDERFILLED;
		}
		if (this.reached == 0) {
			return SeatStatus.UNREACHED;
		}
		return (this.engaged == 0) ? SeatStatus.QUIET : SeatStatus.ENGAGED;
	}

}
