package io.github.coterie.imports;

/**
 * A part of a chunk that is written in one transaction. Parts that could meet in the
 * graph share a lane, and lanes are worked off one after the other.
 *
 * @param lane which
 * @param task writes and tells the rows
 */
record Work(int lane, Runnable task) {

	/**
	 * How many lanes there are.
	 */
	static final int LANES = 2;

	static int lane(String accountId) {
		return Math.floorMod(accountId.hashCode() * 0x9e3779b9 >>> 16, LANES);
	}

}
