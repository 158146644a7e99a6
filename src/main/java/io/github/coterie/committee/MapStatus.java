package io.github.coterie.committee;

import java.util.List;

/**
 * Whether a key player is on the seller's side.
 */
public enum MapStatus {

	/**
	 * No supportive key player.
	 */
	RED,
	/**
	 * A supportive key player, but none who decides.
	 */
	AMBER,
	/**
	 * A supportive key player who decides.
	 */
	GREEN;

	public static MapStatus of(List<Membership> members) {
		List<Membership> allies = members.stream()
			.filter((member) -> member.politicalStatus().isKeyPlayer() && member.support().isSupportive())
			.toList();
		if (allies.isEmpty()) {
			return RED;
		}
		return allies.stream().flatMap((ally) -> ally.confirmedRoles().stream()).anyMatch(BuyingRole::decides) ? GREEN
				: AMBER;
	}

}
