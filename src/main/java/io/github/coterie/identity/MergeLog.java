package io.github.coterie.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.coterie.alias.RecordKind;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The merges of the graph. A merge has its record that stays by KEPT and the merged one,
 * which lost its label but nothing else, by GONE; what moved from one to the other is
 * listed with it.
 */
@Component
class MergeLog {

	private static final String MERGE = """
			merge {.id, .kind, .keptId, .goneId, .goneName, .at, .undoneAt, .filled, .notPutBack,
				people: size(coalesce(merge.people, [])),
				touchpoints: size(coalesce(merge.touchpoints, []))} AS merge""";

	private static final String FIND = """
			MATCH (merge:Merge {id: $id})
			RETURN\s""" + MERGE;

	private static final String STANDING = """
			MATCH (merge:Merge {standing: $standing})
			RETURN\s""" + MERGE;

	private static final String NEWEST = """
			MATCH (merge:Merge)
			WHERE merge.at <= $before AND merge.id IS NOT NULL
				AND (merge.at < $before OR merge.id < $beforeId)
			WITH merge
			ORDER BY merge.at DESC, merge.id DESC
			LIMIT $limit
			RETURN\s""" + MERGE;

	private static final String COUNT = "MATCH (merge:Merge) RETURN count(merge) AS count";

	private static final String STAYS = """
			MATCH (merge:Merge {id: $id})-[:KEPT]->(kept)
			RETURN kept:Account OR kept:Person AS stays""";

	/**
	 * Aliases of the merged record go over, and its own id becomes one.
	 */
	private static final String MOVE_NAMES = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			CALL (gone, kept) {
				MATCH (alias:Alias)-[names:NAMES]->(gone)
				DELETE names
				CREATE (alias)-[:NAMES]->(kept)
				RETURN collect(alias.id) AS aliases
			}
			MERGE (own:Alias {key: merge.standing})
			SET own.kind = merge.kind, own.id = merge.goneId
			CREATE (own)-[:NAMES]->(kept)
			WITH merge, kept, aliases, [text IN coalesce(gone.externalIds, [])
				WHERE NOT text IN coalesce(kept.externalIds, [])] AS externalIds
			SET merge.aliases = aliases, merge.externalIds = externalIds,
				kept.externalIds = CASE
					WHEN size(externalIds) > 0 THEN coalesce(kept.externalIds, []) + externalIds
					ELSE kept.externalIds
				END""";

	private static final String NAMES_BACK = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			CALL (merge, gone, kept) {
				UNWIND merge.aliases AS id
				MATCH (alias:Alias {key: merge.kind + ' ' + id})-[names:NAMES]->(kept)
				DELETE names
				CREATE (alias)-[:NAMES]->(gone)
			}
			CALL (merge) {
				MATCH (own:Alias {key: merge.standing})
				DETACH DELETE own
			}
			SET kept.externalIds = [text IN kept.externalIds WHERE NOT text IN merge.externalIds]""";

	private static final String NOTE = """
			MATCH (merge:Merge {id: $id})
			SET merge += $properties
			RETURN\s""" + MERGE;

	private final Neo4jClient client;

	MergeLog(Neo4jClient client) {
		this.client = client;
	}

	Optional<Merge> find(String id) {
		return read(FIND, Map.of("id", id)).stream().findFirst();
	}

	/**
	 * The merge by which an id became an old one.
	 */
	Optional<Merge> standing(RecordKind kind, String goneId) {
		return read(STANDING, Map.of("standing", standingKey(kind, goneId))).stream().findFirst();
	}

	static String standingKey(RecordKind kind, String goneId) {
		return kind.label() + " " + goneId;
	}

	/**
	 * The newest merges before a moment.
	 */
	List<Merge> newest(Instant before, String beforeId, int limit) {
		return List.copyOf(read(NEWEST, Map.of("before", before.toEpochMilli(), "beforeId", beforeId, "limit", limit)));
	}

	int count() {
		return this.client.query(COUNT)
			.fetchAs(Integer.class)
			.mappedBy((types, row) -> row.get("count").asInt())
			.one()
			.orElse(0);
	}

	/**
	 * Whether the record that stayed still is there.
	 */
	boolean stays(Merge merge) {
		return this.client.query(STAYS)
			.bind(merge.id())
			.to("id")
			.fetchAs(Boolean.class)
			.mappedBy((types, row) -> row.get("stays").asBoolean())
			.one()
			.orElse(false);
	}

	/**
	 * Has the old ids lead to the record that stays.
	 */
	void moveNames(String id) {
		this.client.query(MOVE_NAMES).bind(id).to("id").run();
	}

	void moveNamesBack(String id) {
		this.client.query(NAMES_BACK).bind(id).to("id").run();
	}

	/**
	 * Notes what moved.
	 */
	Merge note(String id, Map<String, Object> properties) {
		return read(NOTE, Map.of("id", id, "properties", properties)).iterator().next();
	}

	/**
	 * Notes that a merge was undone; the merged id may be merged anew.
	 */
	Merge undone(String id, Instant now, List<String> notPutBack) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("undoneAt", now.toEpochMilli());
		properties.put("notPutBack", notPutBack);
		properties.put("standing", null);
		return note(id, properties);
	}

	private Collection<Merge> read(String statement, Map<String, Object> parameters) {
		return this.client.query(statement)
			.bindAll(parameters)
			.fetchAs(Merge.class)
			.mappedBy((types, row) -> merge(row))
			.all();
	}

	private static Merge merge(Record row) {
		Value merge = row.get("merge");
		Value undoneAt = merge.get("undoneAt");
		return new Merge(merge.get("id").asString(), RecordKind.ofLabel(merge.get("kind").asString()),
				merge.get("keptId").asString(), merge.get("goneId").asString(), merge.get("goneName").asString(),
				Instant.ofEpochMilli(merge.get("at").asLong()),
				undoneAt.isNull() ? null : Instant.ofEpochMilli(undoneAt.asLong()), merge.get("people").asInt(),
				merge.get("touchpoints").asInt(), texts(merge.get("filled")), texts(merge.get("notPutBack")));
	}

	private static List<String> texts(Value value) {
		return value.isNull() ? List.of() : value.asList(Value::asString);
	}

}
