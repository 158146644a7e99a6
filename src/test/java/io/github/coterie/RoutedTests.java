package io.github.coterie;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With a driver that finds its servers itself, what reads is sent to those that only
 * read; a statement that writes would be refused there.
 */
@WholeApplication
class RoutedTests {

	private static final List<String> OPERATIONS = List.of(
			"mutation { upsertAccounts(input: [{id: \"a\", name: \"A\"}, {id: \"b\", name: \"B\"}, {id: \"c\", name: \"C\"}]) { created } }",
			"mutation { upsertPeople(input: [{id: \"p\", accountId: \"a\", lastName: \"P\", roles: [{role: CHAMPION}]},"
					+ " {id: \"q\", accountId: \"a\", lastName: \"Q\"}]) { created } }",
			"mutation { recordTouchpoints(input: [{id: \"t\", accountId: \"a\", personIds: [\"p\"], type: MEETING,"
					+ " occurredAt: \"2026-01-01T10:00:00Z\"}]) { created } }",
			"mutation { mergeAccounts(keep: \"a\", merge: \"b\") { __typename } }",
			"mutation { deleteAccounts(ids: [\"c\"]) { deleted } }",
			"mutation { restoreAccounts(ids: [\"c\"]) { restored } }",
			"mutation { saveScoringModel(input: {name: \"x\", criteria: []}) { version } }", "mutation { rebuildBook }",
			"{ accounts { nodes { id name people { fullName } committee { members { person { fullName } } }"
					+ " touchpoints { nodes { id people { id } } } } } }",
			"{ search(text: \"P\") { __typename } }", "{ likelyDoubles(kind: ACCOUNT) { nodes { __typename } } }",
			"{ engagementGaps { nodes { suggestion { action via { id } } } } }",
			"{ missingStakeholders { nodes { candidates { person { id } } } } }", "{ account(id: \"b\") { id } }");

	@Autowired
	private Neo4jConnectionDetails database;

	@Autowired
	private TestClock clock;

	@Test
	void whateverReadsOnlyReads() {
		URI routed = URI.create(this.database.getUri().toString().replace("bolt:", "neo4j:"));
		try (Instance instance = Instance.start(routed, this.database, this.clock)) {
			for (String operation : OPERATIONS) {
				JsonNode answer = instance.api().send(operation, Map.of());
				assertThat(answer.path("errors").toString()).as(operation).isIn("", "[]");
			}
			assertThat(instance.api()
				.run("{ account(id: \"a\") { people { id } touchpoints { nodes { id } } } }")
				.toString()).contains("\"p\"", "\"q\"", "\"t\"");
		}
	}

}
