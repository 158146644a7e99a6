package io.github.coterie.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.github.coterie.account.AccountFixture;
import io.github.coterie.account.Seniority;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.Decay;
import io.github.coterie.engagement.Touch;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.gap.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Facts of accounts drawn by chance.
 *
 * @param random draws
 * @param at the present
 */
record RandomFacts(Random random, Instant at) {

	private static final List<BuyingRole> ROLES = List.of(BuyingRole.values());

	/**
	 * Facts of an account.
	 * @param before what the book made of those before, or null
	 */
	AccountFacts of(String id, @Nullable AccountFacts before) {
		AccountFixture account = AccountFixture.account(id)
			.name("Name " + this.random.nextInt(4))
			.industry(this.random.nextBoolean() ? any(this.random, "Software", "Retail") : null)
			.employees(this.random.nextBoolean() ? any(this.random, 20, 70, 3000) : null)
			.owner((this.random.nextInt(4) > 0) ? any(this.random, "ann", "ann ", "bob") : null)
			.country(this.random.nextBoolean() ? "DE" : null)
			.technologies(any(this.random, new String[0], new String[] { "Neo4j" },
					new String[] { " neo4j", "Kafka", "Neo4j" }, new String[] { " " }, new String[] { "Excel" }));
		if (this.random.nextInt(6) == 0) {
			account.excluded("Competitor");
		}
		CommitteeFixture[] people = IntStream.range(0, this.random.nextInt(6))
			.mapToObj((i) -> person(id + "p" + i))
			.toArray(CommitteeFixture[]::new);
		AccountFacts drawn = BookFixture.facts(account, null, 1,
				(this.random.nextInt(3) > 0) ? new BuyingCommittee[] { CommitteeFixture.committee(people) }
						: new BuyingCommittee[] { CommitteeFixture.committee(people),
								CommitteeFixture.committee("suite", Arrays.copyOf(people, people.length / 2)) });
		return new AccountFacts(drawn.account(), (before != null) ? before.tier() : null, drawn.people(),
				drawn.committees(), history(), (before != null) ? before.ledger() : Ledger.EMPTY,
				(before != null) ? before.revision() + 1 : 1, true);
	}

	private CommitteeFixture person(String id) {
		CommitteeFixture person = CommitteeFixture.member(id)
			.seniority(any(this.random, Seniority.values()))
			.support(any(this.random, Support.values()))
			.politics(any(this.random, PoliticalStatus.values()))
			.channels(this.random.nextBoolean(), this.random.nextBoolean())
			.history(history());
		for (int i = this.random.nextInt(3); i > 0; i--) {
			person.role(ROLES.get(this.random.nextInt(ROLES.size())),
					any(this.random, AssignmentStatus.CONFIRMED, AssignmentStatus.CONFIRMED, AssignmentStatus.PROPOSED),
					this.at.minus(Duration.ofHours(this.random.nextInt(900) - 30)));
		}
		return (this.random.nextInt(8) == 0) ? person.left() : person;
	}

	private ContactHistory history() {
		List<Touch> touches = IntStream.range(0, this.random.nextInt(7))
			.mapToObj((i) -> new Touch("t" + i, this.at.minusSeconds(this.random.nextInt(86_400 * 150) - 86_400 * 9),
					any(this.random, TouchpointType.values()), any(this.random, TouchDirection.values())))
			.toList();
		return ContactHistory.of(touches, this.at, Decay.DEFAULT);
	}

	@SafeVarargs
	static <T> T any(Random random, T... values) {
		return values[random.nextInt(values.length)];
	}

}
