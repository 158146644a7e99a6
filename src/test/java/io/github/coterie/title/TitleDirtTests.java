package io.github.coterie.title;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.coterie.account.Seniority;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Titles as they are found in the wild.
 */
class TitleDirtTests {

	private final TitleRules rules = TitleRules.packaged();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Gesch&auml;ftsf&uuml;hrer           | Geschäftsführer
			Director of Sales &amp; Marketing   | Director of Sales & Marketing
			Business Development Mananger       | Business Development Manager
			Vice Presidnet Sales                | Vice President Sales
			Reponsable achats                   | Responsable achats
			SALES DIRECTOR                      | Sales Director
			★ Sales • Director ★                | Sales Director
			Engineer at Marketing Heroes        | Engineer
			Sales Manager bei Personal AG       | Sales Manager
			CFO @ Security.io                   | CFO
			""")
	void saysTheSame(String dirty, String clean) {
		TitleReading expected = this.rules.read(clean, null);
		TitleReading actual = this.rules.read(dirty, null);
		assertThat(actual.seniority()).isEqualTo(expected.seniority());
		assertThat(actual.department()).isEqualTo(expected.department());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Managed Services", "Directory Services", "Managing Change" })
	void wordsThatLookLikeARankAreNone(String title) {
		assertThat(this.rules.read(title, null).seniority()).isIn(Seniority.INDIVIDUAL_CONTRIBUTOR, Seniority.UNKNOWN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "chief ", "a.", "&amp;", "(", "首席", "vice president ", "\ud83d", "e\u0301", "s' " })
	void endlessTitlesAreReadInNoTime(String part) {
		String endless = part.repeat(4000 / part.length());
		assertThat(CompletableFuture.supplyAsync(() -> this.rules.read(endless, endless)))
			.succeedsWithin(Duration.ofSeconds(5));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Sales Manager Cyber Security          | Sales
			Software Engineer, Payroll            | IT
			Quality Manager Production            | Quality
			IT Project Manager                    | IT
			Assistant to the CEO                  | Administration
			Strategy Consultant                   | Consulting
			Business Analyst                      | IT
			Business Owner                        | General Management
			Personaladministratorin               | Human Resources
			""")
	void whatSomebodyIsComesBeforeWhatItIsAbout(String title, String department) {
		assertThat(this.rules.read(title, null).department()).isEqualTo(department);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Geologe", "Ostéopathe", "Modélisateur", "Pâtissière", "Tapicero", "Trainerin", "Midwife",
			"Praktikant der Geschäftsleitung", "Marketing Manager Intern" })
	void whoeverDoesAJobOfNoListIsStaff(String title) {
		assertThat(this.rules.read(title, null).seniority()).isEqualTo(Seniority.INDIVIDUAL_CONTRIBUTOR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Other", "Former", "Summer", "Winter", "Sonstige", "Unknown", "métier" })
	void aWordThatEndsLikeAJobIsNone(String title) {
		assertThat(this.rules.read(title, null).seniority()).isEqualTo(Seniority.UNKNOWN);
	}

	@Property
	void anythingCanBeRead(@ForAll String title, @ForAll String department) {
		assertThatCode(() -> TitleRules.packaged().read(title, department)).doesNotThrowAnyException();
	}

	@Test
	void manyMayReadAtOnce() throws Exception {
		List<String> titles = IntStream.range(0, 60_000).mapToObj((i) -> "VP Sales, Region " + i).toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			Callable<Boolean> reads = () -> titles.stream()
				.allMatch((title) -> this.rules.read(title, null).seniority() == Seniority.VP);
			for (Future<Boolean> all : threads.invokeAll(List.of(reads, reads, reads, reads))) {
				assertThat(all.get()).isTrue();
			}
		}
	}

}
