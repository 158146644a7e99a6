package io.github.coterie.coverage;

import java.util.ArrayList;
import java.util.List;

import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.CommitteeArbitraries;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.engagement.ContactHistoryFixture;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class CoveragePropertyTests {

	private static final double NOT_REQUIRED = -1;

	@Property
	void layersNeverIncrease(@ForAll("memberships") List<Membership> memberships,
			@ForAll("templates") RoleTemplate template) {
		Coverage coverage = coverage(memberships, template);
		double identified = score(coverage, Layer.IDENTIFIED);
		double reached = score(coverage, Layer.REACHED);
		double engaged = score(coverage, Layer.ENGAGED);
		assertThat(identified).isGreaterThanOrEqualTo(reached);
		assertThat(reached).isGreaterThanOrEqualTo(engaged);
		assertThat(identified).isGreaterThanOrEqualTo(score(coverage, Layer.SUPPORTIVE));
		assertThat(identified).isLessThanOrEqualTo(100);
	}

	@Property
	void moreMembersNeverLowerAnyLayer(@ForAll("memberships") List<Membership> memberships,
			@ForAll("newcomer") Membership newcomer, @ForAll("templates") RoleTemplate template) {
		Coverage before = coverage(memberships, template);
		List<Membership> more = new ArrayList<>(memberships);
		more.add(newcomer);
		Coverage after = coverage(more, template);
		for (Layer layer : Layer.values()) {
			assertThat(score(after, layer)).as("%s", layer).isGreaterThanOrEqualTo(score(before, layer));
		}
		assertThat(before.missingRoles()).containsAll(after.missingRoles());
	}

	@Property
	void theOrderOfMembersDoesNotMatter(@ForAll("memberships") List<Membership> memberships,
			@ForAll("templates") RoleTemplate template, @ForAll long seed) {
		assertThat(coverage(CommitteeArbitraries.shuffled(memberships, seed), template))
			.isEqualTo(coverage(memberships, template));
	}

	@Property
	void coverageIsWholeExactlyWhenNoRequiredSeatThatWeighsIsEmpty(@ForAll("memberships") List<Membership> memberships,
			@ForAll("templates") RoleTemplate template) {
		Coverage coverage = coverage(memberships, template);
		List<Seat> needed = coverage.seats()
			.stream()
			.filter((seat) -> seat.required() > 0 && seat.weight() > 0)
			.toList();
		boolean whole = needed.stream().allMatch((seat) -> seat.identified() >= seat.required());
		assertThat(score(coverage, Layer.IDENTIFIED) > 100 - 1e-9).isEqualTo(whole && !needed.isEmpty());
	}

	@Provide
	Arbitrary<List<Membership>> memberships() {
		return CommitteeArbitraries.memberships();
	}

	@Provide
	Arbitrary<Membership> newcomer() {
		return CommitteeArbitraries.member("newcomer");
	}

	@Provide
	Arbitrary<RoleTemplate> templates() {
		return CommitteeArbitraries.templates();
	}

	private static Coverage coverage(List<Membership> memberships, RoleTemplate template) {
		return Coverage.of(new BuyingCommittee("default", memberships), template, ContactHistoryFixture.NOW);
	}

	private static double score(Coverage coverage, Layer layer) {
		Double score = coverage.score(layer);
		return (score != null) ? score : NOT_REQUIRED;
	}

}
