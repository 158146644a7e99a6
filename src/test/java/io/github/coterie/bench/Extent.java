package io.github.coterie.bench;

/**
 * How much there is of one account.
 *
 * @param people 2 to 14, 8 on average
 * @param touchpoints none for one account in ten, some ten on average, long-tailed
 * @param committees one, or two
 */
record Extent(int people, int touchpoints, int committees) {

	private static final int MOST_TOUCHPOINTS = 500;

	static Extent of(Draw draw) {
		int people = 2 + draw.hits(12, 0.2 + 0.6 * draw.share());
		int touchpoints = draw.chance(0.1) ? 0
				: (int) Math.clamp(Math.round(draw.longTailed(6.2, 1.1)), 1L, MOST_TOUCHPOINTS);
		return new Extent(people, touchpoints, draw.chance(0.06) ? 2 : 1);
	}

	/**
	 * How many nodes: the account, its committees, people and touchpoints.
	 */
	int nodes() {
		return 1 + this.committees + this.people + this.touchpoints;
	}

}
