package io.github.coterie.console;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import io.github.coterie.Api;

/**
 * A console with a planner before it. The journeys are walked through on every book that
 * is filled, and leave it as it was.
 */
interface Console {

	String COPPERQUILL = "account/001Qy0000003mUaIAI";

	int DEMONSTRATION = 60;

	Planner planner();

	/**
	 * How many accounts the book holds: those of the demonstration, and in a larger book
	 * their {@link Neighbours}.
	 */
	int accounts();

	/**
	 * The export of the CRM that the book was filled from.
	 */
	Path export();

	/**
	 * The way round the console, to tidy up what it takes no way back from.
	 */
	Api api();

	/**
	 * Changes with every version of the model: who has risen stays up for a while.
	 */
	default int ofTierOne() {
		return api().run("{ accounts(filter: {tierIn: [TIER_1]}, first: 0) { totalCount } }")
			.at("/accounts/totalCount")
			.asInt();
	}

	default Locator thereAre(int accounts) {
		return planner().text("%,d accounts".formatted(accounts));
	}

}
