package io.github.coterie.console;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.coterie.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same journeys on a book of 10,000 accounts. Prints what they take; the bounds only
 * catch what is wrong by an order, since the machine does other work meanwhile.
 */
@InBrowser
class LargeBookTests {

	private static final int ACCOUNTS = 10_000;

	private static final int STAFFED = 1_000;

	private static final int BATCH = 250;

	private static final List<String> INDUSTRIES = List.of("Software", "Manufacturing", "Retail", "Energy");

	private static final List<String> ROLES = List.of("ECONOMIC_BUYER", "CHAMPION", "END_USER", "PROCUREMENT");

	@Autowired
	private Api api;

	@LocalServerPort
	private int port;

	@BeforeAll
	void tenThousandAccounts() {
		Random random = new Random(7);
		inBatches(ACCOUNTS, (i) -> Map.of("id", "a" + i, "name", "Company " + i, "industry",
				INDUSTRIES.get(random.nextInt(INDUSTRIES.size())), "numberOfEmployees", 1 + random.nextInt(5000),
				"annualRevenue", 100_000 * (1 + random.nextInt(2000)), "owner", "seller" + i % 50 + "@coterie.example"))
			.forEach((batch) -> assertThat(this.api.accounts(batch).path("created").asInt()).isEqualTo(batch.length));
		inBatches(STAFFED,
				(i) -> Map.of("id", "p" + i, "accountId", "a" + i, "lastName", "Person " + i, "roles",
						List.of(Map.of("role", ROLES.get(i % ROLES.size())))))
			.forEach((batch) -> assertThat(this.api.people(batch).path("created").asInt()).isEqualTo(batch.length));
	}

	@Test
	void theBookIsRankedAnewAsAWeightMovesAndEveryListOpens() {
		try (Planner planner = new Planner(this.port)) {
			planner.page()
				.addInitScript("window.longTasks = []; new PerformanceObserver((found) => found.getEntries()"
						+ ".forEach((task) => longTasks.push(task.duration))).observe({ type: 'longtask', buffered: true })");
			planner.at("book");
			planner.expect(planner.text("10,000 accounts")).isVisible();
			planner.at("book");
			planner.expect(planner.all(".book-table tbody tr")).hasCount(50);
			double first = number(planner, "Math.max(...performance.getEntriesByName('coterie:list').map((one) =>"
					+ " one.startTime + one.duration))");
			planner.button("Weights").click();
			Locator weight = planner.labelled("Weight of Industry");
			for (int value = 0; value < 100; value += 10) {
				weight.fill(String.valueOf(value));
				planner.page()
					.waitForFunction("(n) => performance.getEntriesByName('coterie:preview').length > n", value / 10);
			}
			planner.labelled("Weight of Employees").fill("0");
			planner.labelled("Weight of Revenue").fill("0");
			planner.expect(planner.all(".move.up").first()).isVisible();
			double rerank = number(planner, "performance.getEntriesByName('coterie:preview').map((one) => one.duration)"
					+ ".sort((left, right) => left - right)[4]");
			double longest = number(planner, "Math.max(0, ...longTasks)");
			System.out.printf("Console at %,d accounts: first view %.0f ms, re-rank %.0f ms, longest task %.0f ms%n",
					ACCOUNTS, first, rerank, longest);
			assertThat(first).isLessThan(30_000);
			assertThat(rerank).isLessThan(5_000);
			opens(planner, "coverage", ".heat tbody tr");
			opens(planner, "missing", ".missing-table tbody tr");
			opens(planner, "gaps", "[role=option]");
			opens(planner, "account/a1", ".seat-card.chair");
			planner.hasNoComplaint();
		}
	}

	private static void opens(Planner planner, String view, String part) {
		planner.at(view).all(part).first().waitFor();
	}

	private static double number(Planner planner, String expression) {
		Page page = planner.page();
		return ((Number) page.evaluate(expression)).doubleValue();
	}

	private static List<Object[]> inBatches(int count, IntFunction<Object> item) {
		return IntStream.range(0, count / BATCH)
			.mapToObj((batch) -> IntStream.range(batch * BATCH, (batch + 1) * BATCH).mapToObj(item).toArray())
			.toList();
	}

}
