package io.github.coterie.book;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.coterie.account.AccountFixture;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.TemplateRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SummaryTests {

	@Test
	void aRoleThatNeedsManyIsCountedToTheLastOfThem() {
		CommitteeFixture[] people = Stream
			.concat(IntStream.range(0, 70).mapToObj((i) -> CommitteeFixture.member("coach" + i, BuyingRole.COACH)),
					IntStream.range(0, 3).mapToObj((i) -> CommitteeFixture.member("user" + i, BuyingRole.END_USER)))
			.toArray(CommitteeFixture[]::new);
		Snapshot snapshot = BookFixture.snapshot(
				CommitteeFixture.template(new TemplateRole(BuyingRole.COACH, 100, 80),
						new TemplateRole(BuyingRole.END_USER, 2, 60), new TemplateRole(BuyingRole.UNKNOWN, 1, 20)),
				BookFixture.facts(AccountFixture.ideal("a"), people));
		assertThat(Summary.of(snapshot, null, Dimension.ROLE)).extracting(Summary::identified)
			.containsExactly(70.0, 100.0, 0.0);
	}

	@Test
	void spellingsThatAFilterTakesForOneAreOnePartNamedAsMostAccountsWriteIt() {
		Snapshot snapshot = BookFixture.snapshot(AccountFixture.account("a").industry("RETAIL"),
				AccountFixture.account("b").industry(" Retail"), AccountFixture.account("c").industry("Retail "),
				AccountFixture.account("d").industry("Banking"), AccountFixture.account("e").industry("banking"),
				AccountFixture.account("f"));
		assertThat(Summary.of(snapshot, null, Dimension.INDUSTRY)).extracting(Summary::key, Summary::accounts)
			.containsExactly(tuple("(none)", 1), tuple("Banking", 2), tuple("Retail", 3));
	}

}
