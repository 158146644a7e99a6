package io.github.coterie.book;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.account.AccountFixture;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.coverage.Layer;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.gap.Ledger;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

	static Snapshot snapshot(AccountFixture... accounts) {
		return snapshot(Arrays.stream(accounts).map((account) -> facts(account)).toArray(AccountFacts[]::new));
	}

	static Snapshot snapshot(AccountFacts... facts) {
		return snapshot(RoleTemplate.DEFAULT, facts);
	}

	static Snapshot snapshot(RoleTemplate template, AccountFacts... facts) {
		Book book = new Book(Clock.fixed(ContactHistoryFixture.NOW, ZoneOffset.UTC),
				new BookSettings(Duration.ofSeconds(1), Duration.ofHours(1)));
		book.follow((playbook) -> playbook.with(template));
		put(book, facts);
		return book.snapshot();
	}

	/**
	 * Puts what the graph has into a book.
	 */
	static void put(Book book, AccountFacts... facts) {
		try (Book.Reading reading = book.reading()) {
			assertThat(reading.take(Stream.of(facts).map(AccountFacts::id).toList(), List.of(facts))).isEmpty();
		}
	}

	/**
	 * Tells a book that accounts are gone from the graph.
	 */
	static void remove(Book book, String... accountIds) {
		try (Book.Reading reading = book.reading()) {
			assertThat(reading.take(List.of(accountIds), List.of())).isEmpty();
		}
	}

	/**
	 * Every gap, severest first.
	 */
	static List<AccountGap> gaps(Snapshot snapshot) {
		return GapPage.of(snapshot, new GapWish(null, null, null, null, null), null, Integer.MAX_VALUE - 1).gaps();
	}

	static Set<String> ids(Snapshot snapshot) {
		return snapshot.ranking(AccountOrder.NAME, false).lines().stream().map(Line::id).collect(Collectors.toSet());
	}

	/**
	 * All accounts of the graph.
	 */
	static List<String> ids(FactsReader graph) {
		List<String> ids = new ArrayList<>();
		graph.spans(1000, (span) -> ids.addAll(graph.ids(span)));
		return ids;
	}

	/**
	 * Makes sure that the book says of an account what the rules say.
	 */
	static void assertStands(Line line, Standing standing) {
		assertThat(line.fit()).isEqualTo(standing.fit().score());
		assertThat(line.tier()).isEqualTo(standing.tier());
		assertThat(line.lastTouchAt()).isEqualTo(standing.history().lastTouchAt());
		assertThat(line.isExcluded()).isEqualTo(standing.fit().isExcluded());
		assertThat(line.engagement()).isCloseTo(standing.engagement(), within(1e-7));
		assertThat(Objects.requireNonNull(line.priority())).isCloseTo(Objects.requireNonNull(standing.priority()),
				within(1e-7));
		List.of(BuyingRole.values())
			.forEach((role) -> assertThat(line.lacks(role)).isEqualTo(standing.defaultCommittee()
				.committee()
				.members()
				.stream()
				.noneMatch((member) -> member.holds(role))));
		assertThat(new double[] { line.leaf().identified[line.row()], line.leaf().reached[line.row()],
				line.leaf().engaged[line.row()] })
			.isEqualTo(Stream.of(Layer.IDENTIFIED, Layer.REACHED, Layer.ENGAGED)
				.mapToDouble((layer) -> Objects.requireNonNull(standing.defaultCommittee().coverage().score(layer)))
				.toArray());
		assertThat(line.gapMarks()).containsExactly(standing.gaps().stream().mapToInt(GapMark::of).toArray());
	}

}
