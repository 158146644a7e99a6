package io.github.coterie.gap;

import java.util.List;

import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.coverage.Coverage;
import io.github.coterie.engagement.ContactHistoryFixture;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Committees to look for gaps in: of the default template, tier 1 and fit 90, unless it
 * is said.
 */
final class CaseFixture {

	private final BuyingCommittee committee;

	private RoleTemplate template = RoleTemplate.DEFAULT;

	private Tier tier = Tier.TIER_1;

	private @Nullable Double fit = 90.0;

	private CaseFixture(BuyingCommittee committee) {
		this.committee = committee;
	}

	static CaseFixture of(CommitteeFixture... people) {
		return of(CommitteeFixture.committee(people));
	}

	static CaseFixture of(BuyingCommittee committee) {
		return new CaseFixture(committee);
	}

	CaseFixture template(RoleTemplate value) {
		this.template = value;
		return this;
	}

	CaseFixture tier(Tier value) {
		this.tier = value;
		return this;
	}

	CaseFixture fit(@Nullable Double value) {
		this.fit = value;
		return this;
	}

	List<Gap> gaps() {
		return new CommitteeCase(this.committee, this.template,
				Coverage.of(this.committee, this.template, ContactHistoryFixture.NOW), this.tier, this.fit,
				ContactHistoryFixture.NOW)
			.gaps();
	}

	List<Gap> gaps(GapKind kind) {
		return gaps().stream().filter((gap) -> gap.key().kind() == kind).toList();
	}

	/**
	 * The only gap of a kind.
	 */
	Gap gap(GapKind kind) {
		List<Gap> gaps = gaps(kind);
		Assertions.assertThat(gaps).as("gaps of the kind %s", kind).hasSize(1);
		return gaps.getFirst();
	}

	boolean has(GapKind kind) {
		return !gaps(kind).isEmpty();
	}

}
