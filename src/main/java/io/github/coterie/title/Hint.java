package io.github.coterie.title;

import java.util.Locale;

import io.github.coterie.account.Seniority;

/**
 * What a phrase of a title says about its bearer's standing.
 */
enum Hint {

	C_LEVEL, CHIEF, HEAD, PARTNER, VP, DIRECTOR, MANAGER, MANAGEMENT, INDIVIDUAL_CONTRIBUTOR, DEPUTY, ASSISTANT, HELPER,
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
	 * Whether it says a level only where nothing else does.
	 */
	boolean yields() {
		return this == PARTNER || this == MANAGEMENT;
	}

	/**
	 * Whether it says a level whatever else stands there.
	 */
	boolean insists() {
		return !yields() && compareTo(INDIVIDUAL_CONTRIBUTOR) <= 0;
	}

	/**
	 * Whether it stands for the top of a company, at least where nothing else is said.
	 */
	boolean isTop() {
		return compareTo(VP) < 0;
	}

	Seniority seniority() {
		return switch (this) {
			case C_LEVEL, CHIEF, HEAD, PARTNER -> Seniority.C_LEVEL;
			case VP -> Seniority.VP;
			case DIRECTOR -> Seniority.DIRECTOR;
			case MANAGER, MANAGEMENT -> Seniority.MANAGER;
			default -> Seniority.INDIVIDUAL_CONTRIBUTOR;
		};
	}

}
