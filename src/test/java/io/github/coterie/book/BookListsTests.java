package io.github.coterie.book;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.github.coterie.account.AccountFixture;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapLevel;
import io.github.coterie.gap.GapState;
import io.github.coterie.scoring.Criterion;
import io.github.coterie.scoring.Fit;
import io.github.coterie.scoring.FitCriterion;
import io.github.coterie.scoring.PriorityWeights;
import io.github.coterie.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After any writes, removals and any time, what the book finds by what it has counted and
 * kept is what a plain look at all accounts finds.
 */
class BookListsTests {

	private static final int IDS = 700;

	private static final int SEVERAL_PARTS = 30_000;

	private Instant now = ContactHistoryFixture.NOW;

	private final InstantSource time = () -> this.now;

	private final Book book = new Book(this.time.withZone(ZoneOffset.UTC),
			new BookSettings(Duration.ofSeconds(1), Duration.ZERO));

	private final Set<String> ids = new HashSet<>();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void listsAreThoseOfAPlainLook(long seed) {
		Random random = new Random(seed);
		write(random, 600);
		for (int step = 0; step < 8; step++) {
			write(random, 1 + random.nextInt(40));
			for (int i = random.nextInt(10); i > 0; i--) {
				String gone = this.ids.iterator().next();
				this.ids.remove(gone);
				BookFixture.remove(this.book, gone);
			}
			this.now = this.now.plus(RandomFacts.any(random, Duration.ZERO, Duration.ofMillis(1), Duration.ofMinutes(7),
					Duration.ofHours(5), Duration.ofDays(1), Duration.ofDays(9)));
			Snapshot snapshot = this.book.snapshot();
			List<Line> all = snapshot.numbers().mapToObj(snapshot::line).toList();
			assertThat(all).extracting(Line::id).containsExactlyInAnyOrderElementsOf(this.ids);
			checkGaps(snapshot, all, random);
			checkOrders(snapshot, all);
			checkTrial(snapshot, all, random);
		}
	}

	@Test
	void aLargeBookIsLookedAtInPartsThatMakeAWhole() {
		BookFixture.put(this.book, IntStream.range(0, SEVERAL_PARTS)
			.mapToObj((i) -> BookFixture
				.facts(AccountFixture.account("a" + i).industry((i % 3 == 0) ? "Software" : "Retail").employees(i)))
			.toArray(AccountFacts[]::new));
		Snapshot snapshot = this.book.snapshot();
		List<Line> all = snapshot.numbers().mapToObj(snapshot::line).toList();
		assertThat(all).hasSize(SEVERAL_PARTS);
		Random random = new Random(1);
		checkTrial(snapshot, all, random);
		assertThat(snapshot.ranking(AccountOrder.FIT, true).lines(industry("Software"))).hasSize(SEVERAL_PARTS / 3)
			.allMatch((line) -> "Software".equals(line.account().industry()));
		GapWish wish = new GapWish(industry("Retail"), null, List.of(BuyingRole.CHAMPION), null, null);
		assertThat(GapPage.of(snapshot, wish, null, 3)).satisfies((page) -> {
			assertThat(page.total()).isEqualTo(SEVERAL_PARTS * 2 / 3);
			// those of 50 to 1000 employees, and a few more, fit best
			assertThat(page.gaps()).extracting((gap) -> gap.line().id()).containsExactly("a100", "a1000", "a1001");
		});
		this.now = this.now.plus(Duration.ofHours(5));
		write(random, 100);
		Snapshot next = this.book.snapshot();
		checkOrders(next, next.numbers().mapToObj(next::line).toList());
	}

