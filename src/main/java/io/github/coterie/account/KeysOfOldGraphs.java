package io.github.coterie.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.coterie.graph.Migrations;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Gives their keys, once, to the accounts and people of a graph that was written before
 * keys were kept: page by page, so that a kill in between costs nothing but the page.
 */
@Component
class KeysOfOldGraphs {

	private static final Logger LOGGER = LoggerFactory.getLogger(KeysOfOldGraphs.class);

	private static final int PAGE = 2000;

	private static final String DONE = "MATCH (migration:Migration {version: 'V002 keys'}) RETURN count(migration) AS n";

	private static final String REMEMBER = """
			MERGE (migration:Migration {version: 'V002 keys'})
			SET migration.checksum = 0, migration.appliedAt = datetime()""";

	private static final String ACCOUNTS = """
			MATCH (node:Account)
			WHERE node.id > $after
			RETURN node.id AS id, node.name AS name, node.domain AS domain
			ORDER BY node.id
			LIMIT $page""";

	private static final String PEOPLE = """
			MATCH (node:Person)
			WHERE node.id > $after
			RETURN node.id AS id, node.firstName AS firstName, node.lastName AS lastName, node.email AS email
			ORDER BY node.id
			LIMIT $page""";

	private static final String SET_OF_ACCOUNTS = """
			UNWIND $rows AS row
			MATCH (node:Account {id: row.id})
			SET node += row.keys""";

	private static final String SET_OF_PEOPLE = """
			UNWIND $rows AS row
			MATCH (node:Person {id: row.id})
			SET node += row.keys""";

	KeysOfOldGraphs(Driver driver, Migrations migrations) {
		try (Session session = driver.session()) {
			if (session.run(DONE).single().get("n").asInt() == 0) {
				int given = give(session, ACCOUNTS, SET_OF_ACCOUNTS, KeysOfOldGraphs::ofAccount)
						+ give(session, PEOPLE, SET_OF_PEOPLE, KeysOfOldGraphs::ofPerson);
				session.run(REMEMBER).consume();
				if (given > 0) {
					LOGGER.info("Gave keys to {} accounts and people that were stored before keys were kept", given);
				}
			}
		}
	}

	private static int give(Session session, String read, String write,
			Function<Record, Map<String, @Nullable Object>> keys) {
		int given = 0;
		String after = "";
		while (true) {
			List<Record> page = session.run(read, Map.of("after", after, "page", PAGE)).list();
			if (page.isEmpty()) {
				return given;
			}
			session.run(write,
					Map.of("rows",
							page.stream()
								.map((row) -> Map.of("id", row.get("id").asString(), "keys", keys.apply(row)))
								.toList()))
				.consume();
			given += page.size();
			after = page.getLast().get("id").asString();
		}
	}

	private static Map<String, @Nullable Object> ofAccount(Record row) {
		Map<String, @Nullable Object> keys = new HashMap<>();
		keys.put("nameKey", Keys.ofCompany(row.get("name").asString("")));
		keys.put("domainKey", Keys.ofDomain(text(row.get("domain"))));
		return keys;
	}

	private static Map<String, @Nullable Object> ofPerson(Record row) {
		Map<String, @Nullable Object> keys = new HashMap<>();
		keys.put("nameKey", Keys.ofPerson(text(row.get("firstName")), text(row.get("lastName"))));
		keys.put("emailKey", Keys.ofEmail(text(row.get("email"))));
		return keys;
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

}
