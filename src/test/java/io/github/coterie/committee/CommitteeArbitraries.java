package io.github.coterie.committee;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.coterie.account.Seniority;
import io.github.coterie.engagement.ContactHistoryFixture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random committees and templates, the same for the same seed.
 */
public final class CommitteeArbitraries {

	private CommitteeArbitraries() {
	}

	/**
	 * People of all sorts, those who are no members among them.
	 */
	public static Arbitrary<List<Membership>> memberships() {
		return Arbitraries.integers()
			.between(0, 14)
			.flatMap((size) -> Arbitraries.longs()
				.map(Random::new)
				.map((random) -> IntStream.range(0, size).mapToObj((i) -> membership("p" + i, random)).toList()))
			.withoutEdgeCases();
	}

	/**
	 * Somebody who is a member for certain.
	 */
	public static Arbitrary<Membership> member(String id) {
		return Arbitraries.longs()
			.map(Random::new)
			.map((random) -> membership(id, random))
			.filter(Membership::isMember)
			.withoutEdgeCases();
	}

	/**
	 * Templates of some roles, with a required one or without.
	 */
	public static Arbitrary<RoleTemplate> templates() {
		return Arbitraries.longs().map(Random::new).map((random) -> {
			List<BuyingRole> seats = new ArrayList<>(
					Arrays.stream(BuyingRole.values()).filter(BuyingRole::isSeat).toList());
			Collections.shuffle(seats, random);
			return new RoleTemplate(RoleTemplate.DEFAULT_SOLUTION, 1, "Random",
					seats.subList(0, random.nextInt(seats.size()))
						.stream()
						.map((role) -> new TemplateRole(role, random.nextInt(4), random.nextInt(101)))
						.toList());
		}).withoutEdgeCases();
	}

	public static List<Membership> shuffled(List<Membership> memberships, long seed) {
		List<Membership> shuffled = new ArrayList<>(memberships);
		Collections.shuffle(shuffled, new Random(seed));
		return shuffled;
	}

	private static Membership membership(String id, Random random) {
		CommitteeFixture somebody = CommitteeFixture.member(id)
			.support(any(Support.values(), random))
			.politics(any(PoliticalStatus.values(), random))
			.seniority(any(Seniority.values(), random))
			.channels(random.nextBoolean(), random.nextBoolean());
		Set<BuyingRole> roles = EnumSet.noneOf(BuyingRole.class);
		IntStream.range(0, random.nextInt(4)).forEach((i) -> roles.add(any(BuyingRole.values(), random)));
		roles.forEach((role) -> somebody.role(role, any(AssignmentStatus.values(), random)));
		ContactHistoryFixture history = ContactHistoryFixture.history();
		IntStream.range(0, random.nextInt(6)).forEach((i) -> {
			Duration ago = Duration.ofHours(random.nextInt(-240, 24 * 400));
			if (random.nextBoolean()) {
				history.response(ago);
			}
			else {
				history.outreach(ago);
			}
		});
		somebody.history(history.build());
		if (random.nextInt(8) == 0) {
			somebody.left();
		}
		if (random.nextInt(8) == 0) {
			somebody.placeholder();
		}
		return somebody.build();
	}

	private static <T> T any(T[] values, Random random) {
		return values[random.nextInt(values.length)];
	}

}
