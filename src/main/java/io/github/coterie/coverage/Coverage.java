package io.github.coterie.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.TemplateRole;
import org.jspecify.annotations.Nullable;

/**
 * How much of a template a committee fills.
 *
 * @param seats one a role of the template in display order, then those of other roles
 * that somebody holds
 */
public record Coverage(List<Seat> seats) {

	public static Coverage of(BuyingCommittee committee, RoleTemplate template, Instant now) {
		List<Membership> members = committee.members();
		List<Seat> seats = new ArrayList<>();
		Set<BuyingRole> others = EnumSet.noneOf(BuyingRole.class);
		members.forEach((member) -> others.addAll(member.confirmedRoles()));
		for (TemplateRole role : template.roles()) {
			seats.add(Seat.of(role.role(), role.required(), role.weight(), members, now));
			others.remove(role.role());
		}
		others.stream()
			.filter(BuyingRole::isSeat)
			.forEach((role) -> seats.add(Seat.of(role, 0, RoleTemplate.WEIGHT_OUTSIDE, members, now)));
		return new Coverage(List.copyOf(seats));
	}

	/**
	 * The share of the required seats that a layer fills, weighted by role.
	 * @return 0 to 100, null when nothing is required
	 */
	public @Nullable Double score(Layer layer) {
		double weights = 0;
		double filled = 0;
		for (Seat seat : this.seats) {
			if (seat.required() > 0) {
				weights += seat.weight();
				filled += seat.weight() * seat.filled(layer);
			}
		}
		return (weights > 0) ? 100 * filled / weights : null;
	}

	public @Nullable Double identified() {
		return score(Layer.IDENTIFIED);
	}

	public @Nullable Double reached() {
		return score(Layer.REACHED);
	}

	public @Nullable Double engaged() {
		return score(Layer.ENGAGED);
	}

	public @Nullable Double supportive() {
		return score(Layer.SUPPORTIVE);
	}

	public @Nullable CoverageBand band() {
		Double identified = identified();
		return (identified != null) ? CoverageBand.of(identified) : null;
	}

	/**
	 * The required roles with nobody.
	 */
	public List<BuyingRole> missingRoles() {
		return this.seats.stream()
			.filter((seat) -> seat.required() > 0 && seat.identified() == 0)
			.map(Seat::role)
			.toList();
	}

}
