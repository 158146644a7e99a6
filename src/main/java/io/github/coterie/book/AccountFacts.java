package io.github.coterie.book;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.coterie.account.Account;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.Decay;
import io.github.coterie.engagement.Touch;
import io.github.coterie.gap.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules need to know of one account.
 *
 * @param account the company
 * @param tier what the rules said when they were last asked, null before that
 * @param people everybody who works or worked there
 * @param committees one a solution, the default one first
 * @param history what is left of all touchpoints of the account
 * @param ledger the gaps that were ever seen
 * @param revision counts the account's writes
 * @param settled false while an import that has not ended brings what belongs to it: what
 * the rules say meanwhile is answered, and not remembered
 */
public record AccountFacts(Account account, @Nullable Tier tier, List<Stakeholder> people,
		List<BuyingCommittee> committees, ContactHistory history, Ledger ledger, long revision, boolean settled) {

	public String id() {
		return this.account.id();
	}

	AccountFacts with(Tier nextTier, Ledger nextLedger) {
		return new AccountFacts(this.account, nextTier, this.people, this.committees, this.history, nextLedger,
				this.revision, this.settled);
	}

	public AccountFacts with(Ledger nextLedger) {
		return new AccountFacts(this.account, this.tier, this.people, this.committees, this.history, nextLedger,
				this.revision, this.settled);
	}

	/**
	 * These facts, that a write has found to hold still.
	 */
	public AccountFacts withRevision(long next) {
		return new AccountFacts(this.account, this.tier, this.people, this.committees, this.history, this.ledger, next,
				this.settled);
	}

	/**
	 * These facts with contact histories that were summed up anew.
	 * @param histories of people, by id; somebody who is not among them was never touched
	 * @param own of the account
	 */
	public AccountFacts with(Map<String, ContactHistory> histories, ContactHistory own) {
		UnaryOperator<Stakeholder> summedUp = (person) -> person
			.with(histories.getOrDefault(person.id(), ContactHistory.NONE));
		return new AccountFacts(this.account, this.tier, this.people.stream().map(summedUp).toList(),
				this.committees.stream().map((committee) -> committee.withPeople(summedUp)).toList(), own, this.ledger,
				this.revision, this.settled);
	}

	/**
	 * These facts with touchpoints that were recorded since.
	 * @param all of the account
	 * @param byPerson of people, by id
	 * @return null when that can't be told from here
	 */
	public @Nullable AccountFacts and(Collection<Touch> all, Map<String, List<Touch>> byPerson, Instant now,
			Decay decay) {
		Map<String, ContactHistory> histories = new HashMap<>();
		this.people.forEach((person) -> {
			List<Touch> touches = byPerson.get(person.id());
			histories.put(person.id(),
					(touches != null) ? person.history().and(touches, now, decay) : person.history());
		});
		ContactHistory own = this.history.and(all, now, decay);
		return (own == null || histories.containsValue(null)) ? null : with(histories, own);
	}

	/**
	 * These facts once the touchpoints that lay ahead have come.
	 */
	AccountFacts at(Instant now, Decay decay) {
		boolean comes = this.history.at(now, decay) != this.history
				|| this.people.stream().anyMatch((person) -> person.history().at(now, decay) != person.history());
		if (!comes) {
			return this;
		}
		return new AccountFacts(this.account, this.tier,
				this.people.stream().map((person) -> at(person, now, decay)).toList(),
				this.committees.stream()
					.map((committee) -> committee.withPeople((person) -> at(person, now, decay)))
					.toList(),
				this.history.at(now, decay), this.ledger, this.revision, this.settled);
	}

	private static Stakeholder at(Stakeholder person, Instant now, Decay decay) {
		return person.with(person.history().at(now, decay));
	}

}
