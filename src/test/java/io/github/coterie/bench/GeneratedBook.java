package io.github.coterie.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.coterie.account.Account;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.TouchpointType;
import org.jspecify.annotations.Nullable;

/**
 * A made-up book, skewed as real ones are. Every account is made anew whenever it is
 * asked for and comes out the same, so the book takes no memory however large it is.
 *
 * @param seed another seed gives another book
 * @param size how many accounts
 * @param asOf the instant that the book is of; a few touchpoints lie ahead of it
 */
record GeneratedBook(long seed, int size, Instant asOf) {

	private static final Duration LONGEST_AGO = Duration.ofDays(540);

	private static final Duration FARTHEST_AHEAD = Duration.ofDays(20);

	GeneratedBook {
		// as the application keeps instants
		asOf = asOf.truncatedTo(ChronoUnit.MILLIS);
	}

	static String accountId(int index) {
		return "001%012d".formatted(index);
	}

	static String personId(int index, int person) {
		return "003%010d%02d".formatted(index, person);
	}

	static String touchpointId(int index, int touchpoint) {
		return "00T%011d%04d".formatted(index, touchpoint);
	}

	Extent extent(int index) {
		return Extent.of(Draw.at(this.seed, index));
	}

	Company company(int index) {
		Draw draw = Draw.at(this.seed, index);
		Extent extent = Extent.of(draw);
		Account account = account(index, draw);
		List<String> solutions = Stream
			.concat(Stream.of(RoleTemplate.DEFAULT_SOLUTION),
					Stream.generate(() -> draw.of(Vocabulary.SOLUTIONS)).limit(extent.committees() - 1L))
			.toList();
		GeneratedStaff staff = new GeneratedStaff(draw, this.asOf, account, index, extent.people());
		return new Company(account, staff.people(), solutions, staff.parts(solutions),
				touchpoints(index, account, extent, draw));
	}

	private static Account account(int index, Draw draw) {
		String name = "%s%s %s %d".formatted(draw.of(Vocabulary.FIRST_WORDS),
				draw.of(Vocabulary.FIRST_WORDS).toLowerCase(Locale.ROOT), draw.of(Vocabulary.SECOND_WORDS), index);
		double employees = Math.max(1, draw.longTailed(220, 1.5));
		long revenue = Math.round(employees * draw.longTailed(180, 0.7)) * 1000;
		return new Account(accountId(index), name + " " + draw.skewed(Vocabulary.LEGAL_FORMS),
				draw.chance(0.05) ? null : name.replace(' ', '-').toLowerCase(Locale.ROOT) + ".example",
				unlessUnknown(draw, 0.04, draw.skewed(Vocabulary.INDUSTRIES)),
				unlessUnknown(draw, 0.05, (int) employees), unlessUnknown(draw, 0.15, BigDecimal.valueOf(revenue)),
				draw.skewed(Vocabulary.CURRENCIES), unlessUnknown(draw, 0.03, draw.skewed(Vocabulary.COUNTRIES)),
				technologies(draw), unlessUnknown(draw, 0.02, draw.of(Vocabulary.OWNERS)),
				draw.chance(0.02) ? draw.of(TIERS) : null, draw.chance(0.15),
				draw.chance(0.02) ? draw.of(EXCLUSIONS) : null,
				(index > 0 && draw.chance(0.05)) ? accountId(draw.below(index)) : null);
	}

	private static <T> @Nullable T unlessUnknown(Draw draw, double share, T value) {
		return draw.chance(share) ? null : value;
	}

	private static List<String> technologies(Draw draw) {
		return IntStream.range(0, draw.below(7))
			.mapToObj((i) -> draw.skewed(Vocabulary.TECHNOLOGIES))
			.distinct()
			.toList();
	}

	/**
	 * The first ones of an account are touched most; the later an account was last looked
	 * after, the older all its touchpoints are.
	 */
	private List<Touchpoint> touchpoints(int index, Account account, Extent extent, Draw draw) {
		double neglect = Math.pow(draw.share(), 3) / 2;
		List<Touchpoint> touchpoints = new ArrayList<>();
		for (int i = 0; i < extent.touchpoints(); i++) {
			String first = personId(index, draw.skewed(extent.people()));
			List<String> people = draw.chance(0.1) ? List.of(first, personId(index, draw.below(extent.people())))
					: List.of(first);
			TouchpointType type = draw.of(Vocabulary.TYPES);
			boolean ours = type == TouchpointType.MEETING && draw.chance(0.3);
			touchpoints.add(new Touchpoint(touchpointId(index, i), account.id(), people, type,
					ours ? TouchDirection.OUTBOUND : type.usualDirection(), when(draw, neglect),
					draw.of(Vocabulary.SUBJECTS), null, (type == TouchpointType.MEETING) ? 30 : null, account.owner()));
		}
		return touchpoints;
	}

	private Instant when(Draw draw, double neglect) {
		if (draw.chance(0.005)) {
			return this.asOf.plusMillis((long) (draw.share() * FARTHEST_AHEAD.toMillis()) + 1);
		}
		double ago = neglect + (1 - neglect) * Math.pow(draw.share(), 2);
		return this.asOf.minusMillis((long) (ago * LONGEST_AGO.toMillis()));
	}

	private static final List<Tier> TIERS = List.of(Tier.TIER_1, Tier.TIER_2, Tier.TIER_3);

	private static final List<String> EXCLUSIONS = List.of("Existing customer", "Competitor");

}
