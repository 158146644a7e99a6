package io.github.coterie.api;

import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import io.github.coterie.book.BookLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two records become one, and two again.
 */
@WholeApplication
class MergeJourneyTests {

	private static final String STATE = """
			{ accounts(orderBy: {field: NAME, direction: ASC}) { totalCount nodes {
				id name domain industry annualRevenue currency country owner isTarget technologies parentId
				externalIds { system id } lastTouchAt lastResponseAt score { fit engagement }
				committees { solution size members { person { id } support politicalStatus
					roles { role status source confidence sourceText since } } }
				people { id fullName title email optedOutOfEmail reportsTo { id } directReports { id } externalIds { id } }
				touchpoints { totalCount nodes { id subject people { id } } }
				gaps(filter: {stateIn: [OPEN, SNOOZED, DISMISSED]}) { kind state }
			} } }""";

	@Autowired
	private Api api;

	@Autowired
	private BookLoader loader;

	@Autowired
	private Neo4jClient client;

	@BeforeEach
	void twoCompaniesThatAreOne() {
		this.api.accounts(Map.of("id", "a", "name", "Acme Inc", "domain", "acme.com", "parentId", "b"),
				Map.of("id", "b", "name", "ACME GmbH", "industry", "Software", "annualRevenue", "1000000", "currency",
						"EUR", "isTarget", true, "parentId", "group", "technologies", List.of("Java")),
				Map.of("id", "child", "name", "Acme Labs", "parentId", "b"),
				Map.of("id", "elsewhere", "name", "Zebra"));
		this.api.people(
				Map.of("id", "a1", "accountId", "a", "firstName", "Ann", "lastName", "Able", "roles",
						List.of(Map.of("role", "CHAMPION"))),
				Map.of("id", "b1", "accountId", "b", "firstName", "Ann", "lastName", "Able", "email", "ann@acme.com",
						"title", "CEO", "seniority", "C_LEVEL", "optedOutOfEmail", true, "support", "MENTOR", "roles",
						List.of(Map.of("role", "ECONOMIC_BUYER"), Map.of("role", "CHAMPION", "status", "PROPOSED"))),
				Map.of("id", "b2", "accountId", "b", "lastName", "Baker", "reportsToId", "b1"));
		this.api.run("""
				mutation { assignRole(input: {accountId: "b", solution: "cloud", personId: "b2", role: END_USER}) {
					committee { size } } }""");
		this.api.touchpoints(touchpoint("ta", "a", "MEETING", "2026-01-01T10:00:00Z", "a1"),
				touchpoint("tb", "b", "MEETING", "2026-01-02T10:00:00Z", "b1", "b2"),
				touchpoint("tc", "b", "EMAIL_SENT", "2026-01-03T10:00:00Z", "b1"));
		this.client
			.query("MATCH (b:Account {id: 'b'}) SET b.externalIds = ['hubspot:77'] "
					+ "CREATE (:Opportunity {id: 'o'})-[:OF]->(b)")
			.run();
	}

