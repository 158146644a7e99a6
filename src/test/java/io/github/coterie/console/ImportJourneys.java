package io.github.coterie.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a planner does with files.
 */
interface ImportJourneys extends Console {

	// A few rows are gone before anybody sees them go.
	String PROGRESS_IS_NOTED = """
			() => {
				window.progress = [];
				new MutationObserver(() => document.querySelectorAll(".progress p").forEach((line) => progress.push(line.innerText)))
					.observe(document.body, { subtree: true, childList: true, characterData: true });
			}""";

	@Test
	default void theSameFilesDroppedAgainAreTriedThenImportedAndChangeNothing() {
		planner().at("import").page().evaluate(PROGRESS_IS_NOTED);
		planner().drop(planner().all(".drop"),
				List.of("User.csv", "Account.csv", "Contact.csv").stream().map(export()::resolve).toList());
		planner().expect(planner().heading("What was recognised")).isVisible();
		planner().expect(planner().all(".files tbody tr")).hasCount(3);
		planner().expect(planner().all(".files tbody")).containsText("Account.csv");
		planner().button("Dry run").click();
		planner().expect(planner().heading("What an import would do")).isVisible();
		planner().expect(planner().button("Import now")).isEnabled();
		changesNothing();
		planner().button("Import now").click();
		planner().expect(planner().heading("What was imported")).isVisible();
		planner().awaits("progress.at(0).includes('rows a second')");
		changesNothing();
		planner().link("See the book").click();
		planner().expect(thereAre(accounts())).isVisible();
	}

	private void changesNothing() {
		Locator total = planner().all(".files tfoot td");
		planner().expect(total.first()).not().hasText("0");
		assertThat(total.allInnerTexts()).as("rows, new, changed, same, waiting, skipped, rejected")
			.satisfies((cells) -> assertThat(cells.get(3)).isEqualTo(cells.getFirst()))
			.containsExactly(total.first().innerText(), "0", "0", total.first().innerText(), "0", "0", "0");
	}

	@Test
	default void rowsThatAreRefusedComeWithTheirPlaceAndHowToMendThem() {
		planner().at("import");
		String rows = "Id,Name,NumberOfEmployees\n001999999999991,Goodfellow,12\n001999999999992,,many\n";
		planner().all("input[type=file]")
			.first()
			.setInputFiles(new FilePayload[] {
					new FilePayload("Account.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)),
					new FilePayload("readme.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8)) });
		planner().expect(planner().all(".untaken")).containsText("readme.txt");
		planner().button("Import now").click();
		planner().expect(planner().heading("What was imported")).isVisible();
		planner().expect(planner().all(".rejects tbody tr").first()).containsText("Account.csv");
		assertThat(planner().link("All of them as CSV").getAttribute("href")).endsWith("/rejects.csv");
		planner().link("See the book").click();
		planner().expect(thereAre(accounts() + 1)).isVisible();
		String id = api().run("{ accounts(filter: {text: \"Goodfellow\"}) { nodes { id } } }")
			.at("/accounts/nodes/0/id")
			.asString();
		api().run("mutation ($ids: [ID!]!) { deleteAccounts(ids: $ids) { deleted } }", Map.of("ids", List.of(id)));
	}

}
