package io.github.coterie.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import io.github.coterie.book.BookLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What callers store: once is enough, bad items stop nothing, nothing is lost.
 */
@WholeApplication
class IntakeJourneyTests {

	@Autowired
	private Api api;

	@Autowired
	private BookLoader loader;

	@Autowired
	private Neo4jClient client;

	@Test
	void theSameInputAgainChangesNothing() {
		Map<String, Object> account = Map.of("id", "a", "name", "A", "annualRevenue", "10.50", "technologies",
				List.of("x"));
		Map<String, Object> boss = Map.of("id", "b", "accountId", "a");
		Map<String, Object> person = Map.of("id", "p", "accountId", "a", "reportsToId", "b", "support", "MENTOR",
				"roles", List.of(Map.of("role", "LEGAL_COMPLIANCE"), Map.of("role", "CHAMPION", "status", "PROPOSED")));
		Map<String, Object> touchpoint = Map.of("id", "t", "accountId", "a", "personIds", List.of("p", "b"), "type",
				"MEETING", "occurredAt", "2026-01-01T10:00:00.123+02:00");
		for (String expected : List.of("created", "unchanged")) {
			assertThat(this.api.accounts(account).path(expected).asInt()).isEqualTo(1);
			assertThat(this.api.people(person, boss).path(expected).asInt()).isEqualTo(2);
			assertThat(this.api.touchpoints(touchpoint).path(expected).asInt()).isEqualTo(1);
		}
	}

	@Test
	void whatIsLeftOutStaysAndNullClears() {
		this.api
			.accounts(Map.of("id", "a", "name", "A", "industry", "Software", "owner", "o@x.example", "isTarget", true));
		Map<String, Object> update = new HashMap<>(Map.of("id", "a", "name", "A"));
		update.put("owner", null);
		assertThat(this.api.accounts(update).path("updated").asInt()).isEqualTo(1);
		JsonNode account = this.api.run("{ account(id: \"a\") { industry owner isTarget } }").path("account");
		assertThat(account.path("industry").asString()).isEqualTo("Software");
		assertThat(account.path("isTarget").asBoolean()).isTrue();
		assertThat(account.path("owner").isNull()).isTrue();
	}

	@Test
	void aBadItemIsNamedAndTheOthersAreStored() {
		JsonNode answer = this.api.accounts(Map.of("id", "a", "name", "A"), Map.of("id", "b", "name", " "),
				Map.of("id", "c", "name", "C", "parentId", "c"), Map.of("id", "d", "name", "D"));
		assertThat(answer.path("created").asInt()).isEqualTo(2);
		assertThat(answer.at("/rejected/0/index").asInt()).isEqualTo(1);
		assertThat(answer.at("/rejected/0/field").asString()).isEqualTo("name");
		assertThat(answer.at("/rejected/0/code").asString()).isEqualTo("BAD_REQUEST");
		assertThat(answer.at("/rejected/1/field").asString()).isEqualTo("parentId");
		JsonNode people = this.api.people(Map.of("id", "p", "accountId", "nowhere"),
				Map.of("id", "q", "accountId", "a", "reportsToId", "r"),
				Map.of("id", "r", "accountId", "a", "reportsToId", "nobody"), Map.of("id", "s", "accountId", "a"));
		assertThat(people.path("created").asInt()).isEqualTo(1);
		assertThat(people.path("rejected").findValuesAsString("field")).containsExactly("accountId", "reportsToId",
				"reportsToId");
		assertThat(people.path("rejected").findValuesAsString("code")).containsOnly("NOT_FOUND");
		JsonNode touchpoints = this.api.touchpoints(
				Map.of("id", "t", "accountId", "a", "personIds", List.of("nobody"), "type", "DEMO", "occurredAt",
						"2026-01-01T10:00:00Z"),
				Map.of("id", "u", "accountId", "d", "personIds", List.of("s"), "type", "DEMO", "occurredAt",
						"2026-01-01T10:00:00Z"),
				Map.of("id", "v", "accountId", "a", "personIds", List.of("s"), "type", "DEMO", "occurredAt",
						"2026-01-01T10:00:00Z"));
		assertThat(touchpoints.path("created").asInt()).isEqualTo(1);
		assertThat(touchpoints.path("rejected").findValuesAsString("code")).containsExactly("NOT_FOUND", "BAD_REQUEST");
	}

