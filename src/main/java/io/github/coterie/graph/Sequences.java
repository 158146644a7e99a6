package io.github.coterie.graph;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that count up without a hole or a double, whoever asks at the same time.
 */
@Component
public class Sequences {

	private static final String NEXT = """
			MERGE (sequence:Sequence {name: $name})
			ON CREATE SET sequence.value = 0
			SET sequence.value = sequence.value + 1
			RETURN sequence.value AS value""";

	private final Neo4jClient client;

	Sequences(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * The next number of a sequence, from 1. The sequence is locked until the end of the
	 * transaction.
	 */
	public int next(String name) {
		return this.client.query(NEXT)
			.bind(name)
			.to("name")
			.fetchAs(Integer.class)
			.mappedBy((types, row) -> row.get("value").asInt())
			.one()
			.orElseThrow();
	}

}
