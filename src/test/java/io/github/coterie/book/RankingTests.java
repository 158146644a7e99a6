package io.github.coterie.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
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
		Map<String, Standing> standings = BookFixture.standings(AccountFixture.ideal("1").name("Twin"),
				AccountFixture.ideal("2").name("Twin"), AccountFixture.account("3"), AccountFixture.account("4"),
				AccountFixture.ideal("5").excluded("Competitor"), AccountFixture.account("6").industry("Retail"));
		for (boolean descending : List.of(true, false)) {
			Ranking ranking = Ranking.of(order, descending, standings, null);
			assertThat(ranking.ranked()).extracting((ranked) -> ranking.rank(ranked.standing()))
				.containsExactly(1, 2, 3, 4, 5, 6);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void theRankingOfAMomentAgoChangesNoRank(long seed) {
		Random random = new Random(seed);
		Map<String, Standing> before = random(random, 40);
		Map<String, Standing> after = new HashMap<>(before);
		after.keySet().removeIf((id) -> id.endsWith("7"));
		after.putAll(random(random, 50).entrySet()
			.stream()
			.filter((entry) -> entry.getKey().endsWith("3") || !before.containsKey(entry.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		for (AccountOrder order : AccountOrder.values()) {
			Ranking old = Ranking.of(order, true, before, null);
			assertThat(ids(Ranking.of(order, true, after, old))).isEqualTo(ids(Ranking.of(order, true, after, null)));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void theOrderOfAccountsInTheBookDoesNotMatter(long seed) {
		List<Standing> standings = new ArrayList<>(random(new Random(seed), 40).values());
		List<String> expected = ids(Ranking.of(AccountOrder.FIT, true, linked(standings), null));
		Collections.shuffle(standings, new Random(seed));
		assertThat(ids(Ranking.of(AccountOrder.FIT, true, linked(standings), null))).isEqualTo(expected);
	}

	@Test
	void whatHasNoValueComesLastEitherWay() {
		Map<String, Standing> standings = Map.of("quiet", BookFixture.standing(AccountFixture.account("quiet")), "new",
				touched("new", 1), "old", touched("old", 9));
		assertThat(ids(Ranking.of(AccountOrder.LAST_TOUCH, true, standings, null))).containsExactly("new", "old",
				"quiet");
		assertThat(ids(Ranking.of(AccountOrder.LAST_TOUCH, false, standings, null))).containsExactly("old", "new",
				"quiet");
	}

	@Test
	void whatIsExcludedComesLastInRankingsEitherWayButNotInOtherOrders() {
		Map<String, Standing> standings = BookFixture.standings(AccountFixture.ideal("a").excluded("Competitor"),
				AccountFixture.account("b").industry("Retail"), AccountFixture.ideal("c"));
		assertThat(ids(Ranking.of(AccountOrder.FIT, false, standings, null))).containsExactly("b", "c", "a");
		assertThat(ids(Ranking.of(AccountOrder.PRIORITY, true, standings, null))).containsExactly("c", "b", "a");
		assertThat(ids(Ranking.of(AccountOrder.NAME, false, standings, null))).containsExactly("a", "b", "c");
		assertThat(ids(Ranking.of(AccountOrder.NAME, true, standings, null))).containsExactly("c", "b", "a");
	}

	@Test
	void fitAndPriorityAreTwoRankings() {
		Standing fits = BookFixture.standing(AccountFixture.ideal("fits"));
		Standing busy = BookFixture.standing(AccountFixture.ideal("busy").employees(1500),
				CommitteeFixture.member("ann", BuyingRole.CHAMPION).history(ContactHistoryFixture.scoring(95)));
		Snapshot snapshot = new Snapshot(ContactHistoryFixture.NOW, 1, Playbook.DEFAULT,
				Map.of("fits", fits, "busy", busy), null);
		assertThat(snapshot.fitRank(fits)).isOne();
		assertThat(snapshot.fitRank(busy)).isEqualTo(2);
		assertThat(snapshot.priorityRank(busy)).isOne();
		assertThat(snapshot.priorityRank(fits)).isEqualTo(2);
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
		Snapshot snapshot = new Snapshot(ContactHistoryFixture.NOW, 1, Playbook.DEFAULT,
				BookFixture.standings(AccountFixture.account("low").industry("Retail"), AccountFixture.ideal("high")),
				null);
		assertThat(snapshot.gaps()).hasSize(14).isSortedAccordingTo(Comparator.comparing(AccountGap::place));
		assertThat(snapshot.gaps().getFirst().standing().account().id()).isEqualTo("high");
		assertThat(snapshot.gaps().getFirst().noted().gap().severity()).isEqualTo(100);
	}

	private static Standing touched(String id, int daysAgo) {
		AccountFacts facts = BookFixture.facts(AccountFixture.account(id));
		return BookFixture.standing(new AccountFacts(facts.account(), null, facts.people(), facts.committees(),
				ContactHistoryFixture.mailed(Duration.ofDays(daysAgo)), facts.ledger(), 1, true));
	}

	private static Map<String, Standing> random(Random random, int count) {
		return BookFixture.standings(IntStream.range(0, count)
			.mapToObj((i) -> AccountFixture.account("id" + i)
				.name("Name " + random.nextInt(5))
				.industry(random.nextBoolean() ? "Software" : null)
				.employees(random.nextBoolean() ? 500 * random.nextInt(5) : null))
			.toArray(AccountFixture[]::new));
	}

	private static Map<String, Standing> linked(List<Standing> standings) {
		Map<String, Standing> linked = new LinkedHashMap<>();
		standings.forEach((standing) -> linked.put(standing.account().id(), standing));
		return linked;
	}

	private static List<String> byFit(AccountFixture... accounts) {
		return ids(Ranking.of(AccountOrder.FIT, true, BookFixture.standings(accounts), null));
	}

	private static List<String> ids(Ranking ranking) {
		return ranking.ranked().stream().map((ranked) -> ranked.place().id()).toList();
	}

}
