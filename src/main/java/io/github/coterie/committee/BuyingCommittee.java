package io.github.coterie.committee;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.github.coterie.account.CodePoints;
import io.github.coterie.engagement.Decay;
import org.jspecify.annotations.Nullable;

/**
 * The people who decide one purchase. Immutable; who counts is worked out once.
 */
public final class BuyingCommittee {

	private final String solution;

	private final List<Membership> memberships;

	private final List<Membership> members;

	/**
	 * A committee.
	 * @param solution what is sold
	 * @param memberships everybody with a part in it, counted or not, in any order
	 */
	public BuyingCommittee(String solution, List<Membership> memberships) {
		this.solution = solution;
		this.memberships = memberships.stream()
			.sorted(Comparator.comparing((Membership membership) -> membership.person().id(), CodePoints::compare))
			.toList();
		this.members = this.memberships.stream().filter(Membership::isMember).toList();
	}

	public String solution() {
		return this.solution;
	}

	/**
	 * Everybody with a part in it, by id.
	 */
	public List<Membership> memberships() {
		return this.memberships;
	}

	/**
	 * The same committee of people of whom more is known.
	 */
	public BuyingCommittee withPeople(UnaryOperator<Stakeholder> known) {
		return new BuyingCommittee(this.solution,
				this.memberships.stream()
					.map((membership) -> membership.of(known.apply(membership.person())))
					.toList());
	}

	public static BuyingCommittee empty(String solution) {
		return new BuyingCommittee(solution, List.of());
	}

	/**
	 * Those who count: confirmed, known, still there.
	 */
	public List<Membership> members() {
		return this.members;
	}

	public List<Membership> proposals() {
		return this.memberships.stream().filter(Membership::isProposal).toList();
	}

	/**
	 * How engaged the committee is: the mean score of each role's members, weighted by
	 * role. A person with several roles counts once, in the weightiest.
	 * @param template what each role weighs
	 * @param now the instant it is for
	 * @param decay how weights fade
	 * @return 0 to 100
	 */
	public double engagement(RoleTemplate template, Instant now, Decay decay) {
		Map<BuyingRole, Double> means = members().stream()
			.collect(Collectors.groupingBy((member) -> template.weightiest(member.confirmedRoles()), LinkedHashMap::new,
					Collectors.averagingDouble((member) -> member.person().history().score(now, decay))));
		double weights = means.keySet().stream().mapToDouble(template::weight).sum();
		if (weights == 0) {
			return 0;
		}
		return means.entrySet()
			.stream()
			.mapToDouble((mean) -> template.weight(mean.getKey()) / weights * mean.getValue())
			.sum();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof BuyingCommittee that && that.solution.equals(this.solution)
				&& that.memberships.equals(this.memberships);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.solution, this.memberships);
	}

	@Override
	public String toString() {
		return this.solution + this.memberships;
	}

}
