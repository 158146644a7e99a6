package io.github.coterie.book;

import io.github.coterie.account.CodePoints;

/**
 * A gap that was found in a leaf. The order is that of {@link GapPlace}: an account has
 * its gaps in the order of their keys.
 *
 * @param severity 0 to 100
 * @param accountId of its account
 * @param number of its account
 * @param index which of the account's gaps
 */
record FoundGap(int severity, String accountId, int number, int index) implements Comparable<FoundGap> {

	@Override
	public int compareTo(FoundGap other) {
		if (this.severity != other.severity) {
			return Integer.compare(other.severity, this.severity);
		}
		int byId = (this.number != other.number) ? CodePoints.compare(this.accountId, other.accountId) : 0;
		return (byId != 0) ? byId : Integer.compare(this.index, other.index);
	}

}
