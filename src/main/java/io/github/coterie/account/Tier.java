package io.github.coterie.account;

import org.jspecify.annotations.Nullable;

/**
 * How much attention an account gets: one to one, one to few, one to many, none.
 */
public enum Tier {

	TIER_1(81, 14), TIER_2(65, 30), TIER_3(50, 60), NOT_ICP(0, 90);

	private static final double HYSTERESIS = 10;

	private final double threshold;

	private final int quietAfterDays;

	Tier(double threshold, int quietAfterDays) {
		this.threshold = threshold;
		this.quietAfterDays = quietAfterDays;
	}

	/**
	 * After how many days without a response somebody has gone quiet.
	 */
	public int quietAfterDays() {
		return this.quietAfterDays;
	}

	/**
	 * The tier of an account: up at a threshold, down only once 10 points below it.
	 * @param before the tier it had, null when it is new
	 * @param fit 0 to 100, null when unknown
	 */
	public static Tier of(@Nullable Tier before, @Nullable Double fit) {
		if (fit == null) {
			return NOT_ICP;
		}
		for (Tier tier : values()) {
			boolean held = before != null && before.compareTo(tier) <= 0;
			if (fit >= tier.threshold || (held && fit > tier.threshold - HYSTERESIS)) {
				return tier;
			}
		}
		return NOT_ICP;
	}

}
