package io.github.coterie.book;

import java.util.Comparator;

import io.github.coterie.account.CodePoints;
import io.github.coterie.gap.GapKey;

/**
 * Where a gap stands among all: severest first.
 *
 * @param severity 0 to 100
 * @param accountId the account
 * @param key which of its gaps
 */
public record GapPlace(int severity, String accountId, GapKey key) implements Comparable<GapPlace> {

	private static final Comparator<GapPlace> ORDER = Comparator.comparingInt((GapPlace place) -> -place.severity())
		.thenComparing(GapPlace::accountId, CodePoints::compare)
		.thenComparing(GapPlace::key);

	@Override
	public int compareTo(GapPlace other) {
		return ORDER.compare(this, other);
	}

}
