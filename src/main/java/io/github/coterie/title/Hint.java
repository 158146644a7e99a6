package io.github.coterie.title;

import java.util.Locale;

import io.github.coterie.account.Seniority;

/**
 * What a phrase of a title says about its bearer's standing.
 */
enum Hint {

	C_LEVEL, HEAD, PARTNER, VP, DIRECTOR, MANAGER, INDIVIDUAL_CONTRIBUTOR, DEPUTY, ASSISTANT, HELPER,
	ABOUT_SOMEBODY_ELSE, OFFICE;

	static Hint named(String key) {
		return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/**
	 * Whether it names a level above the lowest.
	 */
	boolean isRank() {
		return compareTo(INDIVIDUAL_CONTRIBUTOR) < 0;
	}

	/**
	 * Whether it stands for the top of a company, at least where nothing else is said.
	 */
	boolean isTop() {
		return compareTo(VP) < 0;
	}

	Seniority seniority() {
		if (isTop()) {
			return Seniority.C_LEVEL;
		}
		return isRank() ? Seniority.valueOf(name()) : Seniority.INDIVIDUAL_CONTRIBUTOR;
	}

}