	@Test
	void aMergedAccountGivesAllItHasAndItsIdStillAnswers() {
		JsonNode merge = merge("Accounts", "a", "b").path("merge");
		assertThat(merge.path("people").asInt()).isEqualTo(2);
		assertThat(merge.path("touchpoints").asInt()).isEqualTo(2);
		assertThat(merge.path("filled").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("industry",
				"annualRevenue", "technologies", "isTarget", "parentId");
		JsonNode account = this.api.run("""
				{ account(id: "b") { id name industry annualRevenue currency parentId externalIds { system id }
					people { id } touchpoints { totalCount nodes { id } }
					committees { solution members { person { id } roles { role } } } } }""").path("account");
		assertThat(account.path("id").asString()).isEqualTo("a");
		assertThat(account.path("name").asString()).isEqualTo("Acme Inc");
		assertThat(account.path("industry").asString()).isEqualTo("Software");
		assertThat(account.path("currency").asString()).isEqualTo("EUR");
		assertThat(account.path("parentId").asString()).isEqualTo("group");
		assertThat(account.at("/externalIds/0/system").asString()).isEqualTo("hubspot");
		assertThat(account.at("/externalIds/0/id").asString()).isEqualTo("77");
		assertThat(account.path("people").findValuesAsString("id")).containsExactly("a1", "b1", "b2");
		assertThat(account.at("/touchpoints/totalCount").asInt()).isEqualTo(3);
		assertThat(account.at("/touchpoints/nodes").findValuesAsString("id")).containsExactly("tc", "tb", "ta");
		assertThat(account.path("committees").findValuesAsString("solution")).containsExactly("default", "cloud");
		assertThat(account.at("/committees/0/members").size()).isEqualTo(2);
		assertThat(account.at("/committees/1/members/0/person/id").asString()).isEqualTo("b2");
		JsonNode all = this.api.run("{ accounts(filter: {ids: [\"b\"]}) { nodes { id } } child: account(id: \"child\") "
				+ "{ parentId } }");
		assertThat(all.at("/accounts/nodes").findValuesAsString("id")).containsExactly("a");
		assertThat(all.at("/child/parentId").asString()).isEqualTo("a");
		assertThat(this.client.query("MATCH (:Opportunity {id: 'o'})-[:OF]->(a:Account) RETURN a.id AS id")
			.fetchAs(String.class)
			.one()).contains("a");
	}

	@Test
	void mergingAgainAnswersTheSame() {
		JsonNode first = merge("Accounts", "a", "b");
		JsonNode state = this.api.run(STATE);
		assertThat(merge("Accounts", "a", "b")).isEqualTo(first);
		assertThat(merge("Accounts", "b", "a")).isEqualTo(first);
		assertThat(this.api.run(STATE)).isEqualTo(state);
		assertThat(this.api.run("{ merges { totalCount nodes { id } } }").at("/merges/totalCount").asInt())
			.isEqualTo(1);
	}

	@Test
	void undoingTheMergeOfAccountsPutsEverythingBack() {
		JsonNode before = this.api.run(STATE);
		String id = merge("Accounts", "a", "b").at("/merge/id").asString();
		assertThat(this.api.run(STATE)).isNotEqualTo(before);
		assertThat(undo(id).path("notPutBack")).isEmpty();
		assertThat(this.api.run(STATE)).isEqualTo(before);
		assertThat(undo(id).path("notPutBack")).isEmpty();
		this.loader.rebuild();
		assertThat(this.api.run(STATE)).isEqualTo(before);
		assertThat(merge("Accounts", "a", "b").at("/merge/id").asString()).isNotEqualTo(id);
	}

	@Test
	void theBookOfTheMergeIsTheGraphs() {
		merge("Accounts", "a", "b");
		merge("People", "a1", "b1");
		JsonNode state = this.api.run(STATE);
		this.loader.rebuild();
		assertThat(this.api.run(STATE)).isEqualTo(state);
	}

	@Test
	void undoingTellsWhatWasChangedSince() {
		String id = merge("Accounts", "a", "b").at("/merge/id").asString();
		this.api.accounts(Map.of("id", "a", "name", "Acme Inc", "industry", "Retail"));
		this.api.people(Map.of("id", "b2", "accountId", "elsewhere"));
		this.api.touchpoints(touchpoint("own", "a", "DEMO", "2026-01-04T10:00:00Z", "b1"),
				touchpoint("both", "b", "DEMO", "2026-01-05T10:00:00Z", "a1", "b1"));
		JsonNode undone = undo(id);
		assertThat(undone.path("notPutBack").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder(
				"industry was changed since and stays", "works elsewhere now, or is gone: person b2",
				"was recorded since with people of both accounts, and stays: touchpoint both");
		JsonNode state = this.api.run("""
				{ a: account(id: "a") { industry touchpoints { nodes { id } } people { id } }
				  b: account(id: "b") { industry touchpoints { nodes { id } } people { id } }
				  e: account(id: "elsewhere") { people { id } } }""");
		assertThat(state.at("/a/industry").asString()).isEqualTo("Retail");
		assertThat(state.at("/b/industry").asString()).isEqualTo("Software");
		assertThat(state.at("/a/touchpoints/nodes").findValuesAsString("id")).containsExactly("both", "ta");
		assertThat(state.at("/b/touchpoints/nodes").findValuesAsString("id")).containsExactly("own", "tc", "tb");
		assertThat(state.at("/b/people").findValuesAsString("id")).containsExactly("b1");
		assertThat(state.at("/e/people").findValuesAsString("id")).containsExactly("b2");
	}

	@Test
	void mergesOfMergesAreUndoneFromTheLast() {
		JsonNode before = this.api.run(STATE);
		String first = merge("Accounts", "a", "b").at("/merge/id").asString();
		String second = merge("Accounts", "child", "a").at("/merge/id").asString();
		assertThat(this.api.run("{ account(id: \"b\") { id } }").at("/account/id").asString()).isEqualTo("child");
		assertThat(this.api.fail("mutation ($id: ID!) { undoMerge(id: $id) { merge { id } } }", Map.of("id", first))
			.at("/extensions/code")
			.asString()).isEqualTo("CONFLICT");
		JsonNode page = this.api
			.run("{ merges(first: 1) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }")
			.path("merges");
		assertThat(page.path("totalCount").asInt()).isEqualTo(2);
		assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		JsonNode next = this.api.run("query ($after: String) { merges(after: $after) { nodes { id } } }",
				Map.of("after", page.at("/pageInfo/endCursor").asString()));
		assertThat(List.of(page.at("/nodes/0/id").asString(), next.at("/merges/nodes/0/id").asString()))
			.containsExactlyInAnyOrder(first, second);
		undo(second);
		assertThat(this.api.run("{ account(id: \"b\") { id } }").at("/account/id").asString()).isEqualTo("a");
		undo(first);
		assertThat(this.api.run(STATE)).isEqualTo(before);
	}

	@Test
	void mergedPeopleKeepTouchpointsRolesAndLines() {
		merge("Accounts", "a", "b");
		JsonNode before = this.api.run(STATE);
		JsonNode merged = merge("People", "a1", "b1");
		assertThat(merged.at("/merge/touchpoints").asInt()).isEqualTo(2);
		JsonNode person = this.api.run("""
				{ person(id: "b1") { id email title seniority optedOutOfEmail directReports { id } account { id
					committee { members { person { id } support roles { role status } } }
					touchpoints { nodes { id people { id } } } } } }""").path("person");
		assertThat(person.path("id").asString()).isEqualTo("a1");
		assertThat(person.path("email").asString()).isEqualTo("ann@acme.com");
		assertThat(person.path("seniority").asString()).isEqualTo("C_LEVEL");
		assertThat(person.path("optedOutOfEmail").asBoolean()).isTrue();
		assertThat(person.path("directReports").findValuesAsString("id")).containsExactly("b2");
		assertThat(person.at("/account/committee/members").size()).isEqualTo(1);
		assertThat(person.at("/account/committee/members/0/support").asString()).isEqualTo("MENTOR");
		assertThat(person.at("/account/committee/members/0/roles").findValuesAsString("role"))
			.containsExactlyInAnyOrder("ECONOMIC_BUYER", "CHAMPION");
		assertThat(person.at("/account/committee/members/0/roles").findValuesAsString("status"))
			.containsOnly("CONFIRMED");
		assertThat(person.at("/account/touchpoints/nodes/0/people").findValuesAsString("id")).containsExactly("a1");
		assertThat(merge("People", "a1", "b1")).isEqualTo(merged);
		assertThat(undo(merged.at("/merge/id").asString()).path("notPutBack")).isEmpty();
		assertThat(this.api.run(STATE)).isEqualTo(before);
	}

	@Test
	void aTouchpointOfBothIsOfOneAndOfBothAgain() {
		merge("Accounts", "a", "b");
		this.api.touchpoints(touchpoint("shared", "a", "DEMO", "2026-01-06T10:00:00Z", "a1", "b1"));
		JsonNode before = this.api.run(STATE);
		String id = merge("People", "b1", "a1").at("/merge/id").asString();
		assertThat(this.api.run("{ account(id: \"a\") { touchpoints(first: 1) { nodes { people { id } } } } }")
			.findValuesAsString("id")).containsExactly("b1");
		undo(id);
		assertThat(this.api.run(STATE)).isEqualTo(before);
	}

	@Test
	void peopleOfTwoAccountsAreMergedAndPartedToo() {
		JsonNode before = this.api.run(STATE);
		String id = merge("People", "a1", "b1").at("/merge/id").asString();
		JsonNode state = this.api
			.run("""
					{ person(id: "b1") { id account { id } email }
					  a: account(id: "a") { committee { members { roles { role } } } }
					  b: account(id: "b") { committee { size } people { id } touchpoints { nodes { people { id } } } } }""");
		assertThat(state.at("/person/account/id").asString()).isEqualTo("a");
		assertThat(state.at("/a/committee/members/0/roles").findValuesAsString("role")).containsExactly("CHAMPION");
		assertThat(state.at("/b/committee/size").asInt()).isZero();
		assertThat(state.at("/b/people").findValuesAsString("id")).containsExactly("b2");
		assertThat(state.at("/b/touchpoints/nodes/0/people").findValuesAsString("id")).containsExactly("a1");
		String accounts = merge("Accounts", "a", "b").at("/merge/id").asString();
		undo(accounts);
		undo(id);
		assertThat(this.api.run(STATE)).isEqualTo(before);
	}

	@Test
	void partingPeopleTellsWhatWasChangedSince() {
		merge("Accounts", "a", "b");
		String id = merge("People", "a1", "b1").at("/merge/id").asString();
		this.api.people(Map.of("id", "a1", "accountId", "a", "title", "CFO", "support", "ENEMY"),
				Map.of("id", "b2", "accountId", "a", "reportsToId", "a1"));
		this.api.run("""
				mutation { removeRole(input: {accountId: "a", personId: "a1", role: ECONOMIC_BUYER}) {
					committee { size } } }""");
		this.api.touchpoints(touchpoint("tc", "a", "EMAIL_SENT", "2026-01-03T10:00:00Z", "b2"));
		assertThat(undo(id).path("notPutBack").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder(
				"was changed since, and what is new stays: the part in committee default",
				"title was changed since and stays", "no longer involves the person who stayed: touchpoint tc");
		JsonNode state = this.api.run("""
				{ a: person(id: "a1") { title email } b: person(id: "b1") { title email directReports { id } }
				  account(id: "a") { touchpoints { nodes { id people { id } } }
					committee { members { person { id } support roles { role } } } } }""");
		assertThat(state.at("/a/title").asString()).isEqualTo("CFO");
		assertThat(state.at("/a/email").isNull()).isTrue();
		assertThat(state.at("/b/title").asString()).isEqualTo("CEO");
		assertThat(state.at("/b/directReports").findValuesAsString("id")).containsExactly("b2");
		assertThat(state.at("/account/touchpoints/nodes/0/people").findValuesAsString("id")).containsExactly("b2");
		assertThat(state.at("/account/committee/members/0/support").asString()).isEqualTo("ENEMY");
	}

	@Test
	void whatComesInUnderAnOldIdIsStoredWithTheCurrentOne() {
		merge("Accounts", "a", "b");
		merge("People", "a1", "b1");
		assertThat(this.api.accounts(Map.of("id", "b", "name", "Acme Inc")).path("unchanged").asInt()).isEqualTo(1);
		assertThat(this.api
			.people(Map.of("id", "b1", "accountId", "b", "department", "IT"),
					Map.of("id", "new", "accountId", "b", "reportsToId", "b1"))
			.path("rejected")).isEmpty();
		assertThat(this.api.touchpoints(touchpoint("later", "b", "DEMO", "2026-01-07T10:00:00Z", "b1", "new"))
			.path("created")
			.asInt()).isEqualTo(1);
		JsonNode role = this.api.run("""
				mutation { assignRole(input: {accountId: "b", personId: "b1", role: BLOCKER}) {
					committee { members { person { id department } roles { role } } } } }""");
		assertThat(role.at("/assignRole/committee/members/0/person/id").asString()).isEqualTo("a1");
		assertThat(role.at("/assignRole/committee/members/0/person/department").asString()).isEqualTo("IT");
		JsonNode account = this.api
			.run("""
					{ account(id: "a") { people { id reportsTo { id } } touchpoints(first: 1) { nodes { people { id } } } } }""")
			.path("account");
		assertThat(account.path("people").findValuesAsString("id")).contains("a1", "new");
		assertThat(account.at("/touchpoints/nodes/0/people").findValuesAsString("id")).containsExactlyInAnyOrder("a1",
				"new");
		assertThat(this.api.run("{ accounts { totalCount } }").at("/accounts/totalCount").asInt()).isEqualTo(3);
	}

	@Test
	void whatADecisionSaidOfAGapStaysSaid() {
		JsonNode gap = this.api.run("""
				{ account(id: "b") { gaps(filter: {kindIn: [ROLE_MISSING], roleIn: [PROCUREMENT]}) { id } } }""")
			.at("/account/gaps/0/id");
		this.api.run("mutation ($id: ID!) { dismissGap(id: $id, reason: \"none there\") { state } }",
				Map.of("id", gap.asString()));
		this.api.accounts(Map.of("id", "fresh", "name", "Fresh"));
		merge("Accounts", "a", "b");
		assertThat(this.api
			.run("mutation ($id: ID!) { reopenGap(id: $id) { state account { id } } }", Map.of("id", gap.asString()))
			.at("/reopenGap/account/id")
			.asString()).isEqualTo("a");
	}

	@Test
	void whatCantBeMergedIsRefusedInWords() {
		assertThat(code("Accounts", "a", "a")).isEqualTo("BAD_REQUEST");
		assertThat(code("Accounts", "a", "nowhere")).isEqualTo("NOT_FOUND");
		assertThat(code("Accounts", "nowhere", "a")).isEqualTo("NOT_FOUND");
		assertThat(code("People", "a1", "nobody")).isEqualTo("NOT_FOUND");
		assertThat(this.api.run("{ account(id: \"nowhere\") { id } }").path("account").isNull()).isTrue();
	}

	private JsonNode merge(String kind, String keep, String gone) {
		String of = kind.equals("Accounts") ? "account { id }" : "person { id }";
		return this.api.run(
				"mutation ($keep: ID!, $gone: ID!) { merge%s(keep: $keep, merge: $gone) { merge { id kind keptId mergedId mergedName mergedAt people touchpoints filled } %s } }"
					.formatted(kind, of),
				Map.of("keep", keep, "gone", gone))
			.path("merge" + kind);
	}

	private String code(String kind, String keep, String gone) {
		return this.api
			.fail("mutation ($keep: ID!, $gone: ID!) { merge%s(keep: $keep, merge: $gone) { merge { id } } }"
				.formatted(kind), Map.of("keep", keep, "gone", gone))
			.at("/extensions/code")
			.asString();
	}

	private JsonNode undo(String id) {
		return this.api
			.run("mutation ($id: ID!) { undoMerge(id: $id) { merge { id undoneAt } notPutBack } }", Map.of("id", id))
			.path("undoMerge");
	}

	private static Map<String, Object> touchpoint(String id, String accountId, String type, String at,
			String... people) {
		return Map.of("id", id, "accountId", accountId, "personIds", List.of(people), "type", type, "occurredAt", at);
	}

}
