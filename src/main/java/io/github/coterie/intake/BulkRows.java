package io.github.coterie.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Statements that take many rows.
 */
final class BulkRows {

	private static final String ACCOUNT_ALIASES = """
			UNWIND $rows AS row
			MATCH (record:Account {id: row.id})
			MERGE (alias:Alias {key: 'Account ' + row.alias})
			SET alias.kind = 'Account', alias.id = row.alias, alias.print = row.print
			MERGE (alias)-[:NAMES]->(record)""";

	private static final String PERSON_ALIASES = """
			UNWIND $rows AS row
			MATCH (record:Person {id: row.id})
			MERGE (alias:Alias {key: 'Person ' + row.alias})
			SET alias.kind = 'Person', alias.id = row.alias, alias.print = row.print
			MERGE (alias)-[:NAMES]->(record)""";

	private BulkRows() {
	}

	/**
	 * Has records answer to the ids by which other systems know them.
	 */
	static void alias(Neo4jClient client, boolean people, List<BulkItem> items) {
		run(client, people ? PERSON_ALIASES : ACCOUNT_ALIASES,
				items.stream().filter((item) -> item.alias() != null).map(BulkRows::of).toList());
	}

	static Map<String, @Nullable Object> of(BulkItem item) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", item.id());
		row.put("print", item.print());
		row.put("origin", item.origin());
		row.put("alias", item.alias());
		return row;
	}

	static void run(Neo4jClient client, String statement,
			List<? extends Map<String, ? extends @Nullable Object>> rows) {
		if (!rows.isEmpty()) {
			client.query(statement).bind(rows).to("rows").run();
		}
	}

	/**
	 * Runs a statement that returns the {@code id} of each row it could follow.
	 */
	static Set<String> ids(Neo4jClient client, String statement, String parameter, Collection<?> rows) {
		if (rows.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(client.query(statement)
			.bind(rows)
			.to(parameter)
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("id").asString())
			.all());
	}

}
