package io.github.coterie.bench;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Person;
import io.github.coterie.account.Tier;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.coverage.Coverage;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.Decay;
import io.github.coterie.engagement.Touch;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.gap.CommitteeCase;
import io.github.coterie.gap.Gap;
import io.github.coterie.gap.Ledger;
import io.github.coterie.scoring.Fit;
import io.github.coterie.scoring.ScoringModel;

/**
 * What the rules say of a generated account when its book is settled for the first time.
 *
 * @param histories of the people who were touched, by id
 * @param history of the account
 * @param fit how well it fits
 * @param tier by the rules
 * @param ledger the gaps, opened now
 */
record SettledCompany(Map<String, ContactHistory> histories, ContactHistory history, Fit fit, Tier tier,
		Ledger ledger) {

	static SettledCompany of(Company company, Instant now) {
		Map<String, ContactHistory> histories = new HashMap<>();
		for (Person person : company.people()) {
			ContactHistory history = history(company.touchpoints(),
					(touchpoint) -> touchpoint.personIds().contains(person.id()), now);
			if (history.totalWithAhead() > 0) {
				histories.put(person.id(), history);
			}
		}
		Fit fit = Fit.of(company.account(), ScoringModel.DEFAULT);
		Tier ruled = Tier.of(null, fit.score());
		Tier handTier = company.account().handTier();
		List<Gap> gaps = fit.isExcluded() ? List.of()
				: committees(company, histories).stream()
					.flatMap((committee) -> gaps(committee, (handTier != null) ? handTier : ruled, fit, now).stream())
					.toList();
		return new SettledCompany(histories, history(company.touchpoints(), (touchpoint) -> true, now), fit, ruled,
				Ledger.EMPTY.settle(gaps, now));
	}

	/**
	 * What the application remembers of the account.
	 */
	AccountFacts facts(Company company, long revision) {
		List<BuyingCommittee> committees = committees(company, this.histories);
		return new AccountFacts(company.account(), this.tier,
				company.people()
					.stream()
					.map((person) -> stakeholder(person, this.histories.getOrDefault(person.id(), ContactHistory.NONE)))
					.toList(),
				committees, this.history, this.ledger, revision, true);
	}

	private static ContactHistory history(Collection<Touchpoint> touchpoints, Predicate<Touchpoint> which,
			Instant now) {
		return ContactHistory.of(touchpoints.stream()
			.filter(which)
			.map((touchpoint) -> new Touch(touchpoint.id(), touchpoint.occurredAt(), touchpoint.type(),
					touchpoint.direction()))
			.toList(), now, Decay.DEFAULT);
	}

	static List<BuyingCommittee> committees(Company company, Map<String, ContactHistory> histories) {
		Map<String, Stakeholder> people = company.people()
			.stream()
			.collect(Collectors.toMap(Person::id,
					(person) -> stakeholder(person, histories.getOrDefault(person.id(), ContactHistory.NONE))));
		return company.solutions()
			.stream()
			.map((solution) -> new BuyingCommittee(solution,
					company.parts()
						.stream()
						.filter((part) -> part.solution().equals(solution))
						.map((part) -> new Membership(Objects.requireNonNull(people.get(part.personId())), part.roles(),
								part.support(), part.politicalStatus()))
						.toList()))
			.toList();
	}

	private static Stakeholder stakeholder(Person person, ContactHistory history) {
		return new Stakeholder(person.id(), person.seniority(), person.employmentStatus() == EmploymentStatus.LEFT,
				person.isPlaceholder(), person.canBeMailed(), person.canBeCalled(), history);
	}

	static List<Gap> gaps(BuyingCommittee committee, Tier tier, Fit fit, Instant now) {
		Coverage coverage = Coverage.of(committee, RoleTemplate.DEFAULT, now);
		return new CommitteeCase(committee, RoleTemplate.DEFAULT, coverage, tier, fit.score(), now).gaps();
	}

}
