package io.github.coterie.title;

import java.util.Locale;

import io.github.coterie.account.Seniority;

/**
 * What a phrase of a title says about its bearer's standing.
 */
enum Hint {

	C_LEVEL, VP, DIRECTOR, MANAGER, INDIVIDUAL_CONTRIBUTOR, DEPUTY, ASSISTANT, HELPER, ABOUT_SOMEBODY_ELSE, OFFICE;

	static Hint named(String key) {
		return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/**
	 * Whether it names a level above the lowest.
	 */
	boolean isRank() {
		return compareTo(INDIVIDUAL_CONTRIBUTOR) < 0;
	}

	Seniority seniority() {
		return (this == C_LEVEL || this == VP || this == DIRECTOR || this == MANAGER) ? Seniority.valueOf(name())
				: Seniority.INDIVIDUAL_CONTRIBUTOR;
	}

}
