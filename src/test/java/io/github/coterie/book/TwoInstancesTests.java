package io.github.coterie.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import io.github.coterie.Api;
import io.github.coterie.Instance;
import io.github.coterie.InstanceProcess;
import io.github.coterie.TestClock;
import io.github.coterie.WholeApplication;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.Stakeholder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances write to one graph at the same time, time passes, and one is killed in
 * the middle of it: nothing that was acknowledged is lost, and the book of the other says
 * of every account what the rules say of the graph.
 */
@WholeApplication
class TwoInstancesTests {

	private static final int ACCOUNTS = 12;

	private static final Duration UPKEEP = Duration.ofSeconds(1);

	@Autowired
	private Neo4jConnectionDetails database;

	@Autowired
	private TestClock clock;

	@Autowired
	private Driver driver;

	private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void whateverBothWriteAndWheneverOneIsKilled(long seed) throws Exception {
		Random random = new Random(seed);
		try (Instance left = Instance.start(this.clock, "--coterie.book.upkeep=" + UPKEEP.toSeconds() + "s");
				InstanceProcess killed = InstanceProcess.start(this.database, this.clock.instant());
				ExecutorService writers = Executors.newFixedThreadPool(4)) {
			for (int i = 0; i < ACCOUNTS; i++) {
				left.api().accounts(Map.of("id", "a" + i, "name", "A" + i, "industry", "Software"));
			}
			Instance.await("the other knows all accounts", Duration.ofSeconds(2),
					() -> killed.api()
						.run("{ accounts { totalCount } }")
						.at("/accounts/totalCount")
						.asInt() == ACCOUNTS);
			for (int round = 0; round < 4; round++) {
				write(writers, random, round, left.api(), killed.api());
				Duration passes = Duration.ofHours(random.nextInt(300));
				this.clock.moveBy(passes);
				killed.moveBy(passes);
				settled(left);
				assertFollows(left);
			}
			List<Future<?>> writing = start(writers, random, 4, left.api(), killed.api());
			Instance.await("it writes", Duration.ofSeconds(20),
					() -> this.acknowledged.stream().anyMatch((id) -> id.startsWith("killed-4")));
			killed.kill();
			for (Future<?> each : writing) {
				each.get();
			}
			this.clock.moveBy(Duration.ofDays(20));
			settled(left);
			assertFollows(left);
			assertNothingIsLost(left);
		}
	}

	private void write(ExecutorService writers, Random random, int round, Api left, Api killed) throws Exception {
		for (Future<?> each : start(writers, random, round, left, killed)) {
			each.get();
		}
	}

	private List<Future<?>> start(ExecutorService writers, Random random, int round, Api left, Api killed) {
		List<Future<?>> writing = new ArrayList<>();
		for (int lane = 0; lane < 2; lane++) {
			long seed = random.nextLong();
			String suffix = round + "-" + lane;
			writing.add(writers.submit(() -> write(new Random(seed), "left-" + suffix, left)));
			writing.add(writers.submit(() -> write(new Random(seed + 1), "killed-" + suffix, killed)));
		}
		return writing;
	}

	private void write(Random random, String name, Api api) {
		List<String> people = new ArrayList<>();
		for (int i = 0; i < 25; i++) {
			String id = name + "-" + i;
			String account = "a" + random.nextInt(ACCOUNTS);
			try {
				switch (random.nextInt(6)) {
					case 0 ->
						api.accounts(Map.of("id", account, "name", account, "numberOfEmployees", random.nextInt(3000)));
					case 1 -> api.accounts(Map.of("id", id, "name", id, "industry", "Retail"));
					case 2 -> api.run("mutation { deleteAccounts(ids: [\"%s-%d\"]) { deleted } }".formatted(name,
							random.nextInt(i + 1)));
					case 3 ->
						api.run("mutation { saveScoringModel(input: {name: \"%s\", criteria: [{criterion: INDUSTRY, "
							.formatted(id)
								+ "weight: 10, wanted: [\"%s\"]}]}) { version } }"
									.formatted(random.nextBoolean() ? "Software" : "Retail"));
					default -> {
						api.people(Map.of("id", id, "accountId", account, "roles",
								List.of(Map.of("role", random.nextBoolean() ? "CHAMPION" : "ECONOMIC_BUYER"))));
						people.add(id + " " + account);
						String[] met = people.get(random.nextInt(people.size())).split(" ");
						api.touchpoints(Map.of("id", id, "accountId", met[1], "personIds", List.of(met[0]), "type",
								"MEETING", "occurredAt",
								this.clock.instant().minus(Duration.ofHours(random.nextInt(900))).toString()));
						this.acknowledged.add(id);
					}
				}
			}
			catch (RuntimeException ex) {
				// it was killed
				return;
			}
		}
	}

