package io.github.coterie.book;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.Decay;
import io.github.coterie.engagement.Momentum;
import io.github.coterie.engagement.Rating;
import io.github.coterie.gap.NotedGap;
import io.github.coterie.scoring.Fit;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands at an instant: what every rule says of its facts.
 */
public final class Standing {

	private static final int MOST_ENGAGED = 3;

	private final AccountFacts current;

	private final Playbook playbook;

	private final Instant at;

	private final Fit fit;

	private final Tier ruled;

	private final Tier tier;

	private final double engagement;

	private final Momentum momentum;

	private final List<CommitteeStanding> committees;

	private @Nullable Settled settled;

	private Standing(AccountFacts given, Playbook playbook, Instant now) {
		Decay decay = playbook.model().decay();
		this.current = given.at(now, decay);
		this.playbook = playbook;
		this.at = now;
		this.fit = Fit.of(this.current.account(), playbook.model());
		this.ruled = Tier.of(this.current.tier(), this.fit.score());
		Tier handTier = this.current.account().handTier();
		this.tier = (handTier != null) ? handTier : this.ruled;
		this.engagement = engagement(this.current, now, decay);
		this.momentum = Momentum.of(this.current.history(), now);
		this.committees = this.current.committees()
			.stream()
			.map((committee) -> CommitteeStanding.of(committee, playbook, now))
			.toList();
	}

	private Settled settled() {
		Settled known = this.settled;
		if (known == null) {
			known = Settled.of(this, this.current);
			this.settled = known;
		}
		return known;
	}

	public static Standing of(AccountFacts facts, Playbook playbook, Instant now) {
		Standing standing = new Standing(facts, playbook, now);
		standing.settled();
		return standing;
	}

	/**
	 * Leaves gaps, and what hangs on them, until they are asked for: half of the work,
	 * which most pages do without.
	 */
	static Standing onDemand(AccountFacts facts, Playbook playbook, Instant now) {
		return new Standing(facts, playbook, now);
	}

	/**
	 * The facts, with the tier and the ledger of gaps as this standing leaves them.
	 */
	public AccountFacts facts() {
		return settled().facts();
	}

	/**
	 * Everybody at the account.
	 */
	public List<Stakeholder> people() {
		return this.current.people();
	}

	/**
	 * The account's contacts.
	 */
	public ContactHistory history() {
		return this.current.history();
	}

	public Playbook playbook() {
		return this.playbook;
	}

	public Account account() {
		return this.current.account();
	}

	public Instant at() {
		return this.at;
	}

	public Fit fit() {
		return this.fit;
	}

	/**
	 * The tier by the rules, whatever was set by hand.
	 */
	Tier ruledTier() {
		return this.ruled;
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
		return settled().priority();
	}

	/**
	 * When to look again, because time alone may have changed seats or gaps.
	 */
	Instant changesAt() {
		return settled().changesAt();
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
		return settled().gaps();
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
