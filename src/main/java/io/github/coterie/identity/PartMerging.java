package io.github.coterie.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.account.Person;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Committees;
import io.github.coterie.committee.Part;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.Support;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Merges the parts that two people have in the same committees. What the person who stays
 * had before is kept with the merge, in the same relationships' properties.
 */
@Component
class PartMerging {

	private static final String KEEP_BEFORE = """
			MATCH (merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (kept)-[part:MEMBER_OF]->(committee:BuyingCommittee)
			CREATE (merge)-[was:WAS_MEMBER_OF]->(committee)
			SET was = properties(part)
			WITH merge, kept, committee
			MATCH (kept)-[plays:PLAYS]->(committee)
			CREATE (merge)-[played:PLAYED]->(committee)
			SET played = properties(plays)""";

	private static final String BEFORE = """
			MATCH (merge:Merge {id: $id})-[part:WAS_MEMBER_OF]->(committee:BuyingCommittee)
			RETURN committee.accountId AS accountId, committee.solution AS solution, merge.keptId AS personId,
				part.support AS support, part.politicalStatus AS politicalStatus,
				COLLECT { MATCH (merge)-[plays:PLAYED]->(committee) RETURN plays {.*} } AS roles""";

	private static final String OF_GONE = """
			MATCH (merge:Merge {id: $id})-[:GONE]->(person)-[part:MEMBER_OF]->(committee:BuyingCommittee)
			USING INDEX SEEK merge:Merge(id)
			RETURN committee.accountId AS accountId, committee.solution AS solution, person.id AS personId,
				part.support AS support, part.politicalStatus AS politicalStatus,
				COLLECT { MATCH (person)-[plays:PLAYS]->(committee) RETURN plays {.*} } AS roles""";

	private static final String OF_KEPT = """
			MATCH (merge:Merge {id: $id})-[:KEPT]->(person)-[part:MEMBER_OF]->(committee:BuyingCommittee)
			USING INDEX SEEK merge:Merge(id)
			RETURN committee.accountId AS accountId, committee.solution AS solution, person.id AS personId,
				part.support AS support, part.politicalStatus AS politicalStatus,
				COLLECT { MATCH (person)-[plays:PLAYS]->(committee) RETURN plays {.*} } AS roles""";

	private static final String LEAVE = """
			MATCH (:Merge {id: $id})-[:KEPT]->(kept)
			UNWIND $solutions AS solution
			MATCH (kept)-[part:MEMBER_OF|PLAYS]->(:BuyingCommittee {solution: solution})
			DELETE part""";

	private final Neo4jClient client;

	private final Committees committees;

	PartMerging(Neo4jClient client, Committees committees) {
		this.client = client;
		this.committees = committees;
	}

	/**
	 * Gives the person who stays the parts of the merged one, if both are of one account.
	 * @param start stores the merge
	 */
	void merge(String id, Person kept, Person gone, Runnable start) {
		List<Part> parts = this.committees.findAll(Set.of(kept.id(), gone.id()));
		start.run();
		this.client.query(KEEP_BEFORE).bind(id).to("id").run();
		if (kept.accountId().equals(gone.accountId())) {
			Map<String, Part> own = bySolution(parts, kept.id());
			List<Part> merged = new ArrayList<>();
			bySolution(parts, gone.id())
				.forEach((solution, other) -> merged.add(merged(own.get(solution), other, kept.id())));
			this.committees.save(merged);
		}
	}

	/**
	 * Takes the merged person's parts away again, as far as they are as they were given.
	 * @return in words, what was changed since and stays
	 */
	List<String> undo(String id, String accountId) {
		Map<String, Part> before = bySolution(read(BEFORE, id), null);
		Map<String, Part> now = bySolution(read(OF_KEPT, id), null);
		List<String> left = new ArrayList<>();
		List<String> ended = new ArrayList<>();
		List<Part> restored = new ArrayList<>();
		for (Part given : read(OF_GONE, id)) {
			Part current = now.get(given.solution());
			if (current == null || !current.accountId().equals(accountId)) {
				continue;
			}
			Part own = before.get(given.solution());
			Part back = parted(own, given, current);
			if (!current.equals(merged(own, given, current.personId()))) {
				left.add("was changed since, and what is new stays: the part in committee %s"
					.formatted(given.solution()));
			}
			if (own == null && back.equals(Part.none(accountId, given.solution(), current.personId()))) {
				ended.add(given.solution());
			}
			else {
				restored.add(back);
			}
		}
		this.client.query(LEAVE).bindAll(Map.of("id", id, "solutions", ended)).run();
		this.committees.save(restored);
		return left;
	}

	/**
	 * What somebody has by both parts. What is confirmed goes before what is proposed,
	 * else the person who stays is right.
	 */
	static Part merged(@Nullable Part own, Part given, String personId) {
		Part base = (own != null) ? own : Part.none(given.accountId(), given.solution(), personId);
		Map<BuyingRole, RoleAssignment> roles = new EnumMap<>(BuyingRole.class);
		base.roles().forEach((role) -> roles.put(role.role(), role));
		given.roles()
			.forEach((role) -> roles.merge(role.role(), role, (mine, other) -> confirms(mine, other) ? other : mine));
		return new Part(given.accountId(), base.solution(), personId,
				(base.support() != Support.UNKNOWN) ? base.support() : given.support(),
				(base.politicalStatus() != PoliticalStatus.UNKNOWN) ? base.politicalStatus() : given.politicalStatus(),
				List.copyOf(roles.values()));
	}

	private static boolean confirms(RoleAssignment mine, RoleAssignment other) {
		return mine.status() == AssignmentStatus.PROPOSED && other.status() == AssignmentStatus.CONFIRMED;
	}

	/**
	 * What is left when all that was given and is as it was is taken away.
	 */
	static Part parted(@Nullable Part own, Part given, Part current) {
		Part base = (own != null) ? own : Part.none(current.accountId(), current.solution(), current.personId());
		Part merged = merged(own, given, current.personId());
		List<RoleAssignment> roles = new ArrayList<>();
		for (RoleAssignment role : current.roles()) {
			RoleAssignment mine = base.role(role.role());
			if (!role.equals(merged.role(role.role()))) {
				roles.add(role);
			}
			else if (mine != null) {
				roles.add(mine);
			}
		}
		return new Part(current.accountId(), current.solution(), current.personId(),
				(current.support() == merged.support()) ? base.support() : current.support(),
				(current.politicalStatus() == merged.politicalStatus()) ? base.politicalStatus()
						: current.politicalStatus(),
				roles);
	}

	private static Map<String, Part> bySolution(List<Part> parts, @Nullable String personId) {
		Map<String, Part> bySolution = new HashMap<>();
		parts.stream()
			.filter((part) -> personId == null || part.personId().equals(personId))
			.forEach((part) -> bySolution.put(part.solution(), part));
		return bySolution;
	}

	private List<Part> read(String statement, String id) {
		return List.copyOf(this.client.query(statement)
			.bind(id)
			.to("id")
			.fetchAs(Part.class)
			.mappedBy((types, row) -> Committees.part(row))
			.all());
	}

}
