package io.github.coterie.book;

import io.github.coterie.gap.NotedGap;

/**
 * A gap and the account it is in.
 *
 * @param standing the account
 * @param noted the gap
 */
public record AccountGap(Standing standing, NotedGap noted) {

	public GapPlace place() {
		return new GapPlace(this.noted.gap().severity(), this.standing.account().id(), this.noted.gap().key());
	}

}
