package io.github.coterie.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import io.github.coterie.account.AccountFixture;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.gap.GapKey;
import io.github.coterie.gap.GapKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTests {

	private static final String ASTRAL = "\uD83D\uDE00";

	private static final String BMP = "\uFF21";

	@Test
	void accountsRankByFitThenConfidenceThenNameThenId() {
		assertThat(byFit(AccountFixture.ideal("2").name("Beta"), AccountFixture.ideal("3").name("Alpha"),
				AccountFixture.ideal("1").name("Beta"), AccountFixture.account("0").name("A").industry("Software"),
				AccountFixture.account("4").name("A").industry("Software").employees(200),
				AccountFixture.ideal("5").name("A").employees(25)))
			.containsExactly("3", "1", "2", "4", "0", "5");
	}

	@Test
	void whatHasNoFitComesAfterTheWorstFitAndWhatIsExcludedAfterAll() {
		assertThat(byFit(AccountFixture.ideal("best").excluded("Competitor"),
				AccountFixture.account("unknown excluded").excluded("Competitor"), AccountFixture.account("unknown"),
				AccountFixture.account("worst").industry("Retail"),
				AccountFixture.account("worst excluded").industry("Retail").excluded("Customer")))
			.containsExactly("worst", "unknown", "best", "worst excluded", "unknown excluded");
	}

	@Test
	void namesAndIdsAreOrderedByCodePoint() {
		assertThat(byFit(AccountFixture.account("1").name(ASTRAL), AccountFixture.account("2").name(BMP),
				AccountFixture.account("3").name("a"), AccountFixture.account("4").name("Z"),
				AccountFixture.account(ASTRAL).name("a"), AccountFixture.account(BMP).name("a")))
			.containsExactly("4", "3", BMP, ASTRAL, "2", "1");
	}

	@ParameterizedTest
	@EnumSource
	void ranksArePositionsFromOneWithoutTies(AccountOrder order) {
		Snapshot snapshot = BookFixture.snapshot(AccountFixture.ideal("1").name("Twin"),
				AccountFixture.ideal("2").name("Twin"), AccountFixture.account("3"), AccountFixture.account("4"),
				AccountFixture.ideal("5").excluded("Competitor"), AccountFixture.account("6").industry("Retail"));
		for (boolean descending : List.of(true, false)) {
			Ranking ranking = snapshot.ranking(order, descending);
			assertThat(ranking.lines()).extracting(ranking::rank).containsExactly(1, 2, 3, 4, 5, 6);
			assertThat(ranking.lines()).extracting(ranking::place).isSortedAccordingTo(ranking.comparator());
		}
	}

	@Test
	void whoAsksTheSameAgainGetsTheSameAndWhoAsksOtherwiseDoesNot() {
		Ranking ranking = BookFixture
			.snapshot(AccountFixture.ideal("1"), AccountFixture.account("2"), AccountFixture.ideal("3"))
			.ranking(AccountOrder.NAME, true);
		for (int i = 0; i < 12; i++) {
			String id = String.valueOf(i % 4);
			assertThat(ranking.lines("not " + id, (line) -> !line.id().equals(id))).extracting(Line::id)
				.isEqualTo(ranking.lines((line) -> !line.id().equals(id)).stream().map(Line::id).toList())
				.doesNotContain(id);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void theOrderInWhichAccountsCameDoesNotMatter(long seed) {
		List<AccountFixture> accounts = random(new Random(seed), 40);
		List<String> expected = byFit(accounts.toArray(AccountFixture[]::new));
		Collections.shuffle(accounts, new Random(seed));
		assertThat(byFit(accounts.toArray(AccountFixture[]::new))).isEqualTo(expected);
	}

	@Test
	void whatHasNoValueComesLastEitherWay() {
		Snapshot snapshot = BookFixture.snapshot(BookFixture.facts(AccountFixture.account("quiet")), touched("new", 1),
				touched("old", 9));
		assertThat(ids(snapshot.ranking(AccountOrder.LAST_TOUCH, true))).containsExactly("new", "old", "quiet");
		assertThat(ids(snapshot.ranking(AccountOrder.LAST_TOUCH, false))).containsExactly("old", "new", "quiet");
	}

	@Test
	void whatIsExcludedComesLastInRankingsEitherWayButNotInOtherOrders() {
		Snapshot snapshot = BookFixture.snapshot(AccountFixture.ideal("a").excluded("Competitor"),
				AccountFixture.account("b").industry("Retail"), AccountFixture.ideal("c"));
		assertThat(ids(snapshot.ranking(AccountOrder.FIT, false))).containsExactly("b", "c", "a");
		assertThat(ids(snapshot.ranking(AccountOrder.PRIORITY, true))).containsExactly("c", "b", "a");
		assertThat(ids(snapshot.ranking(AccountOrder.NAME, false))).containsExactly("a", "b", "c");
		assertThat(ids(snapshot.ranking(AccountOrder.NAME, true))).containsExactly("c", "b", "a");
	}

	@Test
	void fitAndPriorityAreTwoRankings() {
		Snapshot snapshot = BookFixture.snapshot(BookFixture.facts(AccountFixture.ideal("fits")), BookFixture.facts(
				AccountFixture.ideal("busy").employees(1500),
				CommitteeFixture.member("ann", BuyingRole.CHAMPION).history(ContactHistoryFixture.scoring(95))));
		assertThat(ids(snapshot.ranking(AccountOrder.FIT, true))).containsExactly("fits", "busy");
		assertThat(ids(snapshot.ranking(AccountOrder.PRIORITY, true))).containsExactly("busy", "fits");
		assertThat(Objects.requireNonNull(snapshot.line("busy")).fitRank()).isEqualTo(2);
		assertThat(Objects.requireNonNull(snapshot.line("busy")).priorityRank()).isOne();
	}

	@Test
	void theSeverestGapsComeFirstThenAccountsByCodePoint() {
		GapKey key = new GapKey(GapKind.ROLE_MISSING, "default", "CHAMPION");
		GapKey later = new GapKey(GapKind.GHOSTED, "default", "ann");
		List<GapPlace> sorted = List
			.of(new GapPlace(50, "a", key), new GapPlace(84, ASTRAL, key), new GapPlace(84, BMP, later),
					new GapPlace(84, BMP, key))
			.stream()
			.sorted()
			.toList();
		assertThat(sorted).containsExactly(new GapPlace(84, BMP, key), new GapPlace(84, BMP, later),
				new GapPlace(84, ASTRAL, key), new GapPlace(50, "a", key));
	}

	@Test
	void aSnapshotHasTheGapsOfAllAccountsSeverestFirst() {
		List<AccountGap> gaps = BookFixture
			.gaps(BookFixture.snapshot(AccountFixture.account("low").industry("Retail"), AccountFixture.ideal("high")));
		assertThat(gaps).hasSize(14).isSortedAccordingTo(Comparator.comparing(AccountGap::place));
		assertThat(gaps.getFirst().standing().account().id()).isEqualTo("high");
		assertThat(gaps.getFirst().noted().gap().severity()).isEqualTo(100);
	}

	private static AccountFacts touched(String id, int daysAgo) {
		AccountFacts facts = BookFixture.facts(AccountFixture.account(id));
		return new AccountFacts(facts.account(), null, facts.people(), facts.committees(),
				ContactHistoryFixture.mailed(Duration.ofDays(daysAgo)), facts.ledger(), 1, true);
	}

	private static List<AccountFixture> random(Random random, int count) {
		return new ArrayList<>(IntStream.range(0, count)
			.mapToObj((i) -> AccountFixture.account("id" + i)
				.name("Name " + random.nextInt(5))
				.industry(random.nextBoolean() ? "Software" : null)
				.employees(random.nextBoolean() ? 500 * random.nextInt(5) : null))
			.toList());
	}

	private static List<String> byFit(AccountFixture... accounts) {
		return ids(BookFixture.snapshot(accounts).ranking(AccountOrder.FIT, true));
	}

	private static List<String> ids(Ranking ranking) {
		return ranking.lines().stream().map(Line::id).toList();
	}

}
