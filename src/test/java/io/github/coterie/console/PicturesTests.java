package io.github.coterie.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of every view; {@code -Dcoterie.test.pictures=docs/console} puts them into the
 * documentation.
 */
class PicturesTests extends FilledBook {

	PicturesTests() {
		super(DEMONSTRATION);
	}

	private static final Path FOLDER = Path.of(System.getProperty("coterie.test.pictures", "target/console"));

	private static final long LARGEST = 150_000;

	@Test
	void everyViewIsPictured() throws IOException {
		picture("book", planner(), "book", ".book-table tbody tr", 1240, 660);
		planner().at("book?weights=1").labelled("Weight of Industry").fill("80");
		planner().all(".move").first().waitFor();
		planner().all("tr:nth-child(4) [aria-expanded]").click();
		planner().all(".factors tfoot").last().waitFor();
		take("weights", planner(), 1280, 740);
		picture("account", planner(), COPPERQUILL, ".timeline .touch", 1240, 720);
		planner().button("Empty chair: Economic buyer").click();
		take("chair", planner(), 1280, 640);
		picture("coverage", planner(), "coverage", ".heat tbody tr", 1280, 720);
		picture("missing", planner(), "missing", ".missing-table tbody tr", 1280, 620);
		planner().at("import")
			.all("input[type=file]")
			.first()
			.setInputFiles(Stream.of("Account.csv", "Contact.csv", "Task.csv", "User.csv")
				.map((file) -> Path.of("seed-data", file))
				.toArray(Path[]::new));
		planner().button("Dry run").click();
		planner().expect(planner().heading("What an import would do")).isVisible();
		planner().expect(planner().button("Import now")).isEnabled();
		take("import", planner(), 1280, 620);
		planner().button("Start over").click();
		try (Planner dark = new Planner(port(), "zh-TW", ColorScheme.DARK)) {
			picture("gaps-dark", dark, "gaps", "[role=option]", 1180, 620);
			picture("phone", dark, COPPERQUILL, ".seat-card", 390, 844);
			dark.hasNoComplaint();
		}
		try (Stream<Path> pictures = Files.list(FOLDER)) {
			assertThat(pictures.filter((file) -> file.toString().endsWith(".png"))).hasSize(9)
				.allSatisfy((file) -> assertThat(Files.size(file)).as(file.toString()).isBetween(10_000L, LARGEST));
		}
	}

	private static void picture(String name, Planner planner, String view, String part, int width, int height) {
		planner.page().setViewportSize(width, height);
		planner.at(view).all(part).first().waitFor();
		take(name, planner, width, height);
	}

	private static void take(String name, Planner planner, int width, int height) {
		planner.page().setViewportSize(width, height);
		planner.hasNoOverflow();
		planner.takesPicture(FOLDER.resolve(name + ".png"));
	}

}
