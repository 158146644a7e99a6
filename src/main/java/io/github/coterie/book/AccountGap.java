package io.github.coterie.book;

import io.github.coterie.gap.NotedGap;

/**
 * A gap and the account it is in.
 *
 * @param line the account
 * @param noted the gap
 * @param place where it stands among all gaps
 */
public record AccountGap(Line line, NotedGap noted, GapPlace place) {

	public static AccountGap of(Line line, NotedGap noted) {
		return new AccountGap(line, noted, new GapPlace(noted.gap().severity(), line.id(), noted.gap().key()));
	}

	public Standing standing() {
		return this.line.standing();
	}

}
