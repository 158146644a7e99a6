package io.github.coterie.book;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.gap.NotedGap;

/**
 * What lists of gaps are filtered and ordered by, as one number: severity, state, kind
 * and role.
 */
final class GapMark {

	static final int MOST_SEVERE = 100;

	private static final int NO_ROLE = 31;

	private GapMark() {
	}

	static int of(NotedGap noted) {
		BuyingRole role = noted.gap().role();
		return noted.gap().severity() << 16 | noted.state().ordinal() << 12 | noted.gap().key().kind().ordinal() << 6
				| ((role != null) ? role.ordinal() : NO_ROLE);
	}

	static int severity(int mark) {
		return mark >>> 16;
	}

	static int state(int mark) {
		return mark >>> 12 & 15;
	}

	static int kind(int mark) {
		return mark >>> 6 & 63;
	}

	/**
	 * The role's number; that of no role is one that no role has.
	 */
	static int role(int mark) {
		return mark & 31;
	}

}
