package io.github.coterie.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.coterie.gap.Ledger;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * What merging and parting are made of: statements that move something, and the gaps that
 * an account keeps.
 */
@Component
class MergeSteps {

	private static final String REMEMBER_GAPS = """
			MATCH (account:Account {id: $id})
			SET account.gaps = $gaps""";

	private final Neo4jClient client;

	MergeSteps(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * The gaps that an account keeps.
	 */
	static Ledger ledger(Value gaps) {
		return Ledger.ofLines(gaps.isNull() ? List.of() : gaps.asList(Value::asString));
	}

	void remember(String accountId, Ledger ledger) {
		run(REMEMBER_GAPS, Map.of("id", accountId, "gaps", ledger.toLines()));
	}

	void run(String statement, Map<String, Object> parameters) {
		this.client.query(statement).bindAll(parameters).run();
	}

	/**
	 * Runs a statement.
	 * @return the ids that it answers
	 */
	List<String> ids(String statement, Map<String, Object> parameters) {
		List<String> ids = new ArrayList<>();
		this.client.query(statement)
			.bindAll(parameters)
			.fetch()
			.all()
			.forEach((row) -> row.values()
				.forEach((value) -> ids.addAll((value instanceof List<?> list)
						? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(value)))));
		return ids;
	}

}
