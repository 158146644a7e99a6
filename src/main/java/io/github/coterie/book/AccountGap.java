package io.github.coterie.book;

import io.github.coterie.gap.NotedGap;

/**
 * A gap and the account it is in.
 *
 * @param standing the account
 * @param noted the gap
 * @param place where it stands among all gaps
 */
public record AccountGap(Standing standing, NotedGap noted, GapPlace place) {

	public static AccountGap of(Standing standing, NotedGap noted) {
		return new AccountGap(standing, noted,
				new GapPlace(noted.gap().severity(), standing.account().id(), noted.gap().key()));
	}

}
