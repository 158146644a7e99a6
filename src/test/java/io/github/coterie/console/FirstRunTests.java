package io.github.coterie.console;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The first run: an empty book, files that fill it, and the demonstration that is left
 * behind.
 */
@InBrowser
class FirstRunTests {

	private static final List<String> FILES = List.of("Account.csv", "Contact.csv", "Opportunity.csv",
			"OpportunityContactRole.csv", "User.csv");

	@LocalServerPort
	private int port;

	private Planner planner;

	@BeforeEach
	void aPlanner() {
		this.planner = new Planner(this.port);
	}

	@AfterEach
	void withoutComplaint() {
		try (Planner closed = this.planner) {
			closed.hasNoComplaint();
		}
	}

	@Test
	void anEmptyBookIsFilledFromFilesThatWereRecognisedAndTriedAndTheDemonstrationIsDeleted() {
		this.planner.at("book");
		this.planner.expect(this.planner.heading("The book is empty")).isVisible();
		this.planner.link("Import files").click();
		Locator chooser = this.planner.all("input[type=file]").first();
		chooser.setInputFiles(FILES.stream().map((file) -> Path.of("seed-data", file)).toArray(Path[]::new));
		this.planner.expect(this.planner.heading("What was recognised")).isVisible();
		this.planner.expect(this.planner.all(".files tbody tr")).hasCount(FILES.size());
		this.planner.button("Dry run").click();
		this.planner.expect(this.planner.heading("What an import would do")).isVisible();
		this.planner.expect(this.planner.all(".files tfoot")).not().containsText("Total	0");
		this.planner.expect(this.planner.button("Import now")).isEnabled();
		this.planner.button("Import now").click();
		this.planner.expect(this.planner.heading("What was imported")).isVisible();
		this.planner.link("See the book").click();
		this.planner.expect(this.planner.text("60 accounts")).isVisible();
		this.planner.expect(this.planner.text("This is a demonstration")).isVisible();
		this.planner.all(".notice summary").click();
		this.planner.button("Delete the 60 demonstration accounts").click();
		this.planner.expect(this.planner.heading("The book is empty")).isVisible();
	}

}
