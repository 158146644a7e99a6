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

	private BulkRows() {
	}

	static Map<String, @Nullable Object> of(BulkItem item) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", item.id());
		row.put("print", item.print());
		row.put("origin", item.origin());
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
