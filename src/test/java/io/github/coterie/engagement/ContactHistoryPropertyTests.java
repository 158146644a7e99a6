package io.github.coterie.engagement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ContactHistoryPropertyTests {

	private static final Instant NOW = ContactHistoryFixture.NOW;

	private static final long DAY = Duration.ofDays(1).toMillis();

	@Property(tries = 500)
	void forwardDecayEqualsTheSumOverTouchpoints(@ForAll("touches") List<Touch> touches,
			@ForAll @DoubleRange(min = 0.01, max = 1000) double halfLife,
			@ForAll @LongRange(max = 400 * 86_400_000L) long later) {
		Decay decay = new Decay(halfLife);
		Instant then = NOW.plusMillis(later);
		double raw = sum(touches, then, halfLife);
		ContactHistory history = ContactHistory.of(touches, NOW, decay).at(then, decay);
		double kept = (history.raw() == 0) ? 0 : history.raw() * decay.left(history.reference(), then.toEpochMilli());
		assertThat(kept).isCloseTo(raw, within(1e-9 * Math.max(1, raw)));
		assertThat(history.score(then, decay)).isCloseTo(100 * (1 - Math.exp(-raw / 200)), within(1e-9));
	}

	@Property(tries = 500)
	void aHistoryThatTimeCaughtUpWithEqualsOneBuiltLater(@ForAll("touches") List<Touch> touches,
			@ForAll @LongRange(max = 800 * 86_400_000L) long first,
			@ForAll @LongRange(max = 800 * 86_400_000L) long second) {
		Instant between = NOW.plusMillis(Math.min(first, second));
		Instant then = NOW.plusMillis(Math.max(first, second));
		ContactHistory caughtUp = ContactHistory.of(touches, NOW, Decay.DEFAULT)
			.at(between, Decay.DEFAULT)
			.at(then, Decay.DEFAULT);
		ContactHistory builtLater = ContactHistory.of(touches, then, Decay.DEFAULT);
		assertThat(figures(caughtUp, then)).isEqualTo(figures(builtLater, then));
		assertThat(caughtUp.score(then, Decay.DEFAULT)).isCloseTo(builtLater.score(then, Decay.DEFAULT), within(1e-9));
	}

	@Property(tries = 500)
	void theOrderOfTouchpointsDoesNotMatter(@ForAll("touches") List<Touch> touches, @ForAll long seed) {
		List<Touch> shuffled = Arrays.asList(touches.toArray(Touch[]::new));
		Collections.shuffle(shuffled, new Random(seed));
		ContactHistory one = ContactHistory.of(touches, NOW, Decay.DEFAULT);
		ContactHistory other = ContactHistory.of(shuffled, NOW, Decay.DEFAULT);
		assertThat(figures(other, NOW)).isEqualTo(figures(one, NOW));
		assertThat(other.raw()).isEqualTo(one.raw());
	}

	@Property(tries = 1000)
	void touchpointsThatComeOneAfterTheOtherAreAddedAsIfAllWereSummedUp(@ForAll("touches") List<Touch> touches,
			@ForAll("touches") List<Touch> planned, @ForAll @IntRange(max = 120) int recorded) {
		List<Touch> ordered = touches.stream()
			.sorted(Comparator.comparing(Touch::at).thenComparing(Touch::id))
			.toList();
		List<Touch> before = ordered.subList(0, Math.min(recorded, ordered.size()));
		Instant then = before.isEmpty() ? NOW : before.getLast().at();
		List<Touch> known = new ArrayList<>(before);
		planned.stream()
			.filter((touch) -> touch.at().isAfter(then))
			.map((touch) -> new Touch("planned-" + touch.id(), touch.at(), touch.type(), touch.direction()))
			.limit(2)
			.forEach(known::add);
		ContactHistory history = ContactHistory.of(known, then, Decay.DEFAULT);
		for (Touch touch : ordered.subList(before.size(), ordered.size())) {
			Instant now = touch.at().plusMillis(1);
			ContactHistory added = history.at(now, Decay.DEFAULT).and(List.of(touch), now, Decay.DEFAULT);
			known.add(touch);
			ContactHistory summedUp = ContactHistory.of(known, now, Decay.DEFAULT);
			if (added != null) {
				assertThat(figures(added, now)).isEqualTo(figures(summedUp, now));
				assertThat(added.raw()).isEqualTo(summedUp.raw());
				assertThat(added.sameDay()).isEqualTo(summedUp.sameDay());
			}
			else {
				LocalDate day = LocalDate.ofInstant(touch.at(), ZoneOffset.UTC);
				assertThat(known.subList(0, known.size() - 1))
					.anyMatch((other) -> LocalDate.ofInstant(other.at(), ZoneOffset.UTC).equals(day));
			}
			history = summedUp;
		}
	}

	@Property(tries = 300)
	void aTouchpointThatCameBeforeAnotherIsNotAdded(@ForAll("touches") List<Touch> touches) {
		ContactHistory history = ContactHistory.of(touches, NOW, Decay.DEFAULT);
		Assume.that(history.total() > 0);
		Touch late = new Touch("late", Instant.ofEpochMilli(history.reference()).minusMillis(1), TouchpointType.MEETING,
				TouchDirection.INBOUND);
		assertThat(history.and(List.of(late), NOW, Decay.DEFAULT)).isNull();
	}

	@Provide
	Arbitrary<List<Touch>> touches() {
		Arbitrary<Long> recent = Arbitraries.longs().between(-500 * DAY, 500 * DAY);
		Arbitrary<Long> ever = Arbitraries.longs()
			.between(Instant.parse("1900-01-01T00:00:00Z").toEpochMilli() - NOW.toEpochMilli(),
					Instant.parse("2200-01-01T00:00:00Z").toEpochMilli() - NOW.toEpochMilli());
		Arbitrary<Long> crowded = Arbitraries.longs().between(-DAY, DAY).map((offset) -> offset / 5000 * 5000);
		Arbitrary<List<Touch>> any = list(Arbitraries.of(TouchpointType.class), Arbitraries.oneOf(recent, ever), 60);
		Arbitrary<List<Touch>> crowd = list(Arbitraries.of(TouchpointType.EMAIL_CLICK, TouchpointType.EMAIL_SENT),
				crowded, 120);
		return Arbitraries.oneOf(List.of(any, crowd)).withoutEdgeCases();
	}

	private static Arbitrary<List<Touch>> list(Arbitrary<TouchpointType> types, Arbitrary<Long> offsets, int most) {
		return Combinators.combine(types, Arbitraries.of(TouchDirection.class), offsets)
			.as(Tuple::of)
			.list()
			.ofMaxSize(most)
			.map((drawn) -> IntStream.range(0, drawn.size())
				.mapToObj((i) -> new Touch("t" + i, NOW.plusMillis(drawn.get(i).get3()), drawn.get(i).get1(),
						drawn.get(i).get2()))
				.toList());
	}

	/**
	 * What domain.md says, word by word.
	 */
	private static double sum(List<Touch> touches, Instant now, double halfLife) {
		record TypeAndDay(TouchpointType type, LocalDate day) {
		}
		return touches.stream()
			.sorted(Comparator.comparing(Touch::at).thenComparing(Touch::id))
			.collect(Collectors
				.groupingBy((touch) -> new TypeAndDay(touch.type(), LocalDate.ofInstant(touch.at(), ZoneOffset.UTC))))
			.values()
			.stream()
			.flatMap((day) -> day.stream().limit(20))
			.filter((touch) -> !touch.at().isAfter(now))
			.mapToDouble((touch) -> touch.type().weight(touch.direction())
					* Math.pow(2, -(Duration.between(touch.at(), now).toMillis() / (double) DAY) / halfLife))
			.sum();
	}

	private static List<Object> figures(ContactHistory history, Instant now) {
		long yearAgo = now.toEpochMilli() - 365 * DAY;
		return List.of(history.total(), history.touches(), history.lastTouch(), history.lastResponse(),
				history.unanswered(), history.firstUnanswered(), history.totalWithAhead(),
				history.medianDaysBetweenResponses(now), Momentum.of(history, now),
				Arrays.stream(history.recentResponses()).filter((at) -> at >= yearAgo).boxed().toList(),
				Arrays.stream(history.ahead()).boxed().toList());
	}

}
