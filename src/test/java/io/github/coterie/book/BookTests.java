package io.github.coterie.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.github.coterie.account.AccountFixture;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.TemplateRole;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.gap.GapKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BookTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final AtomicReference<Instant> now = new AtomicReference<>(ContactHistoryFixture.NOW);

	private final InstantSource time = () -> this.now.get();

	private final Clock clock = this.time.withZone(ZoneOffset.UTC);

	private final Book book = new Book(this.clock, new BookSettings(SECOND, SECOND));

	@Test
	void aWriteIsSeenAtOnce() {
		BookFixture.put(this.book, BookFixture.facts(AccountFixture.ideal("a1")));
		Snapshot before = this.book.snapshot();
		BookFixture.put(this.book, BookFixture.facts(AccountFixture.account("a2")));
		assertThat(before.standing("a2")).isNull();
		assertThat(this.book.snapshot().standing("a2")).isNotNull();
		assertThat(this.book.snapshot().standing("a1")).isNotNull();
	}

	@Test
	void aBookThatNothingWasWrittenToIsNotReadAnew() {
		BookFixture.put(this.book, BookFixture.facts(AccountFixture.ideal("a1")));
		Snapshot before = this.book.snapshot();
		pass(SECOND);
		assertThat(this.book.snapshot()).isSameAs(before);
		pass(Duration.ofMillis(1));
		assertThat(this.book.snapshot()).isNotSameAs(before);
		assertThat(this.book.snapshot().asOf()).isEqualTo(this.now.get());
	}

	@Test
	void whatIsOlderThanWhatIsKnownIsLeftAside() {
		BookFixture.put(this.book, BookFixture.facts(AccountFixture.account("a1").name("New"), null, 2));
		BookFixture.put(this.book, BookFixture.facts(AccountFixture.account("a1").name("Old"), null, 1));
		assertThat(this.book.facts("a1")).satisfies((facts) -> assertThat(facts.account().name()).isEqualTo("New"));
		assertThat(this.book.snapshot().standing("a1"))
			.satisfies((standing) -> assertThat(standing.account().name()).isEqualTo("New"));
	}

	@Test
	void gapsThatTimeOpensAreToBeSaved() {
		CommitteeFixture ann = CommitteeFixture.member("ann", BuyingRole.CHAMPION).engaged();
		AccountFacts settled = BookFixture.standing(AccountFixture.ideal("a1"), ann).facts();
		BookFixture.put(this.book, settled);
		assertThat(this.book.snapshot().standing("a1")).isNotNull();
		assertThat(this.book.unsaved()).isEmpty();
		pass(Duration.ofDays(15));
		assertThat(BookFixture.gaps(this.book.snapshot())).extracting((gap) -> gap.noted().gap().key().kind())
			.contains(GapKind.GONE_QUIET);
		assertThat(this.book.unsaved()).containsExactly("a1");
	}

	@Test
	void whatAnImportThatHasNotEndedOpensIsSeenAndNotToBeSaved() {
		AccountFacts whole = BookFixture.facts(AccountFixture.ideal("a1"));
		AccountFacts half = new AccountFacts(whole.account(), whole.tier(), whole.people(), whole.committees(),
				whole.history(), whole.ledger(), whole.revision(), false);
		BookFixture.put(this.book, half);
		assertThat(BookFixture.gaps(this.book.snapshot())).hasSize(7);
		assertThat(this.book.unsaved()).isEmpty();
		pass(Duration.ofDays(1));
		assertThat(BookFixture.gaps(this.book.snapshot())).extracting((gap) -> gap.noted().entry().openedAt())
			.containsOnly(ContactHistoryFixture.NOW);
		assertThat(this.book.unsaved()).isEmpty();
	}

	@Test
	void whatTheGraphWasToldIsNoLongerToBeSaved() {
		BookFixture.put(this.book, BookFixture.facts(AccountFixture.ideal("a1")));
		assertThat(this.book.unsaved()).containsExactly("a1");
		AccountFacts seen = this.book.facts("a1");
		assertThat(seen).isNotNull();
		if (seen != null) {
			BookFixture.put(this.book, seen);
			assertThat(seen.tier()).isEqualTo(Tier.TIER_1);
		}
		assertThat(this.book.unsaved()).isEmpty();
	}

	@Test
	void whatWasJudgedByOtherRulesIsJudgedAgain() {
		Standing judged = BookFixture.standing(AccountFixture.ideal("a1"));
		RoleTemplate simple = CommitteeFixture.template(new TemplateRole(BuyingRole.COACH, 1, 80));
		this.book.follow((playbook) -> playbook.with(simple));
		try (Book.Reading reading = this.book.reading()) {
			assertThat(reading.takeSettled(List.of("a1"), List.of(judged))).isEmpty();
		}
		assertThat(this.book.snapshot().line("a1"))
			.satisfies((line) -> assertThat(line.priority()).isEqualTo(line.standing().priority()));
	}

	@Test
	void otherRulesAreFollowedAtOnce() {
		BookFixture.put(this.book, BookFixture.facts(AccountFixture.ideal("a1")));
		assertThat(BookFixture.gaps(this.book.snapshot())).hasSize(7);
		RoleTemplate simple = CommitteeFixture.template(new TemplateRole(BuyingRole.COACH, 1, 80));
		this.book.follow((playbook) -> playbook.with(simple));
		assertThat(this.book.playbook().template("default")).isEqualTo(simple);
		assertThat(BookFixture.gaps(this.book.snapshot())).filteredOn((gap) -> gap.noted().isOpen())
			.extracting((gap) -> gap.noted().gap().role())
			.containsExactly(BuyingRole.COACH);
	}

	@Test
	void whatIsGoneFromTheGraphIsForgotten() {
		BookFixture.put(this.book, BookFixture.facts(AccountFixture.ideal("a1")),
				BookFixture.facts(AccountFixture.ideal("a2")));
		assertThat(BookFixture.ids(this.book.snapshot())).containsExactlyInAnyOrder("a1", "a2");
		BookFixture.remove(this.book, "a1");
		assertThat(this.book.accountIds()).containsExactly("a2");
		assertThat(BookFixture.ids(this.book.snapshot())).containsExactlyInAnyOrder("a2");
		assertThat(this.book.unsaved()).containsExactly("a2");
		pass(SECOND.multipliedBy(2));
		assertThat(BookFixture.ids(this.book.snapshot())).containsExactlyInAnyOrder("a2");
	}

	/**
	 * Of two who read an account, the one who read first may come last.
	 */
	@Test
	void whatCameOrWentWhileItWasReadIsReadAgain() {
		AccountFacts account = BookFixture.facts(AccountFixture.ideal("a1"));
		try (Book.Reading slow = this.book.reading()) {
			BookFixture.put(this.book, account);
			assertThat(slow.take(List.of("a1"), List.of())).containsExactly("a1");
		}
		assertThat(this.book.holds("a1")).isTrue();
		try (Book.Reading slow = this.book.reading()) {
			BookFixture.remove(this.book, "a1");
			assertThat(slow.take(List.of("a1", "a2"), List.of(account))).containsExactly("a1");
		}
		assertThat(this.book.holds("a1")).isFalse();
	}

	private void pass(Duration time) {
		this.now.updateAndGet((instant) -> instant.plus(time));
	}

}
