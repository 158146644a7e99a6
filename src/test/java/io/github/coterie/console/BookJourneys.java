package io.github.coterie.console;

import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a planner does with the whole book.
 */
interface BookJourneys extends Console {

	String NAMES = ".book-table tbody th a";

	@Test
	default void theBookIsFilteredAndItsAddressIsASavedView() {
		planner().at("book");
		planner().expect(thereAre(accounts())).isVisible();
		planner().expect(planner().all(NAMES)).hasCount(50);
		planner().button("Show more").click();
		planner().expect(planner().all(NAMES)).hasCount(Math.min(100, accounts()));
		planner().all(".menu summary").getByText("Tier", exactly()).click();
		planner().labelled("Tier 1").check();
		planner().expect(thereAre(ofTierOne())).isVisible();
		List<String> chosen = planner().textsOf(NAMES);
		String saved = planner().page().url();
		assertThat(saved).endsWith("#/book?tier=TIER_1");
		planner().at(saved.substring(saved.indexOf("#/") + 2));
		planner().expect(thereAre(ofTierOne())).isVisible();
		assertThat(planner().textsOf(NAMES)).isEqualTo(chosen);
	}

	@Test
	default void aWeightIsMovedLookedAtSavedAndTakenBack() {
		planner().at("book");
		planner().button("Weights").click();
		planner().labelled("Weight of Industry").fill("0");
		planner().labelled("Weight of Employees").fill("100");
		planner().expect(planner().all(".preview")).containsText("Nothing is saved");
		planner().awaits("performance.getEntriesByName('coterie:preview').length === 2");
		planner().expect(planner().all(".move.up").first()).isVisible();
		List<String> previewed = planner().textsOf(NAMES);
		planner().labelled("Name of the new version").fill("Size first");
		planner().button("Save as new version").click();
		planner().expect(planner().all(".said")).hasText("Version 2 is live.");
		planner().expect(planner().all(".move")).hasCount(0);
		assertThat(planner().textsOf(NAMES)).isEqualTo(previewed);
		planner().all(".versions summary").click();
		planner().button("Use version 1").click();
		planner().expect(planner().all(".said")).hasText("Version 1 is live.");
	}

	@Test
	default void anAccountSaysWhyItRanksThere() {
		planner().at("book?text=Copperquill");
		planner().button("Why Copperquill Analytics Inc. ranks here").click();
		planner().expect(planner().all(".factors").first()).containsText("Software");
		planner().expect(planner().all(".factors tfoot").first()).containsText("100.0");
		planner().expect(planner().all(".factors").last()).containsText("Gap urgency");
	}

	private static Locator.GetByTextOptions exactly() {
		return new Locator.GetByTextOptions().setExact(true);
	}

}
