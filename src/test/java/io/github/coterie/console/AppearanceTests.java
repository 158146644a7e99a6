package io.github.coterie.console;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How every view looks, to whomever, on whatever screen, in which language.
 */
class AppearanceTests extends FilledBook {

	AppearanceTests() {
		super(DEMONSTRATION);
	}

	@ParameterizedTest
	@MethodSource
	void aViewFitsEveryScreenAndHasNoBarrierThatAxeKnows(String view, String part) {
		planner().at(view).all(part).first().waitFor();
		for (int width : new int[] { 768, 2560, 1440, 360 }) {
			planner().page().setViewportSize(width, 900);
			planner().hasNoOverflow();
		}
		planner().findsNoBarrier();
		planner().page().setViewportSize(1440, 900);
		planner().findsNoBarrier();
		planner().page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		planner().findsNoBarrier();
	}

	static Stream<Arguments> aViewFitsEveryScreenAndHasNoBarrierThatAxeKnows() {
		return Stream.of(Arguments.of("book", ".book-table tbody tr"), Arguments.of("book?weights=1", ".panel form"),
				Arguments.of(COPPERQUILL, ".timeline .touch"), Arguments.of("coverage", ".heat tbody tr"),
				Arguments.of("missing", ".missing-table tbody tr"), Arguments.of("gaps", "[role=option]"),
				Arguments.of("import", ".drop"));
	}

	@Test
	void whatOpensHasNoBarrierEither() {
		planner().at("book?text=Copperquill").button("Why Copperquill Analytics Inc. ranks here").click();
		planner().all(".factors tfoot").first().waitFor();
		planner().page().setViewportSize(360, 800);
		planner().hasNoOverflow();
		planner().findsNoBarrier();
		planner().page().setViewportSize(1440, 900);
		planner().at(COPPERQUILL).button("Record a touchpoint").first().click();
		planner().findsNoBarrier();
		planner().at(COPPERQUILL).button("Empty chair: Economic buyer").click();
		planner().findsNoBarrier();
	}

	@Test
	void theConsoleSpeaksTraditionalChineseToWhomReadsIt() {
		try (Planner other = new Planner(port(), "zh-TW", ColorScheme.LIGHT)) {
			other.at("gaps");
			other.expect(other.heading("缺口").first()).isVisible();
			other.expect(other.all("[role=option]").first()).containsText("角色缺席");
			other.labelled("語言").selectOption("en");
			other.expect(other.heading("Gaps").first()).isVisible();
			other.at("book");
			other.expect(other.heading("Book").first()).isVisible();
			other.hasNoComplaint();
		}
	}

	@Test
	void bothLanguagesSayTheSameThings() {
		Object different = planner().at("book")
			.page()
			.evaluate(
					"""
							async () => {
								const { LANGUAGES } = await import("/console/texts.js");
								const keys = (part, above) => Object.entries(part).flatMap(([name, text]) =>
									typeof text === "object" && !("other" in text) ? keys(text, above + name + ".") : [above + name]);
								const [english, chinese] = ["en", "zh-Hant"].map((tag) => keys(LANGUAGES[tag], "").filter((key) => !key.startsWith("server.")));
								return [...english.filter((key) => !chinese.includes(key)), ...chinese.filter((key) => !english.includes(key))];
							}""");
		assertThat((List<?>) different).isEmpty();
	}

	@Test
	void theColoursThatWereChosenStay() {
		planner().at("book");
		planner().button("Colours").click();
		assertThat(planner().page().evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
		planner().at("gaps");
		assertThat(planner().page().evaluate("getComputedStyle(document.documentElement).colorScheme"))
			.isEqualTo("dark");
	}

	@Test
	void theFirstViewIsSmallAndTakesNoInlineScriptOrStyle() {
		AtomicLong bytes = new AtomicLong();
		Page page = planner().page();
		page.onRequestFinished((request) -> bytes.addAndGet(request.sizes().responseBodySize));
		Response response = page.navigate("http://127.0.0.1:" + port() + "/");
		planner().all(".book-table tbody tr").first().waitFor();
		assertThat(response.headers().get("content-security-policy"))
			.contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
			.doesNotContain("unsafe", "sha256");
		assertThat(bytes.get()).isBetween(20_000L, 200_000L);
	}

	@Test
	void graphiQlStillWorks() {
		Page page = planner().page();
		page.navigate("http://127.0.0.1:" + port() + "/graphiql");
		planner().button("Execute query (Ctrl-Enter)").click();
		planner().expect(planner().all(".result-window")).containsText("missingStakeholders");
	}

}