	private void write(Random random, int count) {
		RandomFacts facts = new RandomFacts(random, this.now);
		List<AccountFacts> batch = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String id = "a" + random.nextInt(IDS);
			if (batch.stream().noneMatch((other) -> other.id().equals(id))) {
				batch.add(facts.of(id, this.book.facts(id)));
				this.ids.add(id);
			}
		}
		BookFixture.put(this.book, batch.toArray(AccountFacts[]::new));
	}

	private void checkGaps(Snapshot snapshot, List<Line> all, Random random) {
		List<AccountGap> gaps = all.stream()
			.flatMap((line) -> line.standing().gaps().stream().map((noted) -> AccountGap.of(line, noted)))
			.sorted(Comparator.comparing(AccountGap::place))
			.toList();
		for (int i = 0; i < 8; i++) {
			GapWish wish = wish(random);
			List<GapPlace> expected = gaps.stream().filter(wish::isFor).map(AccountGap::place).toList();
			List<GapPlace> found = new ArrayList<>();
			GapPlace after = null;
			boolean hasMore = true;
			while (hasMore) {
				GapPage page = GapPage.of(snapshot, wish, after, 1 + random.nextInt(400));
				assertThat(page.total()).isEqualTo(expected.size());
				page.gaps().forEach((gap) -> found.add(gap.place()));
				hasMore = page.hasMore();
				after = found.isEmpty() ? null : found.getLast();
			}
			assertThat(found).as("%s", wish).isEqualTo(expected);
		}
	}

	private void checkOrders(Snapshot snapshot, List<Line> all) {
		for (AccountOrder order : List.of(AccountOrder.FIT, AccountOrder.PRIORITY, AccountOrder.NAME)) {
			Ranking ranking = snapshot.ranking(order, true);
			List<String> sorted = all.stream()
				.sorted(Comparator.comparing(ranking::place, ranking.comparator()))
				.map(Line::id)
				.toList();
			assertThat(ranking.lines()).extracting(Line::id).isEqualTo(sorted);
			checkQuestion(snapshot, ranking, "not excluded", (line) -> !line.isExcluded());
			checkQuestion(snapshot, ranking, "champion wanted", (line) -> line.lacks(BuyingRole.CHAMPION));
			checkQuestion(snapshot, ranking, "hot", (line) -> line.engagement() > 30);
			checkQuestion(snapshot, ranking, "software", industry("Software"));
			checkQuestion(snapshot, ranking, "none", (line) -> false);
			checkQuestion(snapshot, ranking, "some", ids("a1", "a30", "a2", "gone"));
		}
	}

	private static void checkQuestion(Snapshot snapshot, Ranking ranking, String question, Predicate<Line> wanted) {
		List<String> expected = ranking.lines().stream().filter(wanted).map(Line::id).toList();
		List<Line> asked = ranking.lines(question, wanted);
		assertThat(asked).as(question).hasSize(expected.size());
		if (!expected.isEmpty()) {
			assertThat(asked.get(expected.size() / 2).id()).isEqualTo(expected.get(expected.size() / 2));
		}
		assertThat(asked).as(question).extracting(Line::id).isEqualTo(expected);
		assertThat(ranking.lines(wanted)).as(question).extracting(Line::id).isEqualTo(expected);
		assertThat(snapshot.scan().find(wanted).cardinality()).isEqualTo(expected.size());
	}

	private static void checkTrial(Snapshot snapshot, List<Line> all, Random random) {
		ScoringModel model = model(random);
		List<Place> ranked = all.stream()
			.map((line) -> place(line, model))
			.sorted((left, right) -> AccountOrder.FIT.compare(left, right, true))
			.toList();
		Predicate<Line> champions = (line) -> line.lacks(BuyingRole.CHAMPION);
		Predicate<Line> wanted = random.nextBoolean() ? null : RandomFacts.any(random, champions, industry("Software"));
		List<Place> expected = ranked.stream()
			.filter((place) -> wanted == null || wanted.test(Objects.requireNonNull(snapshot.line(place.id()))))
			.toList();
		Place after = (expected.size() > 5 && random.nextBoolean()) ? expected.get(random.nextInt(5)) : null;
		int from = (after != null) ? expected.indexOf(after) + 1 : 0;
		int to = Math.min(expected.size(), from + 1 + random.nextInt(90));
		Trial.Page page = Trial.of(snapshot, model).page(wanted, after, to - from);
		assertThat(page.total()).isEqualTo(expected.size());
		assertThat(page.accounts()).extracting(Trial.Ranked::place).isEqualTo(expected.subList(from, to));
		assertThat(page.hasMore()).isEqualTo(to < expected.size());
		assertThat(page.accounts())
			.allSatisfy((one) -> assertThat(ranked.indexOf(one.place())).isEqualTo(one.rank() - 1));
	}

	static Place place(Line line, ScoringModel model) {
		Fit fit = Fit.of(line.account(), model);
		return new Place(fit.isExcluded(), fit.score(), fit.score(), fit.confidence(), line.name(), line.id());
	}

	static ScoringModel model(Random random) {
		List<FitCriterion> criteria = new ArrayList<>();
		criteria.add(new FitCriterion(Criterion.INDUSTRY, random.nextInt(100),
				List.of(RandomFacts.any(random, "Software", "retail ")), null, null));
		criteria.add(new FitCriterion(Criterion.EMPLOYEES, random.nextInt(100), List.of(), decimal(random, 200),
				decimal(random, 9000)));
		criteria.add(new FitCriterion(Criterion.REVENUE, random.nextInt(100), List.of(), null, BigDecimal.TEN));
		criteria.add(new FitCriterion(Criterion.TECHNOLOGY, random.nextInt(100), List.of("Neo4j", "kafka", "Kafka "),
				null, null));
		return new ScoringModel(2, "Tried", Instant.EPOCH, criteria, PriorityWeights.DEFAULT, 30,
				(random.nextInt(3) > 0) ? List.of() : List.of("Retail"), List.of());
	}

	private static @Nullable BigDecimal decimal(Random random, int bound) {
		return random.nextBoolean() ? BigDecimal.valueOf(1 + random.nextInt(bound)) : null;
	}

	private static GapWish wish(Random random) {
		Selection accounts = random.nextBoolean() ? null
				: RandomFacts.any(random, industry("Software"), ids("a1", "a2", "a3", "gone"));
		return new GapWish(accounts, some(random, List.of(GapKind.values())),
				some(random, List.of(BuyingRole.values())), some(random, List.of(GapLevel.values())),
				some(random, List.of(GapState.values())));
	}

	private static <T> @Nullable List<T> some(Random random, List<T> values) {
		return random.nextBoolean() ? null : values.stream().filter((value) -> random.nextInt(3) > 0).toList();
	}

	private static Selection industry(String industry) {
		return new Selection(null, new WordTest(industry::equals), null, null, null);
	}

	private static Selection ids(String... ids) {
		return new Selection(Set.of(ids), null, null, null, (line) -> !line.isExcluded());
	}

}
