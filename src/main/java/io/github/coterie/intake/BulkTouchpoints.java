package io.github.coterie.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.Touchpoints;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Stores the touchpoints of an import; what they say of people and accounts is summed up
 * at its end.
 */
@Component
class BulkTouchpoints {

	private static final String TOUCH = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			SET account:Unsettled:Unsummed, account.revision = account.revision + 1
			RETURN id""";

	private static final String CREATE = """
			UNWIND $rows AS row
			CREATE (touchpoint:Touchpoint)
			SET touchpoint = row.properties
			WITH touchpoint, row
			UNWIND row.personIds AS personId
			MATCH (person:Person {id: personId})
			CREATE (touchpoint)-[:INVOLVES]->(person)""";

	private static final String UPDATE = """
			UNWIND $rows AS row
			MATCH (touchpoint:Touchpoint {id: row.id})
			SET touchpoint += row.properties, touchpoint.print = row.print
			WITH touchpoint, row
			CALL (touchpoint) {
				MATCH (touchpoint)-[involves:INVOLVES]->(:Person)
				WHERE involves.added IS NULL
				DELETE involves
			}
			UNWIND row.personIds AS personId
			MATCH (person:Person {id: personId})
			MERGE (touchpoint)-[:INVOLVES]->(person)""";

	private static final String JOIN = """
			UNWIND $rows AS row
			MATCH (original:Touchpoint {id: row.original})
			MATCH (person:Person {id: row.personId})
			MERGE (touchpoint:Touchpoint {id: row.id})
			ON CREATE SET touchpoint = original {.*, id: row.id, accountId: row.accountId}
			MERGE (touchpoint)-[involves:INVOLVES]->(person)
			SET involves.added = CASE row.added WHEN 'true' THEN true ELSE involves.added END
			RETURN row.id + ' ' + row.personId AS id""";

	private final Neo4jClient client;

	private final Touchpoints touchpoints;

	BulkTouchpoints(Neo4jClient client, Touchpoints touchpoints) {
		this.client = client;
		this.touchpoints = touchpoints;
	}

	List<BulkResult> store(List<BulkItem> items, boolean again) {
		List<String> ids = BulkItem.toFind(items, again);
		Map<String, Touchpoint> stored = ids.isEmpty() ? Map.of() : this.touchpoints.find(ids);
		Set<String> accounts = new TreeSet<>();
		items.forEach((item) -> accounts.add(String.valueOf(item.draft().text("accountId", null))));
		stored.values().forEach((touchpoint) -> accounts.add(touchpoint.accountId()));
		Set<String> known = touch(accounts);
		BulkBatch<Touchpoint> batch = new BulkBatch<>(items, stored);
		batch.apply((item, current) -> TouchpointChange.of(item.draft(), current),
				(touchpoint) -> known.contains(touchpoint.accountId()) ? null : "accountId");
		BulkRows.run(this.client, CREATE, batch.created().stream().map(BulkTouchpoints::created).toList());
		BulkRows.run(this.client, UPDATE, batch.known().stream().map(BulkTouchpoints::updated).toList());
		return batch.results(Set.of(), "");
	}

	/**
	 * Adds people to touchpoints that are stored; somebody of another account to a
	 * touchpoint of that account.
	 * @param rows touchpoint's {@code id}, the {@code original}, {@code accountId},
	 * {@code personId}, and {@code added}: whether somebody else than the contact itself
	 * says so, {@code true}
	 * @return id and personId of those that exist, with a space between
	 */
	Set<String> join(List<Map<String, String>> rows) {
		Set<String> accounts = new TreeSet<>();
		rows.forEach((row) -> accounts.add(String.valueOf(row.get("accountId"))));
		touch(accounts);
		return BulkRows.ids(this.client, JOIN, "rows", rows);
	}

	private Set<String> touch(Set<String> accounts) {
		return BulkRows.ids(this.client, TOUCH, "ids", accounts);
	}

	private static Map<String, @Nullable Object> created(BulkBatch.Change<Touchpoint> change) {
		Map<String, @Nullable Object> properties = Touchpoints.toProperties(change.after());
		properties.values().removeIf((value) -> value == null);
		properties.put("id", change.after().id());
		properties.put("print", change.item().print());
		properties.putAll(change.item().marks());
		return Map.of("personIds", change.after().personIds(), "properties", properties);
	}

	private static Map<String, @Nullable Object> updated(BulkBatch.Change<Touchpoint> change) {
		Map<String, @Nullable Object> row = new HashMap<>(BulkRows.of(change.item()));
		Map<String, @Nullable Object> properties = Touchpoints.toProperties(change.after());
		properties.putAll(change.item().marks());
		if (change.item().draft().has("by")) {
			properties.putIfAbsent("byRef", null);
		}
		row.put("properties", properties);
		row.put("personIds", change.after().personIds());
		return row;
	}

}
