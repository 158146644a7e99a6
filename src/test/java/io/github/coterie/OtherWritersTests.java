package io.github.coterie;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import io.github.coterie.account.Tier;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import io.github.coterie.book.Follower;
import io.github.coterie.graph.Changes;
import io.github.coterie.graph.GraphTransactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What others write to the graph is in the book within two seconds.
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherWritersTests {

	private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

	@Autowired
	private Api api;

	@Autowired
	private Driver driver;

	@Autowired
	private TestClock clock;

	@Autowired
	private GraphTransactions transactions;

	@Autowired
	private Changes changes;

	@Autowired
	private Accounts accounts;

	private @Nullable Instance started;

	@BeforeEach
	void anInstanceThatKnowsNothing() {
		if (this.started == null) {
			this.started = Instance.start(this.clock);
		}
		seen("nothing", (book) -> book.accountIds().isEmpty());
	}

	@AfterAll
	void stop() {
		other().close();
	}

	@Test
	void whatAnotherInstanceStores() {
		this.api.accounts(Map.of("id", "a1", "name", "One", "industry", "Software"));
		seen("a new account", (book) -> book.holds("a1"));
		this.api.people(Map.of("id", "p1", "accountId", "a1", "roles", List.of(Map.of("role", "CHAMPION"))));
		seen("a person", (book) -> facts(book, "a1").people().size() == 1);
		this.api.run("mutation { deleteAccounts(ids: [\"a1\"]) { deleted } }");
		seen("no account", (book) -> !book.holds("a1"));
		this.api.run("mutation { restoreAccounts(ids: [\"a1\"]) { restored } }");
		seen("the account again", (book) -> book.holds("a1") && facts(book, "a1").people().size() == 1);
	}

	@Test
	void rulesThatAnotherInstanceChanges() {
		this.api.accounts(Map.of("id", "a1", "name", "One", "industry", "Retail", "numberOfEmployees", 100));
		seen("an account", (book) -> book.holds("a1"));
		int before = other().bean(Book.class).playbook().model().version();
		this.api
			.run("mutation { saveScoringModel(input: {name: \"Shops\", criteria: [{criterion: INDUSTRY, weight: 10, "
					+ "wanted: [\"Retail\"]}]}) { version } }");
		seen("a model", (book) -> book.playbook().model().version() > before);
		seen("its tiers", (book) -> facts(book, "a1").tier() == Tier.TIER_1);
	}

	/**
	 * The note of a transaction is in the graph only once that is committed, however many
	 * others were noted and committed meanwhile.
	 */
	@Test
	void whatIsCommittedLate() throws Exception {
		this.api.accounts(Map.of("id", "a1", "name", "Old"), Map.of("id", "a2", "name", "Old"));
		seen("two accounts", (book) -> book.holds("a1") && book.holds("a2"));
		long before = looks();
		CountDownLatch noted = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			Future<?> late = threads.submit(() -> this.transactions.write(() -> {
				rename("a1", "Late");
				TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

					@Override
					public void beforeCommit(boolean readOnly) {
						noted.countDown();
						awaitUnchecked(released);
					}

				});
				return true;
			}));
			try {
				assertThat(noted.await(10, TimeUnit.SECONDS)).as("the late one is noted").isTrue();
				for (int i = 0; i < 5; i++) {
					this.api.accounts(Map.of("id", "a2", "name", "New " + i));
					int last = i;
					seen("a later transaction", (book) -> name(book, "a2").equals("New " + last));
				}
				assertThat(name(other().bean(Book.class), "a1")).isEqualTo("Old");
			}
			finally {
				released.countDown();
			}
			late.get();
		}
		seen("the late one", (book) -> name(book, "a1").equals("Late"));
		assertThat(looks()).as("without a look through the book").isEqualTo(before);
	}

	@Test
	void whatIsLeftByAScriptWithItsOwnNote() {
		this.api.accounts(Map.of("id", "a1", "name", "Old"), Map.of("id", "a2", "name", "Old"));
		seen("two accounts", (book) -> book.holds("a1") && book.holds("a2"));
		try (Session early = this.driver.session(); Transaction first = early.beginTransaction()) {
			note(first, 1, "a1");
			try (Session late = this.driver.session(); Transaction second = late.beginTransaction()) {
				note(second, 2, "a2");
				second.commit();
			}
			seen("the second", (book) -> name(book, "a2").equals("Noted"));
			assertThat(name(other().bean(Book.class), "a1")).isEqualTo("Old");
			first.commit();
		}
		seen("the first", (book) -> name(book, "a1").equals("Noted"));
	}

	@Test
	void cypherByHand() {
		this.api.accounts(Map.of("id", "a1", "name", "One", "industry", "Retail"));
		this.api.people(Map.of("id", "p1", "accountId", "a1", "roles", List.of(Map.of("role", "CHAMPION"))));
		seen("an account", (book) -> book.holds("a1") && facts(book, "a1").people().size() == 1);
		run("MATCH (account:Account {id: 'a1'}) SET account.industry = 'Software'");
		seen("a property", (book) -> "Software".equals(facts(book, "a1").account().industry()));
		run("MATCH (:Person {id: 'p1'})-[plays:PLAYS]->() SET plays.role = 'COACH'");
		seen("a relationship", (book) -> facts(book, "a1").committees().toString().contains("COACH"));
		run("MATCH (person:Person {id: 'p1'}) DETACH DELETE person");
		seen("nobody", (book) -> facts(book, "a1").people().isEmpty());
		run("MATCH (account:Account {id: 'a1'}) DETACH DELETE account");
		seen("no account", (book) -> !book.holds("a1"));
	}

	@Test
	void cypherThatLabelsWhatItChanged() {
		this.api.accounts(Map.of("id", "a1", "name", "One"));
		this.api.people(Map.of("id", "p1", "accountId", "a1", "roles", List.of(Map.of("role", "CHAMPION"))));
		seen("an account", (book) -> book.holds("a1"));
		run("""
				MATCH (person:Person {id: 'p1'})-[:WORKS_AT]->(account:Account)
				CREATE (:Touchpoint {id: 't1', accountId: account.id, type: 'MEETING', direction: 'INBOUND',
					occurredAt: datetime() - duration('P1D')})-[:INVOLVES]->(person)
				SET account:Changed""");
		seen("a touchpoint", (book) -> facts(book, "a1").history().total() == 1);
		Instance.await("no label", TWO_SECONDS, () -> run("MATCH (account:Changed) RETURN account") == 0);
	}

	@Test
	void whatInstancesWriteIsNotTakenForTheWritingOfOthers() {
		writeToBoth("first");
		long before = looks();
		writeToBoth("second");
		assertThat(looks()).isEqualTo(before);
	}

	private void writeToBoth(String name) {
		for (int i = 0; i < 10; i++) {
			this.api.accounts(Map.of("id", name + i, "name", name));
			other().api().accounts(Map.of("id", name + "-" + i, "name", name));
			other().api().people(Map.of("id", name + i, "accountId", name + "-" + i));
			this.api.touchpoints(Map.of("id", name + i, "accountId", name + "-" + i, "personIds", List.of(name + i),
					"type", "MEETING", "occurredAt", "2026-01-01T10:00:00Z"));
		}
		this.api.run("mutation { deleteAccounts(ids: [\"%s-3\"]) { deleted } }".formatted(name));
		seen("all but one", (book) -> book.holds(name + 9) && book.holds(name + "-9") && !book.holds(name + "-3"));
	}

	/**
	 * How often somebody else was found to have written up to now.
	 */
	private long looks() {
		other().bean(Follower.class).follow();
		return other().bean(Follower.class).looks();
	}

	private void note(Transaction transaction, int number, String accountId) {
		transaction
			.run("""
					MERGE (:Writer {id: 'script'})
					CREATE (:Change {by: 'script', number: $number, at: timestamp(), accountIds: [$id]})
					WITH 1 AS noted
					MATCH (account:Account {id: $id})
					SET account.name = 'Noted', account.revision = account.revision + 1""",
					Map.of("number", number, "id", accountId))
			.consume();
	}

	private void rename(String id, String name) {
		Account account = Objects.requireNonNull(this.accounts.lock(Set.of(id)).get(id));
		this.changes.touch(Set.of(id));
		this.accounts.update(List.of(new Account(account.id(), name, account.domain(), account.industry(),
				account.numberOfEmployees(), account.annualRevenue(), account.currency(), account.country(),
				account.technologies(), account.owner(), account.handTier(), account.isTarget(),
				account.exclusionReason(), account.parentId())));
	}

	private int run(String statement) {
		try (Session session = this.driver.session()) {
			return session.run(statement).list().size();
		}
	}

	private void seen(String what, Predicate<Book> condition) {
		Book book = other().bean(Book.class);
		Instance.await(what, TWO_SECONDS, () -> condition.test(book));
	}

	private Instance other() {
		return Objects.requireNonNull(this.started);
	}

	private static AccountFacts facts(Book book, String id) {
		return Objects.requireNonNull(book.facts(id));
	}

	private static String name(Book book, String id) {
		return facts(book, id).account().name();
	}

	private static void awaitUnchecked(CountDownLatch latch) {
		try {
			latch.await(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
