package io.github.coterie.book;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.coterie.account.AccountFixture;
import io.github.coterie.account.CodePoints;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.coverage.Layer;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.engagement.Decay;
import io.github.coterie.engagement.Touch;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.gap.GapId;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.NotedGap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After any writes and any time, the book says of every account what the rules say of its
 * facts at that instant, as if they were asked of all.
 */
class BookFollowsTests {

	private Instant now = ContactHistoryFixture.NOW;

	private final Map<String, AccountFacts> written = new HashMap<>();

	private final Map<String, AccountFacts> asked = new HashMap<>();

	private final InstantSource time = () -> this.now;

	private final Book book = new Book(this.time.withZone(ZoneOffset.UTC),
			new BookSettings(Duration.ZERO, Duration.ZERO));

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void whateverIsWrittenAndHoweverTimePasses(long seed) {
		Random random = new Random(seed);
		for (int step = 0; step < 60; step++) {
			if (random.nextInt(4) > 0) {
				write(random);
			}
			if (random.nextInt(8) == 0 && !this.written.isEmpty()) {
				String gone = this.written.keySet().iterator().next();
				this.written.remove(gone);
				this.asked.remove(gone);
				BookFixture.remove(this.book, gone);
			}
			this.now = this.now.plus(RandomFacts.any(random, Duration.ofMillis(1), Duration.ofMinutes(7),
					Duration.ofHours(5), Duration.ofDays(1), Duration.ofDays(9)));
			check();
		}
	}

	/**
	 * What is looked at again only when it is due must not change before.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void nothingChangesBeforeItIsDue(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 3000; i++) {
			Standing today = Standing.of(facts("a" + i, random), Playbook.DEFAULT, this.now);
			Instant due = today.changesAt();
			assertThat(due).isAfter(this.now);
			Standing eve = Standing.of(today.facts(), Playbook.DEFAULT, due.minusMillis(1));
			assertThat(marks(eve)).as("%s until %s", today.facts(), due).isEqualTo(marks(today));
			assertThat(eve.facts().ledger()).isEqualTo(today.facts().ledger());
			assertThat(layers(eve)).isEqualTo(layers(today));
		}
	}

	/**
	 * Four responses make a rhythm that allows 168 days of silence; three are none.
	 */
	@Test
	void itIsDueWhenTheYearForgetsAResponse() {
		List<Touch> responses = IntStream.of(364, 280, 190, 110)
			.mapToObj((days) -> new Touch("t" + days, this.now.minus(Duration.ofDays(days).plusHours(20)),
					TouchpointType.MEETING, TouchDirection.INBOUND))
			.toList();
		AccountFacts facts = BookFixture.facts(AccountFixture.account("a"),
				CommitteeFixture.member("p")
					.role(BuyingRole.CHAMPION, AssignmentStatus.CONFIRMED, this.now)
					.history(ContactHistory.of(responses, this.now, Decay.DEFAULT)));
		Standing today = Standing.of(facts, Playbook.DEFAULT, this.now);
		assertThat(quiet(today)).isFalse();
		assertThat(today.changesAt()).isEqualTo(this.now.plus(Duration.ofHours(4)).plusMillis(1));
		assertThat(quiet(Standing.of(facts, Playbook.DEFAULT, today.changesAt()))).isTrue();
	}

	private static boolean quiet(Standing standing) {
		return standing.gaps().stream().anyMatch((noted) -> noted.gap().key().kind() == GapKind.GONE_QUIET);
	}

	private static int[] marks(Standing standing) {
		return standing.gaps().stream().mapToInt(GapMark::of).toArray();
	}

	private static double[] layers(Standing standing) {
		return Stream.of(Layer.IDENTIFIED, Layer.REACHED, Layer.ENGAGED)
			.mapToDouble((layer) -> Objects.requireNonNull(standing.defaultCommittee().coverage().score(layer)))
			.toArray();
	}

	private void write(Random random) {
		List<AccountFacts> batch = new ArrayList<>();
		for (int i = random.nextInt(5); i >= 0; i--) {
			AccountFacts facts = facts("a" + random.nextInt(30), random);
			batch.add(facts);
			this.written.put(facts.id(), facts);
			this.asked.put(facts.id(), Standing.of(facts, Playbook.DEFAULT, this.now).facts());
		}
		BookFixture.put(this.book, batch.toArray(AccountFacts[]::new));
	}

	private AccountFacts facts(String id, Random random) {
		return new RandomFacts(random, this.now).of(id, this.asked.get(id));
	}

	private void check() {
		Snapshot snapshot = this.book.snapshot();
		Map<String, Standing> expected = new HashMap<>();
		this.asked.replaceAll((id, facts) -> {
			Standing standing = Standing.of(facts, Playbook.DEFAULT, this.now);
			expected.put(id, standing);
			return standing.facts();
		});
		assertThat(BookFixture.ids(snapshot)).isEqualTo(expected.keySet());
		expected
			.forEach((id, standing) -> BookFixture.assertStands(Objects.requireNonNull(snapshot.line(id)), standing));
		List<String> gaps = expected.values()
			.stream()
			.flatMap((standing) -> standing.gaps().stream().map((noted) -> gap(standing, noted)))
			.sorted()
			.toList();
		List<AccountGap> found = BookFixture.gaps(snapshot);
		assertThat(found.stream().map((gap) -> gap(gap.standing(), gap.noted())).sorted().toList()).isEqualTo(gaps);
		assertThat(found).isSortedAccordingTo(Comparator.comparing(AccountGap::place));
		Comparator<Line> byPriority = Comparator.comparing(Line::isExcluded)
			.thenComparing(Line::priority, Comparator.nullsLast(Comparator.reverseOrder()))
			.thenComparing(Line::fit, Comparator.nullsLast(Comparator.reverseOrder()));
		assertThat(snapshot.ranking(AccountOrder.PRIORITY, true).lines()).isSortedAccordingTo(byPriority);
		assertThat(snapshot.ranking(AccountOrder.NAME, false).lines()).isSortedAccordingTo(
				Comparator.comparing(Line::name, CodePoints::compare).thenComparing(Line::id, CodePoints::compare));
	}

	private static String gap(Standing standing, NotedGap noted) {
		return new GapId(standing.account().id(), noted.gap().key()) + " " + noted.state() + " "
				+ noted.gap().severity() + " " + noted.gap().days() + " " + noted.entry().openedAt();
	}

}
