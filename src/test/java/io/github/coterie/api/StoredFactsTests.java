package io.github.coterie.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import io.github.coterie.Api;
import io.github.coterie.TestClock;
import io.github.coterie.WholeApplication;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.BookLoader;
import io.github.coterie.book.FactsReader;
import io.github.coterie.book.StoredFacts;
import io.github.coterie.book.StoredFactsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is stored of an account for the next start, after whatever was written, is what a
 * look at everything would find; and answers do not change with a start.
 */
@WholeApplication
class StoredFactsTests {

	private static final int ACCOUNTS = 4;

	private static final int PEOPLE = 10;

	private static final String EVERYTHING = """
			{
				accounts(first: 200) { nodes {
					id name score { tier fit priority engagement }
					committee { coverage { identified reached engaged }
						members { person { id } roles { role status } engagement touchCount lastTouchAt lastResponseAt } }
					gaps { kind severity openedAt }
					touchpoints(first: 1) { totalCount }
				} }
			}""";

	@Autowired
	private Api api;

	@Autowired
	private BookLoader loader;

	@Autowired
	private FactsReader reader;

	@Autowired
	private Neo4jClient client;

	@Autowired
	private TestClock clock;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void areThoseThatALookAtEverythingFinds(long seed) {
		Random random = new Random(seed);
		fill();
		for (int i = 0; i < 60; i++) {
			write(random, i);
			this.clock.moveBy(Duration.ofMinutes(random.nextInt(900)));
		}
		JsonNode written = this.api.run(EVERYTHING);
		Map<String, String> stored = stored();
		assertThat(stored).hasSizeGreaterThan(1).isEqualTo(seen(stored.keySet()));
		this.loader.load();
		assertThat(this.api.run(EVERYTHING)).isEqualTo(written);
		this.loader.rebuild();
		assertThat(this.api.run(EVERYTHING)).isEqualTo(written);
	}

	@Test
	void areLeftAsideWhereSomethingWasWrittenSince() {
		fill();
		this.client.query("MATCH (account:Account {id: 'a1'}) SET account.name = 'B', account.revision = 77").run();
		this.loader.load();
		assertThat(this.api.run("{ account(id: \"a1\") { name } }").at("/account/name").asString()).isEqualTo("B");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "'text'", "$cut", "$empty" })
	void areNotNeeded(String instead) {
		fill();
		touch(new Random(5), 1, 3);
		JsonNode written = this.api.run(EVERYTHING);
		byte[] whole = this.client.query("MATCH (account:Account {id: 'a1'}) RETURN account.facts AS facts")
			.fetchAs(byte[].class)
			.one()
			.orElseThrow();
		this.client.query("MATCH (account:Account) SET account.facts = " + instead)
			.bindAll(Map.of("cut", Arrays.copyOf(whole, whole.length / 2), "empty", new byte[0]))
			.run();
		this.loader.load();
		assertThat(this.api.run(EVERYTHING)).isEqualTo(written);
	}

	private void fill() {
		for (int i = 0; i < ACCOUNTS; i++) {
			this.api.accounts(Map.of("id", "a" + i, "name", "A" + i, "industry", "Software"));
		}
		for (int i = 0; i < PEOPLE; i++) {
			this.api.people(Map.of("id", "p" + i, "accountId", "a" + i % ACCOUNTS, "title", "CFO", "roles",
					List.of(Map.of("role", "CHAMPION"))));
		}
	}

	private void write(Random random, int number) {
		String account = "a" + random.nextInt(ACCOUNTS);
		String person = "p" + random.nextInt(PEOPLE);
		switch (random.nextInt(9)) {
			case 0 -> this.api.accounts(Map.of("id", account, "name", "A" + number, "numberOfEmployees", number * 20));
			case 1 -> this.api.people(Map.of("id", person, "accountId", account, "title", "Head of " + number));
			case 2 -> this.api.people(Map.of("id", person, "accountId", account, "email", "x" + number + "@y.example"));
			case 3 -> this.api.run("mutation ($ids: [ID!]!) { deleteTouchpoints(ids: $ids) { deleted } }",
					Map.of("ids", List.of("t" + random.nextInt(number + 1) + "-0")));
			case 4 -> touch(random, random.nextInt(number + 1), 1);
			default -> touch(random, number, 1 + random.nextInt(6));
		}
	}

	/**
	 * Records touchpoints, mostly of just now, with people who work where they say.
	 */
	private void touch(Random random, int number, int count) {
		Map<String, String> whereabouts = new HashMap<>();
		this.client.query("MATCH (person:Person)-[:WORKS_AT]->(account) RETURN person.id AS p, account.id AS a")
			.fetch()
			.all()
			.forEach((row) -> whereabouts.put(String.valueOf(row.get("p")), String.valueOf(row.get("a"))));
		List<Object> items = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String person = "p" + random.nextInt(PEOPLE);
			Instant at = this.clock.instant()
				.minusSeconds((random.nextInt(4) > 0) ? count - i : random.nextInt(40 * 86_400) - 86_400);
			items.add(Map.of("id", "t" + number + "-" + i, "accountId", String.valueOf(whereabouts.get(person)),
					"personIds", List.of(person), "type", random.nextBoolean() ? "MEETING" : "EMAIL_SENT", "occurredAt",
					at.toString()));
		}
		this.api.touchpoints(items.toArray());
	}

	private Map<String, String> stored() {
		Map<String, String> stored = new TreeMap<>();
		this.client.query("MATCH (account:Account) RETURN account.id AS id, account.facts AS facts")
			.fetch()
			.all()
			.forEach((row) -> stored.put(String.valueOf(row.get("id")),
					StoredFactsText.of(String.valueOf(row.get("id")), Objects.requireNonNull(row.get("facts")))));
		return stored;
	}

	private Map<String, String> seen(Iterable<String> ids) {
		Map<String, String> seen = new TreeMap<>();
		List<String> all = new ArrayList<>();
		ids.forEach(all::add);
		for (AccountFacts facts : this.reader.readAnew(all)) {
			seen.put(facts.id(), StoredFactsText.of(facts.id(), StoredFacts.write(facts)));
		}
		return seen;
	}

}