	/**
	 * Waits until neither instance has more to tell the graph, and this one has seen it
	 * all.
	 */
	private void settled(Instance instance) {
		Book book = instance.bean(Book.class);
		instance.bean(Follower.class).follow();
		book.snapshot();
		Instance.await("the graph knows what time has changed", Duration.ofSeconds(20), () -> {
			book.keepUp();
			return book.unsaved().isEmpty();
		});
		Quiet quiet = new Quiet();
		Instance.await("nobody writes any more", Duration.ofSeconds(30), () -> quiet.since(revisions()).isFor(UPKEEP));
		instance.bean(Follower.class).follow();
	}

	private Object revisions() {
		try (Session session = this.driver.session()) {
			return session.run("MATCH (account:Account) RETURN account.id, account.revision ORDER BY account.id")
				.list(Record::asMap);
		}
	}

	private void assertFollows(Instance instance) {
		Book book = instance.bean(Book.class);
		FactsReader graph = instance.bean(FactsReader.class);
		Snapshot snapshot = book.snapshot();
		List<String> ids = BookFixture.ids(graph);
		assertThat(snapshot.asOf()).isEqualTo(this.clock.instant());
		assertThat(BookFixture.ids(snapshot)).isEqualTo(Set.copyOf(ids));
		for (AccountFacts facts : graph.read(ids)) {
			Standing standing = Standing.of(facts, book.playbook(), this.clock.instant());
			assertThat(plain(standing.facts())).as("what the graph was told").isEqualTo(plain(facts));
			assertThat(plain(Objects.requireNonNull(book.facts(facts.id())))).isEqualTo(plain(facts));
			BookFixture.assertStands(Objects.requireNonNull(snapshot.line(facts.id())), standing);
		}
	}

	/**
	 * The facts in one order, as texts.
	 */
	private static List<String> plain(AccountFacts facts) {
		List<String> lines = new ArrayList<>();
		lines.add(facts.account() + " " + facts.tier() + " " + facts.revision() + " "
				+ StoredFactsText.text(facts.history()));
		lines.addAll(facts.ledger().toLines());
		for (Stakeholder person : facts.people()) {
			lines.add(String.join(" ", person.id(), person.seniority().name(),
					List.of(person.hasLeft(), person.isPlaceholder(), person.canBeMailed(), person.canBeCalled())
						.toString(),
					StoredFactsText.text(person.history())));
		}
		for (BuyingCommittee committee : facts.committees()) {
			for (Membership part : committee.memberships()) {
				part.roles()
					.forEach((role) -> lines.add(committee.solution() + " " + part.person().id() + " " + role + " "
							+ part.support() + " " + part.politicalStatus()));
			}
		}
		return lines.stream().sorted().toList();
	}

	/**
	 * What is summed up of touchpoints equals a sum of all of them, so no sum was
	 * overwritten by an older one.
	 */
	private void assertNothingIsLost(Instance instance) {
		assertThat(this.acknowledged).hasSizeGreaterThan(50);
		try (Session session = this.driver.session()) {
			Set<String> stored = session.run("MATCH (touchpoint:Touchpoint) RETURN touchpoint.id AS id")
				.stream()
				.map((row) -> row.get("id").asString())
				.collect(Collectors.toSet());
			assertThat(stored).containsAll(this.acknowledged);
		}
		FactsReader graph = instance.bean(FactsReader.class);
		List<String> ids = BookFixture.ids(graph);
		Map<String, List<String>> summedUp = new HashMap<>();
		graph.readAnew(ids).forEach((facts) -> summedUp.put(facts.id(), plain(facts)));
		graph.read(ids).forEach((facts) -> assertThat(plain(facts)).isEqualTo(summedUp.get(facts.id())));
	}

	/**
	 * How long something has been the same.
	 */
	private static final class Quiet {

		private Object last = "";

		private long from;

		Quiet since(Object now) {
			if (!now.equals(this.last)) {
				this.last = now;
				this.from = System.nanoTime();
			}
			return this;
		}

		boolean isFor(Duration time) {
			return System.nanoTime() - this.from > time.toNanos();
		}

	}

}
