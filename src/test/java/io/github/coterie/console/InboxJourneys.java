package io.github.coterie.console;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lists planners work through: coverage, missing stakeholders, gaps.
 */
interface InboxJourneys extends Console {

	@Test
	default void gapsAreWorkedThroughByKeyboardAlone() {
		planner().at("gaps");
		Locator chosen = planner().all("[role=option][aria-selected=true]");
		chosen.waitFor();
		Locator counted = planner().all(".view-head [aria-live]");
		String count = counted.innerText();
		String first = chosen.innerText();
		press("j");
		planner().expect(chosen).not().hasText(first);
		press("k");
		assertThat(chosen.innerText()).isEqualTo(first);
		press("s");
		planner().expect(planner().heading("Hide until …")).isVisible();
		press("Enter");
		planner().expect(planner().all(".said")).containsText("Snoozed until");
		planner().expect(counted).not().hasText(count);
		press("u");
		planner().expect(planner().all(".said")).containsText("Open again.");
		planner().expect(counted).hasText(count);
		press("d");
		planner().page().keyboard().type("A competitor's project");
		press("Enter");
		planner().expect(planner().all(".said")).containsText("Dismissed.");
		planner().expect(planner().all(".inbox [role=listbox]")).isFocused();
		planner().expect(counted).not().hasText(count);
		press("u");
		planner().expect(counted).hasText(count);
		press("?");
		planner().expect(planner().heading("Keyboard")).isVisible();
		press("Escape");
		String account = planner().all("#detail-heading").innerText();
		press("Enter");
		planner().expect(planner().heading(account)).isFocused();
	}

	@Test
	default void aMissingStakeholderIsFoundByRoleAndSeated() {
		planner().at("missing?role=PROCUREMENT");
		Locator counted = planner().all(".view-head [aria-live]");
		planner().all(".missing-table tbody tr").first().waitFor();
		String count = counted.innerText();
		assertThat(planner().textsOf(".missing-table tbody .c-role b")).containsOnly("Procurement");
		planner().all(".missing-table td.c-engagement").getByText("Assign").first().click();
		planner().expect(planner().all(".said")).containsText("is Procurement now");
		planner().expect(counted).not().hasText(count);
		planner().button("Undo").click();
		planner().expect(counted).hasText(count);
	}

	@Test
	default void coverageIsNarrowedByOwnerAndACellSaysWhoSitsThere() {
		planner().at("coverage");
		Locator rows = planner().all(".heat tbody tr");
		planner().expect(rows).hasCount(40);
		planner().button("Marit Solheim").click();
		planner().expect(planner().text("15 accounts")).isVisible();
		planner().expect(rows).hasCount(15);
		planner().button("Tier", true).click();
		planner().button("Tier 1").click();
		planner().expect(thereAre(ofTierOne())).isVisible();
		planner().labelled("Name or domain").fill("copperq");
		planner().expect(rows).hasCount(1);
		planner().button("Copperquill Analytics Inc., Economic buyer: Missing").click();
		planner().expect(planner().all("dialog")).containsText("Kevin Lindholm");
		planner().all("dialog").getByText("Open account").click();
		planner().expect(planner().heading("Copperquill Analytics Inc.")).isVisible();
	}

	@Test
	default void theHeatMapIsPagedThroughAsFarAsItGoesAndSaysHowTheRestIsReached() {
		planner().at("coverage");
		Locator rows = planner().all(".heat tbody tr");
		planner().expect(rows).hasCount(40);
		planner().button("Show more").click();
		boolean all = accounts() <= 200;
		planner().expect(rows).hasCount(all ? accounts() : 200);
		planner().expect(planner().text("The 200 that fit best of")).hasCount(all ? 0 : 1);
	}

	@Test
	default void aPersonIsFoundFromAnywhereWithoutAMouse() {
		planner().at("coverage");
		press("/");
		planner().page().keyboard().type("kevin lindh");
		planner().expect(planner().all("#search-hits [role=option]").first()).containsText("Kevin Lindholm");
		press("ArrowDown");
		press("Enter");
		planner().expect(planner().all("dialog")).containsText("Chief Financial Officer");
		press("Escape");
		press("g");
		press("m");
		planner().expect(planner().heading("Missing stakeholders")).isFocused();
	}

	private void press(String key) {
		planner().page().keyboard().press(key);
	}

}
