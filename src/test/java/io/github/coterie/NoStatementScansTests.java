package io.github.coterie;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.coterie.StatementPlan.Reach;
import io.github.coterie.imports.ImportSettings;
import io.github.coterie.imports.Importer;
import io.github.coterie.imports.Progress;
import io.github.coterie.imports.Recognition;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every statement finds its nodes through an index, whatever the graph holds: the planner
 * takes a scan for cheaper where nodes or lines are few or all alike, and a book that
 * grows keeps the plan for a while. Those that are meant to read more are named.
 */
@WholeApplication
class NoStatementScansTests {

	private static final Map<Reach, List<String>> MEANT = Map.of(Reach.WHOLE_KIND,
			List.of("Accounts.ANY", "BulkSettlement.NEXT", "Changes.NOTE", "Changes.RULES",
					"SharedKeys.ACCOUNTS_BY_DOMAIN", "SharedKeys.ACCOUNTS_BY_NAME", "SharedKeys.PEOPLE_BY_EMAIL",
					"SharedKeys.PEOPLE_BY_NAME", "Dump.NODES", "Feed.CHANGES", "Feed.MARKED", "Migrations.APPLIED",
					"Owners.ALL", "ScoringModels.MAKE_LIVE", "UnfinishedRestore.FIND", "UnfinishedRestore.REMOVE"),
			Reach.SIFTED_KIND, List.of("Changes.DROP_WRITERS"), Reach.EVERYTHING,
			List.of("Archive.FILLED", "Dump.LABELS", "Dump.RELATIONSHIPS", "UnfinishedRestore.CLEAR"));

	@Autowired
	private Driver driver;

	@Autowired
	private Importer importer;

	@Test
	void everyStatementIsAConstant() {
		List<CypherStatement> all = CypherStatement.all();
		assertThat(all).hasSizeGreaterThan(150).allMatch(CypherStatement::isConstant);
		assertThat(all).extracting(CypherStatement::name).containsAll(meant().keySet());
	}

	@ParameterizedTest
	@EnumSource
	void everyStatementFindsItsNodesThroughAnIndex(Contents contents) {
		try (Session session = this.driver.session()) {
			contents.fill(session, this.importer);
			session.run("CALL db.prepareForReplanning()").consume();
			Map<String, Reach> meant = meant();
			SoftAssertions.assertSoftly((softly) -> CypherStatement.all().forEach((statement) -> {
				StatementPlan plan = StatementPlan.of(statement.text(), session);
				softly.assertThat(plan.reach())
					.as("%s%n%s", statement, String.join("\n", plan.operators()))
					.isLessThanOrEqualTo(meant.getOrDefault(statement.name(), Reach.SOUGHT));
			}));
		}
	}

	private static Map<String, Reach> meant() {
		Map<String, Reach> meant = new TreeMap<>();
		MEANT.forEach((reach, names) -> names.forEach((name) -> meant.put(name, reach)));
		return meant;
	}

	/**
	 * What a graph may hold when a statement is planned.
	 */
	enum Contents {

		NOTHING {

			@Override
			void fill(Session session, Importer importer) {
				// it is empty before each test
			}

		},

		FEW_NODES_ALL_ALIKE {

			@Override
			void fill(Session session, Importer importer) {
				nodes(3, session);
			}

		},

		LINES_BETWEEN_ALL_NODES {

			@Override
			void fill(Session session, Importer importer) {
				nodes(50, session);
				MERGES.forEach((line) -> session.run(line).consume());
				LINES.forEach((line) -> session.run(line).consume());
			}

		},

		FEW_LINES_BUT_MANY_MERGES {

			@Override
			void fill(Session session, Importer importer) {
				nodes(50, session);
				MERGES.forEach((line) -> session.run(line).consume());
				LINES.forEach((line) -> session.run(line.replace(" CREATE", " WITH a, b LIMIT 1 CREATE")).consume());
			}

		},

		A_BOOK {

			@Override
			void fill(Session session, Importer importer) {
				try (Recognition recognition = importer.recognise(List.of(Path.of("seed-data")),
						ImportSettings.DETECT)) {
					importer.run(recognition, ImportSettings.DETECT, new Progress(), (reject) -> {
					});
				}
			}

		};

		private static final List<String> NODES = List.of(
				"(:Account {id: 'a' + i, domainKey: 'd', nameKey: 'n', parentId: 'p', ownerRef: 'o'})",
				"(:Person {id: 'p' + i, emailKey: 'e', nameKey: 'n'})",
				"(:Touchpoint {id: 't' + i, accountId: 'a', byRef: 'o', occurredAt: datetime()})",
				"(:Opportunity {id: 'o' + i, ownerRef: 'o'})", "(:StageEntry {id: 's' + i})", "(:Owner {id: 'o' + i})",
				"(:Waiting {key: 'w' + i, about: 'a'})", "(:Alias {key: 'a' + i})",
				"(:BuyingCommittee {accountId: 'a' + i, solution: 'default'})",
				"(:Merge {id: 'm' + i, standing: i, at: 1})", "(:DeletedAccount {id: 'a' + i})",
				"(:DeletedPerson {id: 'p' + i})", "(:DeletedTouchpoint {id: 't' + i})",
				"(:DeletedOpportunity {id: 'o' + i})", "(:DismissedDouble {key: 'd' + i})");

		private static final List<String> MERGES = List.of("MATCH (a:Merge), (b:Account) CREATE (a)-[:KEPT]->(b)",
				"MATCH (a:Merge), (b:Account) CREATE (a)-[:GONE]->(b)");

		private static final List<String> LINES = List.of("MATCH (a:Person), (b:Account) CREATE (a)-[:WORKS_AT]->(b)",
				"MATCH (a:Person), (b:Person) CREATE (a)-[:REPORTS_TO]->(b)",
				"MATCH (a:Person), (b:BuyingCommittee) CREATE (a)-[:MEMBER_OF]->(b)",
				"MATCH (a:Person), (b:BuyingCommittee) CREATE (a)-[:PLAYS]->(b)",
				"MATCH (a:BuyingCommittee), (b:Account) CREATE (a)-[:DECIDES_AT]->(b)",
				"MATCH (a:Touchpoint), (b:Person) CREATE (a)-[:INVOLVES]->(b)",
				"MATCH (a:Opportunity), (b:Account) CREATE (a)-[:OF]->(b)",
				"MATCH (a:Alias), (b:Account) CREATE (a)-[:NAMES]->(b)",
				"MATCH (a:Merge), (b:BuyingCommittee) CREATE (a)-[:WAS_MEMBER_OF]->(b)",
				"MATCH (a:Merge), (b:BuyingCommittee) CREATE (a)-[:PLAYED]->(b)");

		abstract void fill(Session session, Importer importer);

		private static void nodes(int number, Session session) {
			NODES
				.forEach((node) -> session.run("UNWIND range(1, $number) AS i CREATE " + node, Map.of("number", number))
					.consume());
		}

	}

}
