package io.github.coterie.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Ways to people through the graph: over reporting lines, from somebody who is engaged.
 */
@Component
class WarmWays {

	private static final String FIND = """
			UNWIND $targets AS target
			MATCH (person:Person {id: target.personId})
			CALL (person, target) {
				MATCH way = SHORTEST 1 (person)-[:REPORTS_TO]-{1,4}(ally:Person)
				WHERE ally.id IN target.allies
					AND none(between IN nodes(way) WHERE between <> person
						AND (between.employmentStatus = 'LEFT' OR coalesce(between.isPlaceholder, false)))
				RETURN [between IN reverse(nodes(way)) WHERE between <> person | between.id] AS via
				ORDER BY length(way), ally.id
				LIMIT 1
			}
			RETURN target.personId AS personId, via""";

	private final Neo4jClient client;

	WarmWays(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Finds the shortest way to each of some people.
	 * @param targets to whom, and from which engaged colleagues
	 * @return ids of people by target; nothing for who can't be reached
	 */
	Map<String, List<String>> find(Collection<Target> targets) {
		Map<String, List<String>> ways = new HashMap<>();
		if (targets.isEmpty()) {
			return ways;
		}
		this.client.query(FIND)
			.bind(targets.stream()
				.map((target) -> Map.of("personId", target.personId(), "allies", target.allies()))
				.toList())
			.to("targets")
			.fetchAs(Boolean.class)
			.mappedBy((types,
					row) -> ways.put(row.get("personId").asString(), row.get("via").asList(Value::asString)) == null)
			.all();
		return ways;
	}

	/**
	 * Somebody to be reached.
	 *
	 * @param personId who
	 * @param allies engaged colleagues who may help
	 */
	record Target(String personId, List<String> allies) {

	}

}
