package io.github.coterie.book;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.coterie.account.CodePoints;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.TemplateRole;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapLevel;
import io.github.coterie.gap.GapState;
import io.github.coterie.gap.NotedGap;
import io.github.coterie.scoring.ScoringModel;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever was written, removed and asked before, by whatever rules, and whichever
 * snapshot a cursor is from: lists are those that a plain look at every account makes.
 */
class BookHistoriesTests {

	/**
	 * More than one leaf holds.
	 */
	private static final int IDS = 600;

	private static final Comparator<Double> HIGHEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

	@Property(tries = 8, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
	void listsDoNotDependOnWhatWasBefore(@ForAll long seed) {
		History history = new History(new Random(seed));
		history.write(400);
		for (int step = 0; step < 14; step++) {
			history.goOn();
		}
	}

	private static final class History {

		private final Random random;

		private final Set<String> ids = new HashSet<>();

		private final Book book;

		private Instant now = ContactHistoryFixture.NOW;

		private @Nullable GapPlace gap;

		private @Nullable Place tried;

		private @Nullable Snapshot old;

		private List<Question> questions = List.of(Question.values());

		History(Random random) {
			this.random = random;
			InstantSource time = () -> this.now;
			this.book = new Book(time.withZone(ZoneOffset.UTC), new BookSettings(Duration.ofSeconds(1), Duration.ZERO));
		}

		void goOn() {
			switch (this.random.nextInt(6)) {
				case 0 -> write(1 + this.random.nextInt(200));
				case 1 -> exchange(this.random.nextInt(60), 0);
				case 2 -> exchange(this.random.nextInt(60), 1 + this.random.nextInt(60));
				case 3 -> this.book.follow(this::otherRules);
				default -> write(1 + this.random.nextInt(20));
			}
			this.now = this.now.plus(RandomFacts.any(this.random, Duration.ZERO, Duration.ofMillis(5),
					Duration.ofMinutes(3), Duration.ofHours(7), Duration.ofDays(3)));
			Snapshot snapshot = this.book.snapshot();
			assertThat(snapshot.numbers().mapToObj(snapshot::line)).extracting(Line::id)
				.containsExactlyInAnyOrderElementsOf(this.ids);
			check(snapshot);
			if (this.old != null && this.random.nextInt(3) == 0) {
				this.questions = Question.OF_ANY_SNAPSHOT;
				check(this.old);
				this.questions = List.of(Question.values());
			}
			this.old = (this.random.nextInt(3) == 0) ? snapshot : this.old;
		}

		void write(int count) {
			exchange(0, count);
		}

		/**
		 * Accounts go and others come, some of them again, in one.
		 */
		private void exchange(int going, int coming) {
			List<String> gone = this.ids.stream()
				.sorted()
				.filter((id) -> this.random.nextInt(5) == 0)
				.limit(going)
				.toList();
			RandomFacts facts = new RandomFacts(this.random, this.now);
			List<AccountFacts> come = this.random.ints(coming, 0, IDS)
				.distinct()
				.mapToObj((number) -> "a" + number)
				.filter((id) -> !gone.contains(id))
				.map((id) -> facts.of(id, this.book.facts(id)))
				.toList();
			List<String> asked = Stream.concat(gone.stream(), come.stream().map(AccountFacts::id)).toList();
			try (Book.Reading reading = this.book.reading()) {
				assertThat(reading.take(asked, come)).isEmpty();
			}
			gone.forEach(this.ids::remove);
			come.forEach((account) -> this.ids.add(account.id()));
		}

		private Playbook otherRules(Playbook before) {
			return this.random.nextBoolean() ? before.with(model())
					: before.with(RandomFacts.any(this.random, RoleTemplate.DEFAULT,
							CommitteeFixture.template(new TemplateRole(BuyingRole.COACH, 0, 40)),
							CommitteeFixture.template(new TemplateRole(BuyingRole.CHAMPION, 2, 100),
									new TemplateRole(BuyingRole.END_USER, 1, 20))));
		}

		private ScoringModel model() {
			return BookListsTests.model(this.random);
		}

		private void check(Snapshot snapshot) {
			List<Seen> all = snapshot.numbers().mapToObj(snapshot::line).map(Seen::of).toList();
			for (int i = this.random.nextInt(5); i > 0; i--) {
				switch (this.random.nextInt(4)) {
					case 0 -> checkGaps(snapshot, all);
					case 1 -> checkSummary(snapshot, all);
					case 2 -> checkTrial(snapshot, all);
					default -> checkOrder(snapshot, all);
				}
			}
		}

		private void checkOrder(Snapshot snapshot, List<Seen> all) {
			AccountOrder order = RandomFacts.any(this.random, AccountOrder.values());
			boolean descending = this.random.nextBoolean();
			Ranking ranking = snapshot.ranking(order, descending);
			List<Seen> sorted = all.stream().sorted(order(order, descending)).toList();
			assertThat(ranking.lines()).as("%s %s", order, descending).extracting(Line::id).isEqualTo(ids(sorted));
			assertThat(ranking.lines()).extracting(ranking::place).isSortedAccordingTo(ranking.comparator());
			for (int rank = 1; rank <= sorted.size(); rank++) {
				assertThat(ranking.rank(sorted.get(rank - 1).line())).isEqualTo(rank);
			}
			for (int i = this.random.nextInt(3); i > 0; i--) {
				Question question = question();
				List<String> expected = ids(sorted.stream().filter(question.plain).toList());
				assertThat(ranking.lines(question, question.wanted.get())).as("%s %s", question, order)
					.extracting(Line::id)
					.isEqualTo(expected);
				assertThat(ranking.lines(question.wanted.get())).hasSameSizeAs(expected);
			}
		}

		private static Comparator<Seen> order(AccountOrder order, boolean descending) {
			Comparator<Seen> byName = Comparator.comparing((Seen seen) -> seen.line().name(), CodePoints::compare)
				.thenComparing((seen) -> seen.line().id(), CodePoints::compare);
			Comparator<Seen> byValue = Comparator.comparing((Seen seen) -> seen.value(order), Comparator
				.nullsLast(descending ? Comparator.<Double>reverseOrder() : Comparator.<Double>naturalOrder()));
			return switch (order) {
				case NAME -> descending ? byName.reversed() : byName;
				case FIT, PRIORITY ->
					Comparator.comparing(Seen::isExcluded).thenComparing(byValue).thenComparing(byFit(byName));
				default -> byValue.thenComparing(byFit(byName));
			};
		}

		private static Comparator<Seen> byFit(Comparator<Seen> byName) {
			return Comparator.comparing((Seen seen) -> seen.standing().fit().score(), HIGHEST_FIRST)
				.thenComparing((seen) -> seen.standing().fit().confidence(), Comparator.reverseOrder())
				.thenComparing(byName);
		}

		private void checkGaps(Snapshot snapshot, List<Seen> all) {
			Question question = question();
			boolean some = this.random.nextBoolean();
			GapWish wish = new GapWish(some ? question.wanted.get() : null, some(GapKind.values()),
					some(BuyingRole.values()), some(GapLevel.values()), some(GapState.values()));
			List<GapPlace> expected = all.stream()
				.filter((seen) -> !some || question.plain.test(seen))
				.flatMap((
						seen) -> seen.standing().gaps().stream().filter((noted) -> isFor(wish, noted)).map(seen::place))
				.sorted(Comparator.comparing((GapPlace place) -> -place.severity())
					.thenComparing(GapPlace::accountId, CodePoints::compare)
					.thenComparing(GapPlace::key))
				.toList();
			GapPlace after = this.random.nextBoolean() ? this.gap : null;
			int most = this.random.nextInt(200);
			List<GapPlace> rest = expected.stream()
				.filter((place) -> after == null || place.compareTo(after) > 0)
				.toList();
			GapPage page = GapPage.of(snapshot, wish, after, most);
			assertThat(page.total()).as("%s %s", question, wish).isEqualTo(expected.size());
			assertThat(page.gaps()).as("%s %s after %s", question, wish, after)
				.extracting(AccountGap::place)
				.isEqualTo(rest.subList(0, Math.min(most, rest.size())));
			assertThat(page.hasMore()).isEqualTo(rest.size() > most);
			this.gap = page.gaps().isEmpty() ? null : page.gaps().getLast().place();
		}

		private static boolean isFor(GapWish wish, NotedGap noted) {
			return (wish.kinds() == null || wish.kinds().contains(noted.gap().key().kind()))
					&& (wish.roles() == null
							|| (noted.gap().role() != null && wish.roles().contains(noted.gap().role())))
					&& (wish.levels() == null || wish.levels().contains(noted.gap().level()))
					&& (wish.states() == null || wish.states().contains(noted.state()));
		}

		private <T> @Nullable List<T> some(T[] values) {
			return (this.random.nextInt(3) > 0) ? null
					: Arrays.stream(values).filter((value) -> this.random.nextInt(3) > 0).toList();
		}

		private void checkSummary(Snapshot snapshot, List<Seen> all) {
			Question question = question();
			List<Seen> wanted = all.stream().filter(question.plain).toList();
			Dimension by = RandomFacts.any(this.random, Dimension.values());
			Map<String, Integer> accounts = new TreeMap<>(CodePoints::compare);
			Map<String, Integer> open = new HashMap<>();
			for (Seen seen : wanted) {
				seen.parts(by, snapshot.playbook()).forEach((part) -> accounts.merge(part, 1, Integer::sum));
				seen.standing().gaps().stream().filter(NotedGap::isOpen).forEach((noted) -> {
					if (by != Dimension.ROLE) {
						open.merge(seen.parts(by, snapshot.playbook()).getFirst(), 1, Integer::sum);
					}
					else if (noted.gap().role() != null) {
						open.merge(noted.gap().role().name(), 1, Integer::sum);
					}
				});
			}
			List<Summary> found = Summary.of(snapshot, question.wanted.get(), by);
			assertThat(found.stream().filter((part) -> part.accounts() > 0)).as("%s by %s", question, by)
				.allSatisfy((part) -> {
					assertThat(part.accounts()).isEqualTo(accounts.get(part.key()));
					assertThat(part.openGaps()).as(part.key()).isEqualTo(open.getOrDefault(part.key(), 0));
				})
				.extracting(Summary::key)
				.containsExactlyInAnyOrderElementsOf(accounts.keySet());
		}

		private void checkTrial(Snapshot snapshot, List<Seen> all) {
			ScoringModel model = model();
			Question question = question();
			List<Place> ranked = all.stream()
				.map((seen) -> BookListsTests.place(seen.line(), model))
				.sorted((left, right) -> AccountOrder.FIT.compare(left, right, true))
				.toList();
			Set<String> wanted = new HashSet<>(ids(all.stream().filter(question.plain).toList()));
			Place after = this.random.nextBoolean() ? this.tried : null;
			int most = this.random.nextInt(90);
			List<Place> rest = ranked.stream()
				.filter((place) -> wanted.contains(place.id()))
				.filter((place) -> after == null || AccountOrder.FIT.compare(place, after, true) > 0)
				.toList();
			Trial.Page page = Trial.of(snapshot, model).page(question.wanted.get(), after, most);
			assertThat(page.total()).isEqualTo(wanted.size());
			assertThat(page.accounts()).as("%s after %s", question, after)
				.extracting(Trial.Ranked::place)
				.isEqualTo(rest.subList(0, Math.min(most, rest.size())));
			assertThat(page.hasMore()).isEqualTo(rest.size() > most);
			assertThat(page.accounts())
				.allSatisfy((one) -> assertThat(ranked.indexOf(one.place())).isEqualTo(one.rank() - 1));
			this.tried = page.accounts().isEmpty() ? null : page.accounts().getLast().place();
		}

		private Question question() {
			return this.questions.get(this.random.nextInt(this.questions.size()));
		}

		private static List<String> ids(List<Seen> some) {
			return some.stream().map((seen) -> seen.line().id()).toList();
		}

	}

	/**
	 * An account as a plain look sees it.
	 *
	 * @param line in the book
	 * @param standing by the rules
	 */
	private record Seen(Line line, Standing standing) {

		static Seen of(Line line) {
			return new Seen(line, Standing.of(line.facts(), line.snapshot().playbook(), line.snapshot().asOf()));
		}

		boolean isExcluded() {
			return this.standing.fit().isExcluded();
		}

		GapPlace place(NotedGap noted) {
			return new GapPlace(noted.gap().severity(), this.line.id(), noted.gap().key());
		}

		@Nullable Double value(AccountOrder order) {
			return switch (order) {
				case FIT -> this.standing.fit().score();
				case PRIORITY -> this.line.priority();
				case ENGAGEMENT -> this.line.engagement();
				case COVERAGE -> this.standing.defaultCommittee().coverage().identified();
				case NAME -> null;
				case LAST_TOUCH -> {
					Instant last = this.standing.history().lastTouchAt();
					yield (last != null) ? (Double) (double) last.toEpochMilli() : null;
				}
			};
		}

		List<String> parts(Dimension by, Playbook playbook) {
			return switch (by) {
				case OWNER -> List.of(part(this.standing.account().owner()));
				case INDUSTRY -> List.of(part(this.standing.account().industry()));
				case COUNTRY -> List.of(part(this.standing.account().country()));
				case TIER -> List.of(this.standing.tier().name());
				case ROLE -> playbook.template(RoleTemplate.DEFAULT_SOLUTION)
					.roles()
					.stream()
					.map((role) -> role.role().name())
					.toList();
			};
		}

		private static String part(@Nullable String text) {
			return (text == null || text.isBlank()) ? "(none)" : text.strip();
		}

	}

	/**
	 * What lists are asked for, as the book is asked and by a plain look.
	 */
	private enum Question {

		ALL(() -> (line) -> true, (seen) -> true),

		NONE(() -> (line) -> false, (seen) -> false),

		SOME(() -> new Selection(Set.of("a1", "a2", "a300", "a599", "nobody"), null, null, null, null),
				(seen) -> Set.of("a1", "a2", "a300", "a599").contains(seen.line().id())),

		NO_IDS(() -> new Selection(Set.of(), null, null, null, null), (seen) -> false),

		OWNED_BY_ANN(() -> new Selection(null, null, null, new WordTest((text) -> "ann".equals(text)), null),
				(seen) -> "ann".equals(seen.standing().account().owner())),

		NOWHERE(() -> new Selection(null, null, new WordTest(Objects::isNull), null, (line) -> !line.isExcluded()),
				(seen) -> seen.standing().account().country() == null && !seen.isExcluded()),

		NO_CHAMPION(() -> (line) -> line.lacks(BuyingRole.CHAMPION),
				(seen) -> seen.standing()
					.defaultCommittee()
					.committee()
					.members()
					.stream()
					.noneMatch((member) -> member.holds(BuyingRole.CHAMPION))),

		/**
		 * Any time makes it others.
		 */
		EVEN(() -> (line) -> line.tier() != Tier.NOT_ICP && line.engagement() * 10_000 % 2 < 1,
				(seen) -> seen.standing().tier() != Tier.NOT_ICP && seen.line().engagement() * 10_000 % 2 < 1),

		FIT(() -> (line) -> line.fit() != null && line.fit() >= 50,
				(seen) -> seen.standing().fit().score() != null && seen.standing().fit().score() >= 50);

		/**
		 * By its id an account is found where it is now.
		 */
		private static final List<Question> OF_ANY_SNAPSHOT = Stream.of(values())
			.filter((question) -> question != SOME)
			.toList();

		private final Supplier<Predicate<Line>> wanted;

		private final Predicate<Seen> plain;

		Question(Supplier<Predicate<Line>> wanted, Predicate<Seen> plain) {
			this.wanted = wanted;
			this.plain = plain;
		}

	}

}
