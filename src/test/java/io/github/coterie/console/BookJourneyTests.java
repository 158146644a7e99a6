package io.github.coterie.console;

import java.util.List;

import com.microsoft.playwright.Locator;
import io.github.coterie.demo.DemoData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@InBrowser
class BookJourneyTests {

	private static final String NAMES = ".book-table tbody th a";

	@Autowired
	private DemoData demo;

	@LocalServerPort
	private int port;

	private Planner planner;

	@BeforeEach
	void theDemonstrationBook() {
		this.demo.load((reject) -> {
		});
		this.planner = new Planner(this.port);
	}

	@AfterEach
	void withoutComplaint() {
		try (Planner closed = this.planner) {
			closed.hasNoComplaint();
		}
	}

	@Test
	void theBookIsFilteredAndItsAddressIsASavedView() {
		this.planner.at("book");
		this.planner.expect(this.planner.text("60 accounts")).isVisible();
		this.planner.expect(this.planner.all(NAMES)).hasCount(50);
		this.planner.button("Show more").click();
		this.planner.expect(this.planner.all(NAMES)).hasCount(60);
		this.planner.all(".menu summary").getByText("Tier", exactly()).click();
		this.planner.labelled("Tier 1").check();
		this.planner.expect(this.planner.text("19 accounts")).isVisible();
		List<String> chosen = this.planner.textsOf(NAMES);
		String saved = this.planner.page().url();
		assertThat(saved).endsWith("#/book?tier=TIER_1");
		this.planner.at(saved.substring(saved.indexOf("#/") + 2));
		this.planner.expect(this.planner.text("19 accounts")).isVisible();
		assertThat(this.planner.textsOf(NAMES)).isEqualTo(chosen);
	}

	@Test
	void aWeightIsMovedLookedAtSavedAndTakenBack() {
		this.planner.at("book");
		this.planner.button("Weights").click();
		this.planner.labelled("Weight of Industry").fill("0");
		this.planner.labelled("Weight of Employees").fill("100");
		this.planner.expect(this.planner.all(".preview")).containsText("Nothing is saved");
		this.planner.expect(this.planner.all(".move.up").first()).isVisible();
		List<String> previewed = this.planner.textsOf(NAMES);
		this.planner.labelled("Name of the new version").fill("Size first");
		this.planner.button("Save as new version").click();
		this.planner.expect(this.planner.all(".said")).hasText("Version 2 is live.");
		this.planner.expect(this.planner.all(".move")).hasCount(0);
		assertThat(this.planner.textsOf(NAMES)).isEqualTo(previewed);
		this.planner.all(".versions summary").click();
		this.planner.button("Use version 1").click();
		this.planner.expect(this.planner.all(".said")).hasText("Version 1 is live.");
	}

	@Test
	void anAccountSaysWhyItRanksThere() {
		this.planner.at("book?text=Copperquill");
		this.planner.button("Why Copperquill Analytics Inc. ranks here").click();
		this.planner.expect(this.planner.all(".factors").first()).containsText("Software");
		this.planner.expect(this.planner.all(".factors tfoot").first()).containsText("100.0");
		this.planner.expect(this.planner.all(".factors").last()).containsText("Gap urgency");
	}

	private static Locator.GetByTextOptions exactly() {
		return new Locator.GetByTextOptions().setExact(true);
	}

}
