package io.github.coterie.console;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every journey on a book of 10,000 accounts. Prints what they take; the bounds only
 * catch what is wrong by an order, since the machine does other work meanwhile.
 */
class LargeBookTests extends FilledBook implements AccountJourneys, BookJourneys, InboxJourneys, ImportJourneys {

	private double longest;

	private String longestIn = "";

	LargeBookTests() {
		super(10_000);
	}

	@Test
	void theFirstViewIsThereAtOnceAndTheBookIsRankedAnewAsAWeightMoves() {
		planner().at("book");
		planner().expect(thereAre(accounts())).isVisible();
		planner().at("book");
		planner().expect(planner().all(".book-table tbody tr")).hasCount(50);
		double first = number("Math.max(...performance.getEntriesByName('coterie:list').map((one) =>"
				+ " one.startTime + one.duration))");
		planner().button("Weights").click();
		Locator weight = planner().labelled("Weight of Industry");
		for (int value = 0; value < 100; value += 10) {
			weight.fill(String.valueOf(value));
			planner().awaits("performance.getEntriesByName('coterie:preview').length > " + value / 10);
		}
		double rerank = number("performance.getEntriesByName('coterie:preview').map((one) => one.duration)"
				+ ".sort((left, right) => left - right)[4]");
		System.out.printf("Console at %,d accounts: first view %.0f ms, re-rank %.0f ms%n", accounts(), first, rerank);
		assertThat(first).isLessThan(30_000);
		assertThat(rerank).isLessThan(5_000);
	}

	@AfterEach
	void theLongestTask(TestInfo test) {
		if (planner().longestTask() > this.longest) {
			this.longest = planner().longestTask();
			this.longestIn = test.getDisplayName();
		}
	}

	@AfterAll
	void isKnown() {
		System.out.printf("Console at %,d accounts: longest task %.0f ms, in %s%n", accounts(), this.longest,
				this.longestIn);
		assertThat(this.longest).isLessThan(5_000);
	}

	private double number(String expression) {
		return ((Number) planner().page().evaluate(expression)).doubleValue();
	}

}
