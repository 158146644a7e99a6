package io.github.coterie.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.alias.RecordKind;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The ids that other systems have for accounts and people: the list {@code externalIds}
 * of their nodes.
 */
@Component
public class ExternalIds {

	private static final String OF_ACCOUNTS = """
			UNWIND $ids AS id
			MATCH (record:Account {id: id})
			WHERE record.externalIds IS NOT NULL
			RETURN id, record.externalIds AS externalIds""";

	private static final String OF_PEOPLE = """
			UNWIND $ids AS id
			MATCH (record:Person {id: id})
			WHERE record.externalIds IS NOT NULL
			RETURN id, record.externalIds AS externalIds""";

	private final Neo4jClient client;

	ExternalIds(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Finds the external ids of records; those without any are left out.
	 */
	public Map<String, List<ExternalId>> find(RecordKind kind, Collection<String> ids) {
		Map<String, List<ExternalId>> found = new HashMap<>();
		this.client.query((kind == RecordKind.ACCOUNT) ? OF_ACCOUNTS : OF_PEOPLE)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all()
			.forEach((row) -> found.put(row.get("id").asString(),
					row.get("externalIds").asList((text) -> ExternalId.parse(text.asString()))));
		return found;
	}

}
