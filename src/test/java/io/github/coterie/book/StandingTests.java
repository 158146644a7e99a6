package io.github.coterie.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.github.coterie.account.AccountFixture;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.TemplateRole;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.engagement.Momentum;
import io.github.coterie.engagement.Rating;
import io.github.coterie.gap.GapKey;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapState;
import io.github.coterie.gap.Ledger;
import io.github.coterie.gap.NotedGap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StandingTests {

	private static final Instant NOW = ContactHistoryFixture.NOW;

	private static final Duration DAY = Duration.ofDays(1);

	@ParameterizedTest
	@CsvSource({ "'', 0, COLD", "60, 60, HOT", "60 20, 40, WARM", "60 30 90, 60, HOT", "10 60 30 90 20, 60, HOT",
			"99 90 81, 90, SUPER_HOT" })
	void anAccountIsAsEngagedAsItsThreeMostEngagedPeople(String scores, double expected, Rating rating) {
		CommitteeFixture[] people = Arrays.stream(scores.split(" "))
			.filter((score) -> !score.isEmpty())
			.map((score) -> CommitteeFixture.member("p" + score)
				.history(ContactHistoryFixture.scoring(Double.parseDouble(score))))
			.toArray(CommitteeFixture[]::new);
		Standing standing = BookFixture.standing(AccountFixture.account("a1"), people);
		assertThat(standing.engagement()).isCloseTo(expected, within(1e-9));
		assertThat(standing.rating()).isEqualTo(rating);
	}

	@Test
	void whoHasLeftEngagesNoAccount() {
		Standing standing = BookFixture.standing(AccountFixture.account("a1"),
				CommitteeFixture.member("ann").history(ContactHistoryFixture.scoring(90)).left(),
				CommitteeFixture.member("bob").history(ContactHistoryFixture.scoring(30)));
		assertThat(standing.engagement()).isCloseTo(30, within(1e-9));
	}

	@Test
	void aTierSetByHandStaysAndTheRulesKeepTheirOwn() {
		Standing standing = BookFixture.standing(AccountFixture.ideal("a1").handTier(Tier.TIER_3));
		assertThat(standing.tier()).isEqualTo(Tier.TIER_3);
		assertThat(standing.facts().tier()).isEqualTo(Tier.TIER_1);
	}

	@Test
	void theTierBeforeHoldsTheAccountUp() {
		AccountFixture between = AccountFixture.account("a1").industry("Software").employees(2000).revenue("500000");
		assertThat(BookFixture.standing(BookFixture.facts(between, null, 1)).tier()).isEqualTo(Tier.TIER_2);
		AccountFixture lower = AccountFixture.account("a1").industry("Retail").employees(200).revenue("10000000");
		assertThat(BookFixture.standing(BookFixture.facts(lower, null, 1)).tier()).isEqualTo(Tier.TIER_3);
		assertThat(BookFixture.standing(BookFixture.facts(lower, Tier.TIER_1, 1)).tier()).isEqualTo(Tier.TIER_2);
	}

	@Test
	void silenceIsMeasuredByTheTierInForce() {
		CommitteeFixture quiet = CommitteeFixture.member("ann", BuyingRole.CHAMPION)
			.history(ContactHistoryFixture.answered(DAY.multipliedBy(20)));
		Standing ruled = BookFixture.standing(AccountFixture.ideal("a1"), quiet);
		Standing byHand = BookFixture.standing(AccountFixture.ideal("a1").handTier(Tier.TIER_2), quiet);
		assertThat(kinds(ruled)).contains(GapKind.GONE_QUIET);
		assertThat(kinds(byHand)).doesNotContain(GapKind.GONE_QUIET);
	}

	@Test
	void everyCommitteeIsLookedAt() {
		Standing standing = BookFixture.standing(BookFixture.facts(AccountFixture.ideal("a1"), null, 1,
				CommitteeFixture.committee(CommitteeFixture.member("ann", BuyingRole.CHAMPION)),
				CommitteeFixture.committee("backup", CommitteeFixture.member("ann", BuyingRole.END_USER))));
		assertThat(standing.gaps()).extracting((noted) -> noted.gap().key())
			.contains(new GapKey(GapKind.NEVER_TOUCHED, "default", "ann"),
					new GapKey(GapKind.NEVER_TOUCHED, "backup", "ann"),
					new GapKey(GapKind.ROLE_MISSING, "backup", "CHAMPION"))
			.doesNotContain(new GapKey(GapKind.ROLE_MISSING, "default", "CHAMPION"));
	}

	@Test
	void aSolutionWithATemplateOfItsOwnIsMeasuredByIt() {
		RoleTemplate own = new RoleTemplate("backup", 1, "Backup", List.of(new TemplateRole(BuyingRole.COACH, 1, 80)));
		Standing standing = Standing.of(
				BookFixture.facts(AccountFixture.ideal("a1"), null, 1, CommitteeFixture.committee(),
						CommitteeFixture.committee("backup"), CommitteeFixture.committee("other")),
				Playbook.DEFAULT.with(own), NOW);
		assertThat(standing.committee("backup").template()).isEqualTo(own);
		assertThat(standing.committee("other").template()).isEqualTo(RoleTemplate.DEFAULT);
		assertThat(standing.committee("never heard of").committee().memberships()).isEmpty();
		assertThat(standing.gaps()).filteredOn((noted) -> noted.gap().key().solution().equals("backup"))
			.extracting((noted) -> noted.gap().role())
			.containsExactly(BuyingRole.COACH);
	}

	@Test
	void anExcludedAccountRaisesNoGaps() {
		AccountFacts open = BookFixture.standing(AccountFixture.ideal("a1"), CommitteeFixture.member("ann")).facts();
		AccountFacts excluded = new AccountFacts(AccountFixture.ideal("a1").excluded("Competitor").build(), open.tier(),
				open.people(), open.committees(), open.history(), open.ledger(), 2, true);
		Standing standing = BookFixture.standing(excluded);
		assertThat(standing.gaps()).isNotEmpty().extracting(NotedGap::state).containsOnly(GapState.RESOLVED);
		assertThat(BookFixture.standing(AccountFixture.ideal("a2").excluded("Competitor")).gaps()).isEmpty();
		assertThat(standing.fit().score()).isEqualTo(100);
	}

	@Test
	void priorityIsMadeOfFitEngagementAndTheSeverestOpenGap() {
		Standing standing = BookFixture.standing(AccountFixture.ideal("a1"),
				CommitteeFixture.member("ann", BuyingRole.CHAMPION).history(ContactHistoryFixture.scoring(35)));
		assertThat(standing.priority()).isCloseTo((0.40 * 100 + 0.20 * 35 + 0.15 * 100) / 0.75, within(1e-9));
	}

	@Test
	void priorityWithoutFitIsMadeOfTheRest() {
		Standing standing = BookFixture.standing(AccountFixture.account("a1"),
				CommitteeFixture.member("ann", BuyingRole.CHAMPION).history(ContactHistoryFixture.scoring(35)));
		assertThat(standing.fit().score()).isNull();
		assertThat(standing.tier()).isEqualTo(Tier.NOT_ICP);
		assertThat(standing.priority()).isCloseTo((0.20 * 35 + 0.15 * 80) / 0.35, within(1e-9));
	}

	@Test
	void onlyOpenGapsAreUrgent() {
		AccountFacts facts = BookFixture.standing(AccountFixture.ideal("a1")).facts();
		Ledger decided = facts.ledger();
		for (GapKey key : facts.ledger().entries().keySet()) {
			decided = decided.dismiss(key, "Known");
		}
		GapKey snoozed = new GapKey(GapKind.ROLE_MISSING, "default", "PROCUREMENT");
		decided = decided.snooze(snoozed, NOW.plus(DAY));
		assertThat(BookFixture.standing(facts.with(decided)).priority()).isCloseTo(40 / 0.75, within(1e-9));
		assertThat(Standing.of(facts.with(decided), Playbook.DEFAULT, NOW.plus(DAY)).priority())
			.isCloseTo((40 + 0.15 * 64) / 0.75, within(1e-9));
	}

	@Test
	void whatLiesAheadCountsOnceItHasCome() {
		ContactHistory planned = ContactHistoryFixture.answered(DAY.negated());
		CommitteeFixture ann = CommitteeFixture.member("ann", BuyingRole.CHAMPION).history(planned);
		AccountFacts facts = new AccountFacts(AccountFixture.ideal("a1").build(), null, List.of(ann.person()),
				List.of(CommitteeFixture.committee(ann)), planned, Ledger.EMPTY, 1, true);
		Standing today = BookFixture.standing(facts);
		Standing tomorrow = Standing.of(facts, Playbook.DEFAULT, NOW.plus(DAY));
		assertThat(today.engagement()).isZero();
		assertThat(today.momentum()).isEqualTo(Momentum.DORMANT);
		assertThat(kinds(today)).contains(GapKind.NEVER_TOUCHED);
		assertThat(tomorrow.engagement()).isCloseTo(100 * (1 - Math.exp(-80 / 200.0)), within(1e-9));
		assertThat(tomorrow.momentum()).isEqualTo(Momentum.STABLE);
		assertThat(tomorrow.defaultCommittee().engagement()).isCloseTo(tomorrow.engagement(), within(1e-9));
		assertThat(tomorrow.defaultCommittee().coverage().engaged()).isCloseTo(16, within(1e-9));
		assertThat(kinds(tomorrow)).contains(GapKind.SINGLE_THREADED).doesNotContain(GapKind.NEVER_TOUCHED);
	}

	@Test
	void aStandingRemembersWhenItsGapsWereFirstSeen() {
		AccountFacts facts = BookFixture.standing(AccountFixture.ideal("a1")).facts();
		Standing later = Standing.of(facts, Playbook.DEFAULT, NOW.plus(DAY));
		assertThat(later.gaps()).extracting((noted) -> noted.entry().openedAt()).containsOnly(NOW);
		assertThat(later.facts().ledger()).isSameAs(facts.ledger());
	}

	private static List<GapKind> kinds(Standing standing) {
		return standing.gaps()
			.stream()
			.filter(NotedGap::isOpen)
			.map((noted) -> noted.gap().key().kind())
			.distinct()
			.toList();
	}

}
