package io.github.coterie.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who sits before the console, in a browser profile of their own. Whatever the
 * browser complains of, and every request to somewhere else, is remembered.
 */
final class Planner implements AutoCloseable {

	private static final int PATIENCE = 30_000;

	private static final String AXE = axe();

	private final BrowserContext context;

	private final Page page;

	private final String address;

	private final List<String> complaints = new ArrayList<>();

	private double longestTask;

	Planner(int port) {
		this(port, "en-GB", ColorScheme.LIGHT);
	}

	Planner(int port, String language, ColorScheme colours) {
		this.address = "http://127.0.0.1:" + port + "/";
		this.context = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900)
				.setLocale(language)
				.setTimezoneId("Europe/Berlin")
				.setColorScheme(colours)
				.setReducedMotion(ReducedMotion.REDUCE));
		this.context.setDefaultTimeout(PATIENCE);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		this.page = this.context.newPage();
		this.page.exposeFunction("tookLong", (given) -> {
			this.longestTask = Math.max(this.longestTask, ((Number) given[0]).doubleValue());
			return null;
		});
		this.page.addInitScript("new PerformanceObserver((found) => found.getEntries()"
				+ ".forEach((task) => tookLong(task.duration))).observe({ type: 'longtask', buffered: true })");
		this.page.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type())) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
		this.page.onRequest((request) -> {
			if (!request.url().startsWith(this.address) && !request.url().startsWith("data:")) {
				this.complaints.add("Foreign request: " + request.url());
			}
		});
	}

	Page page() {
		return this.page;
	}

	/**
	 * Goes to a view, such as {@code book?tier=TIER_1}, as if its address had been typed.
	 */
	Planner at(String view) {
		this.page.navigate("about:blank");
		this.page.navigate(this.address + "#/" + view);
		this.page.locator("main h1").waitFor();
		return this;
	}

	/**
	 * What must come to hold on the page before patience ends.
	 */
	LocatorAssertions expect(Locator part) {
		return PlaywrightAssertions.assertThat(part);
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	Locator button(String name, boolean exact) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(exact));
	}

	Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
	}

	Locator heading(String name) {
		return this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
	}

	Locator labelled(String label) {
		return this.page.getByLabel(label);
	}

	Locator text(String text) {
		return this.page.getByText(text);
	}

	Locator all(String selector) {
		return this.page.locator(selector);
	}

	List<String> textsOf(String selector) {
		return this.page.locator(selector).allInnerTexts();
	}

	/**
	 * Drops files, as from the folder of the planner's own machine.
	 */
	void drop(Locator where, List<Path> files) {
		List<List<String>> dropped = files.stream()
			.map((file) -> List.of(file.getFileName().toString(), read(file)))
			.toList();
		JSHandle held = this.page.evaluateHandle("""
				(files) => {
					const held = new DataTransfer();
					files.forEach(([name, text]) => held.items.add(new File([text], name, { type: "text/csv" })));
					return held;
				}""", dropped);
		where.dispatchEvent("dragover", Map.of("dataTransfer", held));
		where.dispatchEvent("drop", Map.of("dataTransfer", held));
	}

	/**
	 * Nothing that axe-core knows to be wrong for those who see, hear or move otherwise.
	 */
	void findsNoBarrier() {
		this.page.evaluate(AXE);
		Object violations = this.page.evaluate(
				"""
						() => axe.run(document, { resultTypes: ["violations"],
							runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
							.then((found) => found.violations.flatMap((one) => one.nodes.map((node) =>
								`${one.id}: ${node.target.join(" ")} ${node.html.slice(0, 200)} ${node.failureSummary.slice(0, 300)}`)))""");
		assertThat((List<?>) violations).as(this.page.url()).isEmpty();
	}

	/**
	 * The page is as wide as the screen, once it has followed its size.
	 */
	void hasNoOverflow() {
		awaits("document.documentElement.scrollWidth <= innerWidth");
	}

	/**
	 * What must come to hold in the page; asked from outside, since the page may evaluate
	 * nothing.
	 */
	void awaits(String condition) {
		this.page.waitForCondition(() -> this.page.evaluate(condition).equals(true));
	}

	void takesPicture(Path file) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file));
	}

	/**
	 * For how many milliseconds the page once did not answer; 0 when that was never long.
	 */
	double longestTask() {
		return this.longestTask;
	}

	void hasNoComplaint() {
		assertThat(this.complaints).isEmpty();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String axe() {
		try (InputStream script = Planner.class.getResourceAsStream("/axe.min.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
