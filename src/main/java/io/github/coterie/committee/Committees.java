package io.github.coterie.committee;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The committees of the graph: who has which part in which.
 */
@Component
public class Committees {

	private static final String FIND = """
			UNWIND $personIds AS id
			MATCH (person:Person {id: id})-[part:MEMBER_OF]->(committee:BuyingCommittee {solution: $solution})
			RETURN committee.accountId AS accountId, committee.solution AS solution, person.id AS personId,
				part.support AS support, part.politicalStatus AS politicalStatus,
				COLLECT { MATCH (person)-[plays:PLAYS]->(committee) RETURN plays {.*} } AS roles""";

	private static final String FIND_ALL = """
			UNWIND $personIds AS id
			MATCH (person:Person {id: id})-[part:MEMBER_OF]->(committee:BuyingCommittee)
			RETURN committee.accountId AS accountId, committee.solution AS solution, person.id AS personId,
				part.support AS support, part.politicalStatus AS politicalStatus,
				COLLECT { MATCH (person)-[plays:PLAYS]->(committee) RETURN plays {.*} } AS roles""";

	private static final String SAVE = """
			UNWIND $rows AS row
			MATCH (account:Account {id: row.accountId})
			MATCH (person:Person {id: row.personId})
			MERGE (committee:BuyingCommittee {accountId: row.accountId, solution: row.solution})
			MERGE (committee)-[:DECIDES_AT]->(account)
			MERGE (person)-[part:MEMBER_OF]->(committee)
			SET part.support = row.support, part.politicalStatus = row.politicalStatus
			WITH row, person, committee
			CALL (row, person, committee) {
				MATCH (person)-[plays:PLAYS]->(committee)
				WHERE NOT plays.role IN row.names
				DELETE plays
			}
			CALL (row, person, committee) {
				UNWIND row.roles AS role
				MERGE (person)-[plays:PLAYS {role: role.role}]->(committee)
				SET plays = role
			}""";

	private final Neo4jClient client;

	Committees(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Finds the parts of people in the committees of one solution, by person.
	 */
	public Map<String, Part> find(String solution, Collection<String> personIds) {
		Map<String, Part> parts = new HashMap<>();
		this.client.query(FIND)
			.bindAll(Map.of("solution", solution, "personIds", List.copyOf(personIds)))
			.fetchAs(Part.class)
			.mappedBy((types, row) -> part(row))
			.all()
			.forEach((part) -> parts.put(part.personId(), part));
		return parts;
	}

	/**
	 * Finds the parts of people in all committees.
	 */
	public List<Part> findAll(Collection<String> personIds) {
		return List.copyOf(this.client.query(FIND_ALL)
			.bind(List.copyOf(personIds))
			.to("personIds")
			.fetchAs(Part.class)
			.mappedBy((types, row) -> part(row))
			.all());
	}

	/**
	 * Stores parts as they are given; roles that are not given any more end.
	 */
	public void save(Collection<Part> parts) {
		if (!parts.isEmpty()) {
			this.client.query(SAVE).bind(parts.stream().map(Committees::row).toList()).to("rows").run();
		}
	}

	/**
	 * Reads a role assignment from the properties of its relationship.
	 */
	public static RoleAssignment assignment(Value plays) {
		Value sourceText = plays.get("sourceText");
		return new RoleAssignment(BuyingRole.valueOf(plays.get("role").asString()),
				AssignmentStatus.valueOf(plays.get("status").asString()),
				AssignmentSource.valueOf(plays.get("source").asString()), plays.get("confidence").asDouble(),
				sourceText.isNull() ? null : sourceText.asString(), Instant.ofEpochMilli(plays.get("since").asLong()));
	}

	/**
	 * Reads a part from a row of {@code accountId}, {@code solution}, {@code personId},
	 * {@code support}, {@code politicalStatus} and {@code roles}.
	 */
	public static Part part(Record row) {
		return new Part(row.get("accountId").asString(), row.get("solution").asString(), row.get("personId").asString(),
				Support.valueOf(row.get("support").asString()),
				PoliticalStatus.valueOf(row.get("politicalStatus").asString()),
				row.get("roles").asList(Committees::assignment));
	}

	private static Map<String, Object> row(Part part) {
		return Map.of("accountId", part.accountId(), "solution", part.solution(), "personId", part.personId(),
				"support", part.support().name(), "politicalStatus", part.politicalStatus().name(), "names",
				part.roles().stream().map((assignment) -> assignment.role().name()).toList(), "roles",
				part.roles().stream().map(Committees::properties).toList());
	}

	private static Map<String, @Nullable Object> properties(RoleAssignment assignment) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("role", assignment.role().name());
		properties.put("status", assignment.status().name());
		properties.put("source", assignment.source().name());
		properties.put("confidence", assignment.confidence());
		properties.put("sourceText", assignment.sourceText());
		properties.put("since", assignment.since().toEpochMilli());
		return properties;
	}

}