	@Test
	void roleAssignmentsComeAndGo() {
		this.api.accounts(Map.of("id", "a", "name", "A"));
		this.api.people(Map.of("id", "p", "accountId", "a"));
		String assign = """
				mutation { assignRole(input: {accountId: "a", solution: "cloud", personId: "p", role: CHAMPION}) {
					committee { solution size members { joinedAt roles { role confidence source } } } } }""";
		JsonNode committee = this.api.run(assign).at("/assignRole/committee");
		assertThat(committee.path("size").asInt()).isEqualTo(1);
		assertThat(this.api.run(assign).at("/assignRole/committee")).isEqualTo(committee);
		assertThat(this.api.run("{ account(id: \"a\") { committees { solution } } }")
			.path("account")
			.findValuesAsString("solution")).containsExactly("default", "cloud");
		String remove = """
				mutation { removeRole(input: {accountId: "a", solution: "cloud", personId: "p", role: CHAMPION}) {
					committee { size } } }""";
		assertThat(this.api.run(remove).at("/removeRole/committee/size").asInt()).isZero();
		assertThat(this.api.run(remove).at("/removeRole/committee/size").asInt()).isZero();
		JsonNode error = this.api.fail(assign.replace("\"p\"", "\"nobody\""), Map.of());
		assertThat(error.at("/extensions/code").asString()).isEqualTo("NOT_FOUND");
		assertThat(error.at("/extensions/field").asString()).isEqualTo("personId");
	}

	@Test
	void anImportLeavesAloneWhatWasSetByHandOrTurnedDown() {
		this.api.accounts(Map.of("id", "a", "name", "A"));
		Map<String, Object> imported = Map.of("id", "p", "accountId", "a", "roles",
				List.of(Map.of("role", "INFLUENCER", "source", "CRM"),
						Map.of("role", "END_USER", "source", "TITLE", "status", "PROPOSED")));
		this.api.people(imported);
		this.api
			.run("""
					mutation {
						set: assignRole(input: {accountId: "a", personId: "p", role: CHAMPION}) { committee { size } }
						down: assignRole(input: {accountId: "a", personId: "p", role: END_USER, status: DISMISSED, source: TITLE}) {
							committee { size } } }""");
		assertThat(this.api.people(imported).path("unchanged").asInt()).isEqualTo(1);
		this.api
			.people(Map.of("id", "p", "accountId", "a", "roles", List.of(Map.of("role", "COACH", "source", "CRM"))));
		JsonNode roles = this.api.run("{ account(id: \"a\") { committee { members { roles { role status } } } } }")
			.at("/account/committee/members/0/roles");
		assertThat(roles.findValuesAsString("role")).containsExactly("CHAMPION", "COACH", "END_USER");
		assertThat(roles.findValuesAsString("status")).containsExactly("CONFIRMED", "CONFIRMED", "DISMISSED");
		this.api.people(Map.of("id", "p", "accountId", "a", "roles", List.of()));
		assertThat(this.api.run("{ account(id: \"a\") { committee { size } } }").at("/account/committee/size").asInt())
			.isZero();
	}

	@Test
	void whatSomebodyWroteIntoTheGraphByHandIsSeenAfterARebuild() {
		this.api.accounts(Map.of("id", "a", "name", "A"), Map.of("id", "b", "name", "B"));
		this.client.query("MATCH (a:Account {id: 'a'}) SET a.name = 'By hand'").run();
		this.client.query("MATCH (b:Account {id: 'b'}) DETACH DELETE b").run();
		assertThat(this.api.run("mutation { rebuildBook }").path("rebuildBook").asInt()).isEqualTo(1);
		assertThat(this.api.run("{ accounts { nodes { name } } }").path("accounts").findValuesAsString("name"))
			.containsExactly("By hand");
	}

