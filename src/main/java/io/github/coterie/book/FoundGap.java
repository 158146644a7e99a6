package io.github.coterie.book;

import java.util.Comparator;

import io.github.coterie.account.CodePoints;

/**
 * A gap that was found in a leaf.
 *
 * @param severity 0 to 100
 * @param accountId of its account
 * @param number of its account
 * @param index which of the account's gaps
 */
record FoundGap(int severity, String accountId, int number, int index) {

	/**
	 * As in {@link GapPlace}: an account has its gaps in the order of their keys.
	 */
	static final Comparator<FoundGap> ORDER = Comparator.comparingInt((FoundGap gap) -> -gap.severity())
		.thenComparing(FoundGap::accountId, CodePoints::compare)
		.thenComparingInt(FoundGap::index);

}
