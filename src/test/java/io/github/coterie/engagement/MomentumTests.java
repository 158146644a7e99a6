package io.github.coterie.engagement;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentumTests {

	private static final Duration MONTH = Duration.ofDays(30);

	private static final Duration MILLI = Duration.ofMillis(1);

	@ParameterizedTest
	@CsvSource(textBlock = """
			0, 0, DORMANT
			1, 0, STABLE
			2, 0, RISING
			0, 1, STABLE
			0, 2, DECLINING
			3, 2, STABLE
			4, 2, RISING
			2, 3, STABLE
			2, 4, DECLINING
			5, 5, STABLE
			""")
	void theResponsesOfThisMonthAreHeldAgainstThoseOfTheMonthBefore(int recent, int before, Momentum expected) {
		ContactHistoryFixture account = ContactHistoryFixture.history();
		for (int i = 0; i < recent; i++) {
			account.response(Duration.ofDays(i));
		}
		for (int i = 0; i < before; i++) {
			account.response(Duration.ofDays(31 + i));
		}
		assertThat(Momentum.of(account.build(), ContactHistoryFixture.NOW)).isEqualTo(expected);
	}

	@Test
	void aResponseOfThirtyDaysAgoIsOneOfTheLastThirtyDays() {
		ContactHistory account = ContactHistoryFixture.history().response(MONTH).response(MONTH).build();
		assertThat(Momentum.of(account, ContactHistoryFixture.NOW)).isEqualTo(Momentum.RISING);
	}

	@Test
	void aMillisecondMoreAndItIsOneOfTheMonthBefore() {
		ContactHistory account = ContactHistoryFixture.history()
			.response(MONTH.plus(MILLI))
			.response(MONTH.plus(MILLI))
			.build();
		assertThat(Momentum.of(account, ContactHistoryFixture.NOW)).isEqualTo(Momentum.DECLINING);
	}

	@Test
	void theMonthBeforeEndsSixtyDaysAgo() {
		Duration edge = MONTH.multipliedBy(2);
		assertThat(Momentum.of(ContactHistoryFixture.answered(edge), ContactHistoryFixture.NOW))
			.isEqualTo(Momentum.STABLE);
		assertThat(Momentum.of(ContactHistoryFixture.answered(edge.plus(MILLI)), ContactHistoryFixture.NOW))
			.isEqualTo(Momentum.DORMANT);
	}

	@Test
	void outreachGivesNoMomentum() {
		ContactHistory account = ContactHistoryFixture.history().outreach(MILLI).outreach(MONTH).build();
		assertThat(Momentum.of(account, ContactHistoryFixture.NOW)).isEqualTo(Momentum.DORMANT);
	}

}