	@Test
	void whoMovesToAnotherAccountLeavesTheRolesBehind() {
		this.api.accounts(Map.of("id", "a", "name", "A"), Map.of("id", "b", "name", "B"));
		this.api.people(Map.of("id", "p", "accountId", "a", "roles", List.of(Map.of("role", "CHAMPION"))));
		assertThat(this.api.people(Map.of("id", "p", "accountId", "b")).path("updated").asInt()).isEqualTo(1);
		JsonNode accounts = this.api.run("{ accounts(orderBy: {field: NAME, direction: ASC}) { nodes { people { id }"
				+ " committee { size } } } }");
		assertThat(accounts.at("/accounts/nodes/0/people").size()).isZero();
		assertThat(accounts.at("/accounts/nodes/0/committee/size").asInt()).isZero();
		assertThat(accounts.at("/accounts/nodes/1/people/0/id").asString()).isEqualTo("p");
	}

	@Test
	void textsComeBackAsTheyWentIn() throws Exception {
		List<Object> accounts = new ArrayList<>();
		JsonNode naughty = JsonMapper.builder()
			.build()
			.readTree(new ClassPathResource("naughty-strings/blns.json").getInputStream());
		List<String> texts = naughty.valueStream().map(JsonNode::asString).filter((text) -> !text.isBlank()).toList();
		for (int i = 0; i < texts.size(); i++) {
			accounts.add(Map.of("id", i + texts.get(i), "name", texts.get(i), "industry", texts.get(i)));
		}
		assertThat(texts).hasSizeGreaterThan(500);
		assertThat(this.api.accounts(accounts.toArray()).path("created").asInt()).isEqualTo(texts.size());
		this.loader.rebuild();
		for (int i = 0; i < texts.size(); i += 50) {
			JsonNode account = this.api
				.run("query ($id: ID!) { account(id: $id) { id name industry gaps { id } } }",
						Map.of("id", i + texts.get(i)))
				.path("account");
			assertThat(account.path("name").asString()).isEqualTo(texts.get(i));
			assertThat(account.path("industry").asString()).isEqualTo(texts.get(i));
		}
		List<String> names = new ArrayList<>();
		String after = null;
		do {
			Map<String, Object> variables = new HashMap<>();
			variables.put("after", after);
			JsonNode page = this.api.run(
					"query ($after: String) { accounts(first: 200, after: $after, orderBy: {field: NAME, direction: ASC})"
							+ " { nodes { name } pageInfo { hasNextPage endCursor } } }",
					variables)
				.path("accounts");
			names.addAll(page.path("nodes").findValuesAsString("name"));
			after = page.at("/pageInfo/hasNextPage").asBoolean() ? page.at("/pageInfo/endCursor").asString() : null;
		}
		while (after != null);
		assertThat(names).containsExactlyInAnyOrderElementsOf(texts);
	}

	@Test
	void sixtyFourWritersOfTheSameAccountsLoseNothing() throws Exception {
		try (ExecutorService clients = Executors.newFixedThreadPool(64)) {
			List<Callable<JsonNode>> work = IntStream.range(0, 64).<Callable<JsonNode>>mapToObj((i) -> () -> {
				this.api.accounts(Map.of("id", "a", "name", "A"), Map.of("id", "b", "name", "B"));
				this.api.people(Map.of("id", "p" + i, "accountId", (i % 2 == 0) ? "a" : "b", "roles",
						List.of(Map.of("role", "END_USER"))));
				return this.api.touchpoints(Map.of("id", "t" + i, "accountId", (i % 2 == 0) ? "a" : "b", "personIds",
						List.of("p" + i), "type", "MEETING", "occurredAt", "2026-01-01T10:00:00Z"));
			}).toList();
			for (var done : clients.invokeAll(work)) {
				assertThat(done.get().path("created").asInt()).isEqualTo(1);
			}
		}
		String question = """
				{ accounts { nodes { id committee { size members { touchCount } } touchpoints { totalCount } } } }""";
		JsonNode written = this.api.run(question);
		assertThat(written.at("/accounts/nodes/0/committee/size").asInt()).isEqualTo(32);
		assertThat(written.at("/accounts/nodes/1/touchpoints/totalCount").asInt()).isEqualTo(32);
		this.loader.rebuild();
		assertThat(this.api.run(question)).isEqualTo(written);
	}

}
