package io.github.coterie.committee;

import java.time.Instant;
import java.util.ArrayList;
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
			MATCH (person:Person {id: id})-[:WORKS_AT]->(account:Account)
			USING INDEX SEEK person:Person(id)
			OPTIONAL MATCH (person)-[part:MEMBER_OF]->(committee:BuyingCommittee {solution: $solution})
			RETURN account.id AS accountId, $solution AS solution, id AS personId,
				part.support AS support, part.politicalStatus AS politicalStatus, person.proposedRoles AS proposed,
				COLLECT { MATCH (person)-[plays:PLAYS]->(committee) RETURN plays {.*} } AS roles""";

	private static final String FIND_ALL = """
			UNWIND $personIds AS id
			MATCH (person:Person {id: id})-[part:MEMBER_OF]->(committee:BuyingCommittee)
			USING INDEX SEEK person:Person(id)
			RETURN committee.accountId AS accountId, committee.solution AS solution, person.id AS personId,
				part.support AS support, part.politicalStatus AS politicalStatus, person.proposedRoles AS proposed,
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
			}
			CALL (row, person) {
				WITH row WHERE row.solution = 'default'
				SET person.proposedRoles = row.proposed
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
			.stream()
			.filter((part) -> !part.equals(Part.none(part.accountId(), solution, part.personId())))
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
	 * All assignments of a part: those kept as relationships, and those that a title
	 * proposes for roles that nobody has said anything of.
	 * @param plays the relationships
	 * @param proposed what a title proposes, null outside the default committee
	 */
	public static List<RoleAssignment> assignments(List<RoleAssignment> plays,
			@Nullable List<RoleAssignment> proposed) {
		if (proposed == null) {
			return plays;
		}
		List<RoleAssignment> all = new ArrayList<>(plays);
		proposed.stream()
			.filter((proposal) -> plays.stream().noneMatch((told) -> told.role() == proposal.role()))
			.forEach(all::add);
		return all;
	}

	/**
	 * Reads a part from a row of {@code accountId}, {@code solution}, {@code personId},
	 * {@code support}, {@code politicalStatus}, {@code roles} and {@code proposed}.
	 */
	public static Part part(Record row) {
		boolean usual = row.get("solution").asString().equals(RoleTemplate.DEFAULT_SOLUTION);
		return new Part(row.get("accountId").asString(), row.get("solution").asString(), row.get("personId").asString(),
				row.get("support").isNull() ? Support.UNKNOWN : Support.valueOf(row.get("support").asString()),
				row.get("politicalStatus").isNull() ? PoliticalStatus.UNKNOWN
						: PoliticalStatus.valueOf(row.get("politicalStatus").asString()),
				assignments(row.get("roles").asList(Committees::assignment),
						usual ? Proposals.read(row.get("proposed").asObject()) : null));
	}

	private static Map<String, Object> row(Part part) {
		boolean usual = part.solution().equals(RoleTemplate.DEFAULT_SOLUTION);
		List<RoleAssignment> plays = part.roles()
			.stream()
			.filter((assignment) -> !usual || !Proposals.contains(assignment))
			.toList();
		Map<String, Object> row = new HashMap<>();
		row.put("accountId", part.accountId());
		row.put("solution", part.solution());
		row.put("personId", part.personId());
		row.put("support", part.support().name());
		row.put("politicalStatus", part.politicalStatus().name());
		row.put("names", plays.stream().map((assignment) -> assignment.role().name()).toList());
		row.put("roles", plays.stream().map(Committees::properties).toList());
		String proposed = Proposals.write(part.roles());
		if (proposed != null) {
			row.put("proposed", proposed);
		}
		return row;
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
