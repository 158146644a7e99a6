package io.github.coterie.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.engagement.Decay;
import io.github.coterie.engagement.Momentum;
import io.github.coterie.engagement.Rating;
import io.github.coterie.gap.CommitteeCase;
import io.github.coterie.gap.Gap;
import io.github.coterie.gap.NextChange;
import io.github.coterie.gap.NotedGap;
import io.github.coterie.scoring.Fit;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands at an instant: what every rule says of its facts.
 */
public final class Standing {

	private static final int MOST_ENGAGED = 3;

	private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);

	private final AccountFacts facts;

	private final Playbook playbook;

	private final Instant at;

	private final Fit fit;

	private final Tier tier;

	private final double engagement;

	private final Momentum momentum;

	private final List<CommitteeStanding> committees;

	private final List<NotedGap> gaps;

	private final @Nullable Double priority;

	private final Instant changesAt;

	private Standing(AccountFacts given, Playbook playbook, Instant now) {
		Decay decay = playbook.model().decay();
		AccountFacts current = given.at(now, decay);
		this.playbook = playbook;
		this.at = now;
		this.fit = Fit.of(current.account(), playbook.model());
		Tier ruled = Tier.of(current.tier(), this.fit.score());
		Tier handTier = current.account().handTier();
		this.tier = (handTier != null) ? handTier : ruled;
		this.engagement = engagement(current, now, decay);
		this.momentum = Momentum.of(current.history(), now);
		this.committees = current.committees()
			.stream()
			.map((committee) -> CommitteeStanding.of(committee, playbook, now))
			.toList();
		List<Gap> found = findGaps();
		this.facts = current.with(ruled, current.ledger().settle(found, now));
		this.gaps = this.facts.ledger().note(found, now);
		int urgency = this.gaps.stream()
			.filter(NotedGap::isOpen)
			.mapToInt((noted) -> noted.gap().severity())
			.max()
			.orElse(0);
		this.priority = priority(urgency);
		this.changesAt = NextChange.of(found, this.facts.ledger(), this.facts.people(), this.tier, now,
				now.plus(LOOKED_AT_AGAIN));
	}

	private @Nullable Double priority(int urgency) {
		Double score = this.fit.score();
		double mixed = this.playbook.model()
			.priorityWeights()
			.priority((score != null) ? score : Double.NaN, Double.NaN, this.engagement, urgency);
		return Double.isNaN(mixed) ? null : mixed;
	}

	public static Standing of(AccountFacts facts, Playbook playbook, Instant now) {
		return new Standing(facts, playbook, now);
	}

	/**
	 * The facts, with the tier and the ledger of gaps as this standing leaves them.
	 */
	public AccountFacts facts() {
		return this.facts;
	}

	public Playbook playbook() {
		return this.playbook;
	}

	public Account account() {
		return this.facts.account();
	}

	public Instant at() {
		return this.at;
	}

	public Fit fit() {
		return this.fit;
	}

	public Tier tier() {
		return this.tier;
	}

	public double engagement() {
		return this.engagement;
	}

	public Rating rating() {
		return Rating.of(this.engagement);
	}

	public Momentum momentum() {
		return this.momentum;
	}

	public @Nullable Double priority() {
		return this.priority;
	}

	/**
	 * When to look again, because time alone may have changed seats or gaps.
	 */
	Instant changesAt() {
		return this.changesAt;
	}

	public List<CommitteeStanding> committees() {
		return this.committees;
	}

	/**
	 * The committee of a solution; an empty one where the account has none yet.
	 */
	public CommitteeStanding committee(String solution) {
		return this.committees.stream()
			.filter((standing) -> standing.committee().solution().equals(solution))
			.findFirst()
			.orElseGet(() -> CommitteeStanding.of(BuyingCommittee.empty(solution), this.playbook, this.at));
	}

	public CommitteeStanding defaultCommittee() {
		return committee(RoleTemplate.DEFAULT_SOLUTION);
	}

	/**
	 * Every gap that was ever seen, with its state.
	 */
	public List<NotedGap> gaps() {
		return this.gaps;
	}

	private List<Gap> findGaps() {
		if (this.fit.isExcluded()) {
			return List.of();
		}
		return this.committees.stream()
			.flatMap((standing) -> new CommitteeCase(standing.committee(), standing.template(), standing.coverage(),
					this.tier, this.fit.score(), this.at)
				.gaps()
				.stream())
			.toList();
	}

	private static double engagement(AccountFacts facts, Instant now, Decay decay) {
		return facts.people()
			.stream()
			.filter((person) -> !person.hasLeft())
			.map((person) -> person.history().score(now, decay))
			.sorted(Comparator.reverseOrder())
			.limit(MOST_ENGAGED)
			.mapToDouble(Double::doubleValue)
			.average()
			.orElse(0);
	}

}
