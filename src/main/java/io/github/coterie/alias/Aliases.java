package io.github.coterie.alias;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The ids that records had before they were merged; each names one record, at first hand.
 */
@Component
public class Aliases {

	private static final String RESOLVE = """
			UNWIND $keys AS key
			MATCH (alias:Alias {key: key})-[:NAMES]->(record)
			RETURN alias.id AS id, record.id AS current""";

	private static final String TRACE = """
			CALL () {
				UNWIND $keys AS key
				MATCH (alias:Alias {key: key})-[:NAMES]->(record)
				RETURN key, CASE
					WHEN record:DeletedAccount OR record:DeletedPerson OR record:DeletedTouchpoint THEN null
					ELSE record.id
				END AS current
				UNION ALL
				UNWIND $accountIds AS id
				MATCH (deleted:DeletedAccount {id: id})
				RETURN 'Account ' + id AS key, null AS current
				UNION ALL
				UNWIND $personIds AS id
				MATCH (deleted:DeletedPerson {id: id})
				RETURN 'Person ' + id AS key, null AS current
				UNION ALL
				UNWIND $touchpointIds AS id
				MATCH (deleted:DeletedTouchpoint {id: id})
				RETURN 'Touchpoint ' + id AS key, null AS current
			}
			RETURN key, current""";

	private static final String ADD = """
			UNWIND $rows AS row
			CALL (row) {
				WITH row WHERE $kind = 'Account'
				MATCH (record:Account {id: row.current})
				RETURN record
				UNION
				WITH row WHERE $kind = 'Person'
				MATCH (record:Person {id: row.current})
				RETURN record
				UNION
				WITH row WHERE $kind = 'Touchpoint'
				MATCH (record:Touchpoint {id: row.current})
				RETURN record
				UNION
				MATCH (:Alias {key: $kind + ' ' + row.current})-[:NAMES]->(record)
				RETURN record
			}
			MERGE (alias:Alias {key: $kind + ' ' + row.old})
			SET alias.kind = $kind, alias.id = row.old
			WITH alias, record
			CALL (alias) {
				MATCH (alias)-[names:NAMES]->()
				DELETE names
			}
			CREATE (alias)-[:NAMES]->(record)
			RETURN alias.id AS id""";

	private final Neo4jClient client;

	Aliases(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * The current ids of those that are old; all others are left out.
	 */
	public Map<String, String> resolve(RecordKind kind, Collection<String> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<String, String> current = new HashMap<>();
		this.client.query(RESOLVE)
			.bind(keys(kind, ids))
			.to("keys")
			.fetch()
			.all()
			.forEach((row) -> current.put(String.valueOf(row.get("id")), String.valueOf(row.get("current"))));
		return current;
	}

	/**
	 * Looks in one statement for what became of ids that no record answers to.
	 */
	public Trace trace(Map<RecordKind, ? extends Collection<String>> unknown) {
		List<String> keys = unknown.entrySet()
			.stream()
			.flatMap((ids) -> keys(ids.getKey(), ids.getValue()).stream())
			.toList();
		if (keys.isEmpty()) {
			return Trace.NONE;
		}
		Map<String, String> current = new HashMap<>();
		Set<String> deleted = new HashSet<>();
		this.client.query(TRACE)
			.bindAll(Map.of("keys", keys, "accountIds", ids(unknown, RecordKind.ACCOUNT), "personIds",
					ids(unknown, RecordKind.PERSON), "touchpointIds", ids(unknown, RecordKind.TOUCHPOINT)))
			.fetch()
			.all()
			.forEach((row) -> {
				String key = String.valueOf(row.get("key"));
				if (row.get("current") instanceof String id) {
					current.put(key, id);
				}
				else {
					deleted.add(key);
				}
			});
		return new Trace(current, deleted);
	}

	/**
	 * Has old ids name records from now on, instead of what they named before.
	 * @param current the record's id, which may be an old one itself, by old id
	 * @return the old ids whose record was found; the others name nothing
	 */
	public Set<String> add(RecordKind kind, Map<String, String> current) {
		if (current.isEmpty()) {
			return Set.of();
		}
		List<Map<String, String>> rows = current.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(entry.getValue()))
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> Map.of("old", entry.getKey(), "current", entry.getValue()))
			.toList();
		return this.client.query(ADD)
			.bindAll(Map.of("kind", kind.label(), "rows", rows))
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("id").asString())
			.all()
			.stream()
			.collect(Collectors.toSet());
	}

	private static List<String> ids(Map<RecordKind, ? extends Collection<String>> unknown, RecordKind kind) {
		Collection<String> ids = unknown.get(kind);
		return (ids != null) ? List.copyOf(ids) : List.of();
	}

	private static List<String> keys(RecordKind kind, Collection<String> ids) {
		return ids.stream().map(kind::key).toList();
	}

}
