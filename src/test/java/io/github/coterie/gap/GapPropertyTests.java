package io.github.coterie.gap;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.CommitteeArbitraries;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.RoleTemplate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

import static org.assertj.core.api.Assertions.assertThat;

class GapPropertyTests {

	private static final Set<GapKind> OF_SILENCE = EnumSet.of(GapKind.NEVER_TOUCHED, GapKind.GHOSTED,
			GapKind.GONE_QUIET);

	@Property
	void aPersonRaisesAtMostOneGapOfSilence(@ForAll("memberships") List<Membership> memberships, @ForAll Tier tier) {
		List<String> silent = CaseFixture.of(new BuyingCommittee("default", memberships))
			.tier(tier)
			.gaps()
			.stream()
			.filter((gap) -> OF_SILENCE.contains(gap.key().kind()))
			.map((gap) -> gap.key().subject())
			.toList();
		assertThat(silent).doesNotHaveDuplicates();
	}

	@Property
	void everyGapIsFoundOnceAndSevereWithinBounds(@ForAll("memberships") List<Membership> memberships,
			@ForAll("templates") RoleTemplate template, @ForAll Tier tier) {
		List<Gap> gaps = CaseFixture.of(new BuyingCommittee("default", memberships))
			.template(template)
			.tier(tier)
			.gaps();
		assertThat(gaps).extracting(Gap::key).doesNotHaveDuplicates();
		assertThat(gaps).extracting(Gap::severity).allMatch((severity) -> severity >= 0 && severity <= 100);
	}

	@Property
	void onlyWhoLeftIsNoMemberAndStillInAGap(@ForAll("memberships") List<Membership> memberships) {
		BuyingCommittee committee = new BuyingCommittee("default", memberships);
		assertThat(CaseFixture.of(committee).gaps()).filteredOn((gap) -> gap.member() != null)
			.allMatch(
					(gap) -> committee.members().contains(gap.member()) != (gap.key().kind() == GapKind.CONTACT_LEFT));
	}

	@Property
	void theOrderOfMembersDoesNotMatter(@ForAll("memberships") List<Membership> memberships,
			@ForAll("templates") RoleTemplate template, @ForAll long seed) {
		List<Gap> gaps = CaseFixture.of(new BuyingCommittee("default", memberships)).template(template).gaps();
		List<Gap> shuffled = CaseFixture
			.of(new BuyingCommittee("default", CommitteeArbitraries.shuffled(memberships, seed)))
			.template(template)
			.gaps();
		assertThat(shuffled).isEqualTo(gaps);
	}

	@Property
	void severityNeverFallsWhenAPartRises(@ForAll("factors") double kind,
			@ForAll @DoubleRange(min = 0, max = 1) double weight, @ForAll @DoubleRange(min = 0, max = 1) double overdue,
			@ForAll @DoubleRange(min = 0, max = 100) double fit) {
		int severity = Severity.of(kind, weight, overdue, fit);
		assertThat(severity).isBetween(0, 100);
		assertThat(Severity.of(kind, 1, overdue, fit)).isGreaterThanOrEqualTo(severity);
		assertThat(Severity.of(kind, weight, 1, fit)).isGreaterThanOrEqualTo(severity);
		assertThat(Severity.of(kind, weight, overdue, 100.0)).isGreaterThanOrEqualTo(severity);
		assertThat(Severity.of(1, weight, overdue, fit)).isGreaterThanOrEqualTo(severity);
	}

	@Provide
	Arbitrary<List<Membership>> memberships() {
		return CommitteeArbitraries.memberships();
	}

	@Provide
	Arbitrary<RoleTemplate> templates() {
		return CommitteeArbitraries.templates();
	}

	@Provide
	Arbitrary<Double> factors() {
		return Arbitraries.of(EnumSet.allOf(GapKind.class).stream().map(GapKind::factor).collect(Collectors.toSet()));
	}

}
