package io.github.coterie;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every statement finds its nodes through an index, whatever the size of the book. Those
 * that are meant to read all nodes of a label are named.
 */
@WholeApplication
class NoStatementScansTests {

	private static final List<String> STORES = List.of("account.Accounts", "account.People", "committee.Committees",
			"engagement.Touchpoints", "book.FactsReader", "plan.WarmWays", "plan.Search", "intake.Settlement",
			"graph.Sequences", "graph.Changes", "graph.Feed", "intake.BulkAccounts", "intake.BulkPeople",
			"intake.BulkRoles", "intake.BulkTouchpoints", "intake.BulkDeals", "intake.BulkSettlement",
			"imports.Records", "imports.Waiting", "imports.Departures", "alias.Aliases", "account.KeysOfOldGraphs",
			"identity.AccountMerging", "identity.PersonMerging", "identity.PartMerging", "identity.MergeLog",
			"identity.Tombstones", "identity.Doubles", "identity.ExternalIds");

	private static final Set<String> MEANT = Set.of("Doubles.ACCOUNTS_BY_DOMAIN", "Doubles.ACCOUNTS_BY_NAME",
			"Doubles.PEOPLE_BY_EMAIL", "Doubles.PEOPLE_BY_NAME", "BulkSettlement.NEXT", "FactsReader.ALL",
			"Accounts.ANY", "Changes.NOTE", "Changes.DROP_WRITERS", "Changes.RULES", "Feed.CHANGES", "Feed.MARKED");

	private static final Map<String, Object> PARAMETERS = Map.ofEntries(Map.entry("ids", List.of("a")),
			Map.entry("rows", List.of()), Map.entry("accountIds", List.of("a")), Map.entry("personIds", List.of("a")),
			Map.entry("solution", "default"), Map.entry("targets", List.of()), Map.entry("query", "a"),
			Map.entry("id", "a"), Map.entry("kept", "a"), Map.entry("gone", "b"), Map.entry("properties", Map.of()),
			Map.entry("people", List.of("a")), Map.entry("touchpoints", List.of("a")),
			Map.entry("children", List.of("a")), Map.entry("opportunities", List.of("a")),
			Map.entry("reports", List.of("a")), Map.entry("manager", List.of("a")),
			Map.entry("solutions", List.of("a")), Map.entry("gaps", List.of()), Map.entry("at", 1),
			Map.entry("most", 20), Map.entry("standing", "a"), Map.entry("key", "a"), Map.entry("after", ""),
			Map.entry("page", 10), Map.entry("keys", List.of("a")), Map.entry("touchpointIds", List.of("a")),
			Map.entry("kind", "Account"), Map.entry("limit", 3), Map.entry("name", "a"), Map.entry("beforeId", ""),
			Map.entry("by", "a"), Map.entry("number", 1), Map.entry("old", List.of(1)), Map.entry("highest", Map.of()),
			Map.entry("missing", Map.of()), Map.entry("reader", "a"),
			Map.entry("before", OffsetDateTime.parse("2026-01-01T00:00:00Z")));

	private static final List<String> NODES = List.of(
			"(:Account {id: 'a' + i, domainKey: 'd', nameKey: 'n', parentId: 'p', ownerRef: 'o'})",
			"(:Person {id: 'p' + i, emailKey: 'e', nameKey: 'n'})",
			"(:Touchpoint {id: 't' + i, accountId: 'a', byRef: 'o'})", "(:Opportunity {id: 'o' + i, ownerRef: 'o'})",
			"(:StageEntry {id: 's' + i})", "(:Owner {id: 'o' + i})", "(:Waiting {key: 'w' + i, about: 'a'})",
			"(:Alias {key: 'a' + i})", "(:BuyingCommittee {accountId: 'a' + i, solution: 'default'})",
			"(:Merge {id: 'm' + i, standing: i, at: 1})");

	@Autowired
	private Driver driver;

	@TestFactory
	Stream<DynamicTest> everyStatementFindsItsNodesThroughAnIndex() {
		return plans();
	}

	/**
	 * The planner takes a scan for cheaper where nodes are few or all alike; a book that
	 * grows keeps the plan for a while.
	 */
	@TestFactory
	Stream<DynamicTest> howeverFewAndAlikeTheNodes() {
		try (Session session = this.driver.session()) {
			NODES.forEach((node) -> session.run("UNWIND range(1, 3) AS i CREATE " + node).consume());
			session.run("CALL db.prepareForReplanning()").consume();
		}
		return plans();
	}

	private Stream<DynamicTest> plans() {
		return STORES.stream()
			.map(NoStatementScansTests::type)
			.flatMap((type) -> Arrays.stream(type.getDeclaredFields())
				.filter((field) -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
				.filter((field) -> statement(field)
					.matches("(?s)\\s*(UNWIND|MATCH|MERGE|CALL|OPTIONAL MATCH|CREATE \\(:Change)\\b.*"))
				.map((field) -> DynamicTest.dynamicTest(name(field),
						() -> assertThat(scans(field)).as(statement(field)).isEqualTo(MEANT.contains(name(field))))));
	}

	private boolean scans(Field field) {
		try (Session session = this.driver.session()) {
			Plan plan = session.run("CYPHER replan=force EXPLAIN " + statement(field), PARAMETERS).consume().plan();
			return operators(plan)
				.anyMatch((operator) -> operator.contains("NodesScan") || operator.contains("IndexScan")
						|| operator.contains("ByLabelScan") || operator.contains("RelationshipTypeScan"));
		}
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType()),
				plan.children().stream().flatMap((child) -> operators(child)));
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName("io.github.coterie." + name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String name(Field field) {
		return field.getDeclaringClass().getSimpleName() + "." + field.getName();
	}

	private static String statement(Field field) {
		try {
			field.setAccessible(true);
			return Objects.toString(field.get(null));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
