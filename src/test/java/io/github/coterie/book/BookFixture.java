package io.github.coterie.book;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.account.AccountFixture;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.gap.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Facts of accounts for tests, and where they stand at {@link ContactHistoryFixture#NOW}.
 */
final class BookFixture {

	private BookFixture() {
	}

	/**
	 * An account whose people are all in its default committee.
	 */
	static AccountFacts facts(AccountFixture account, CommitteeFixture... people) {
		return facts(account, null, 1, CommitteeFixture.committee(people));
	}

	static AccountFacts facts(AccountFixture account, @Nullable Tier before, long revision,
			BuyingCommittee... committees) {
		List<Stakeholder> people = Stream.of(committees)
			.flatMap((committee) -> committee.memberships().stream())
			.map(Membership::person)
			.distinct()
			.toList();
		return new AccountFacts(account.build(), before, people, List.of(committees), ContactHistory.NONE, Ledger.EMPTY,
				revision, true);
	}

	static Standing standing(AccountFixture account, CommitteeFixture... people) {
		return standing(facts(account, people));
	}

	static Standing standing(AccountFacts facts) {
		return Standing.of(facts, Playbook.DEFAULT, ContactHistoryFixture.NOW);
	}

	static Map<String, Standing> standings(AccountFixture... accounts) {
		return Arrays.stream(accounts)
			.map((account) -> standing(account))
			.collect(Collectors.toMap((standing) -> standing.account().id(), Function.identity()));
	}

}
