package io.github.coterie.engagement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The touchpoints of the graph, and what they say of the people and the accounts they
 * touch.
 */
@Component
public class Touchpoints {

	private static final String FIND = """
			UNWIND $ids AS id
			MATCH (touchpoint:Touchpoint {id: id})
			RETURN touchpoint {.id, .accountId, .type, .direction, .occurredAt, .subject, .outcome, .durationMinutes,
				.by} AS touchpoint,
				COLLECT { MATCH (touchpoint)-[:INVOLVES]->(person:Person) RETURN person.id } AS personIds""";

	private static final String FIND_NEWEST = """
			UNWIND $accountIds AS accountId
			CALL (accountId) {
				MATCH (touchpoint:Touchpoint)
				USING INDEX SEEK touchpoint:Touchpoint(accountId, occurredAt, id)
				WHERE touchpoint.accountId = accountId AND touchpoint.occurredAt IS NOT NULL
					AND touchpoint.id IS NOT NULL
					AND (touchpoint.occurredAt < $before
						OR (touchpoint.occurredAt = $before AND touchpoint.id < $beforeId))
				RETURN touchpoint
				ORDER BY touchpoint.accountId DESC, touchpoint.occurredAt DESC, touchpoint.id DESC
				LIMIT $limit
			}
			RETURN touchpoint {.id, .accountId, .type, .direction, .occurredAt, .subject, .outcome, .durationMinutes,
				.by} AS touchpoint,
				COLLECT { MATCH (touchpoint)-[:INVOLVES]->(person:Person) RETURN person.id } AS personIds""";

	private static final String CREATE = """
			UNWIND $rows AS row
			CREATE (touchpoint:Touchpoint)
			SET touchpoint = row.properties, touchpoint.id = row.id
			WITH touchpoint, row
			UNWIND row.personIds AS personId
			MATCH (person:Person {id: personId})
			CREATE (touchpoint)-[:INVOLVES]->(person)""";

	private static final String UPDATE = """
			UNWIND $rows AS row
			MATCH (touchpoint:Touchpoint {id: row.id})
			SET touchpoint += row.properties
			WITH touchpoint, row
			CALL (touchpoint) {
				MATCH (touchpoint)-[involves:INVOLVES]->(:Person)
				DELETE involves
			}
			UNWIND row.personIds AS personId
			MATCH (person:Person {id: personId})
			CREATE (touchpoint)-[:INVOLVES]->(person)""";

	private static final String TOUCHES = """
			UNWIND $ids AS id
			CALL (id) {
				MATCH (touchpoint:Touchpoint)
				USING INDEX SEEK touchpoint:Touchpoint(accountId, occurredAt, id)
				WHERE touchpoint.accountId = id AND touchpoint.occurredAt IS NOT NULL AND touchpoint.id IS NOT NULL
				RETURN collect([touchpoint.id, touchpoint.occurredAt.epochMillis, touchpoint.type, touchpoint.direction,
					COLLECT { MATCH (touchpoint)-[:INVOLVES]->(person:Person) RETURN person.id }]) AS touches
			}
			RETURN id, touches""";

	private static final String TOUCHES_OF_MOVED = """
			UNWIND $ids AS id
			MATCH (person:Person)-[:WORKS_AT]->(account:Account {id: id})
			USING INDEX SEEK account:Account(id)
			WHERE person.hasMoved
			RETURN person.id AS id, COLLECT {
				MATCH (touchpoint:Touchpoint)-[:INVOLVES]->(person)
				RETURN [touchpoint.id, touchpoint.occurredAt.epochMillis, touchpoint.type, touchpoint.direction]
			} AS touches""";

	private static final String CHANGED = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			SET account:Unsummed""";

	private static final int PEOPLE = 4;

	private final Neo4jClient client;

	Touchpoints(Neo4jClient client) {
		this.client = client;
	}

	public Map<String, Touchpoint> find(Collection<String> ids) {
		Map<String, Touchpoint> found = new LinkedHashMap<>();
		this.client.query(FIND)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Touchpoint.class)
			.mappedBy((types, row) -> touchpoint(row))
			.all()
			.forEach((touchpoint) -> found.put(touchpoint.id(), touchpoint));
		return found;
	}

	/**
	 * Finds the newest touchpoints of some accounts.
	 * @param accountIds the accounts
	 * @param before only what lies before this instant, or at it with a lesser id
	 * @param beforeId see {@code before}
	 * @param limit at most so many an account
	 * @return newest first, by account
	 */
	public Map<String, List<Touchpoint>> newest(Collection<String> accountIds, Instant before, String beforeId,
			int limit) {
		return this.client.query(FIND_NEWEST)
			.bindAll(Map.of("accountIds", List.copyOf(accountIds), "before", before.atOffset(ZoneOffset.UTC),
					"beforeId", beforeId, "limit", limit))
			.fetchAs(Touchpoint.class)
			.mappedBy((types, row) -> touchpoint(row))
			.all()
			.stream()
			.collect(Collectors.groupingBy(Touchpoint::accountId));
	}

	public void create(Collection<Touchpoint> touchpoints) {
		run(CREATE, touchpoints.stream().map(Touchpoints::row).toList());
	}

	public void update(Collection<Touchpoint> touchpoints) {
		run(UPDATE, touchpoints.stream().map(Touchpoints::row).toList());
	}

	/**
	 * Has the touchpoints of accounts, and of those who work there, summed up anew before
	 * the transaction ends.
	 */
	public void changed(Collection<String> accountIds) {
		if (!accountIds.isEmpty()) {
			this.client.query(CHANGED).bind(accountIds.stream().sorted().toList()).to("ids").run();
		}
	}

	/**
	 * Sums up all touchpoints of some accounts, and of those who work there.
	 */
	public ContactSums sums(Collection<String> accountIds, Instant now, Decay decay) {
		Map<String, List<Touch>> byAccount = new HashMap<>();
		Map<String, List<Touch>> byPerson = new HashMap<>();
		if (!accountIds.isEmpty()) {
			read(TOUCHES, accountIds, (id, touches) -> {
				List<Touch> all = byAccount.computeIfAbsent(id, (account) -> new ArrayList<>());
				for (Value entry : touches.values()) {
					Touch touch = entry(entry);
					all.add(touch);
					for (Value person : entry.get(PEOPLE).values()) {
						byPerson.computeIfAbsent(person.asString(), (of) -> new ArrayList<>()).add(touch);
					}
				}
			});
			read(TOUCHES_OF_MOVED, accountIds, (id, touches) -> byPerson.put(id, touches.asList(Touchpoints::entry)));
		}
		ContactSums sums = new ContactSums(new HashMap<>(), new HashMap<>());
		byPerson.forEach((id, touches) -> sums.people().put(id, ContactHistory.of(touches, now, decay)));
		byAccount.forEach((id, touches) -> sums.accounts().put(id, ContactHistory.of(touches, now, decay)));
		return sums;
	}

	private void read(String statement, Collection<String> ids, BiConsumer<String, Value> taker) {
		this.client.query(statement).bind(List.copyOf(ids)).to("ids").fetchAs(Boolean.class).mappedBy((types, row) -> {
			taker.accept(row.get("id").asString(), row.get("touches"));
			return true;
		}).all();
	}

	private static Touch entry(Value entry) {
		return new Touch(entry.get(0).asString(), Instant.ofEpochMilli(entry.get(1).asLong()),
				TouchpointType.valueOf(entry.get(2).asString()), TouchDirection.valueOf(entry.get(3).asString()));
	}

	private void run(String statement, List<Map<String, Object>> rows) {
		if (!rows.isEmpty()) {
			this.client.query(statement).bind(rows).to("rows").run();
		}
	}

	private static Touch touch(Value node) {
		return new Touch(node.get("id").asString(), node.get("occurredAt").asZonedDateTime().toInstant(),
				TouchpointType.valueOf(node.get("type").asString()),
				TouchDirection.valueOf(node.get("direction").asString()));
	}

	private static Touchpoint touchpoint(Record row) {
		Value node = row.get("touchpoint");
		Touch touch = touch(node);
		Value minutes = node.get("durationMinutes");
		return new Touchpoint(touch.id(), node.get("accountId").asString(),
				row.get("personIds").asList(Value::asString), touch.type(), touch.direction(), touch.at(),
				text(node.get("subject")), text(node.get("outcome")), minutes.isNull() ? null : minutes.asInt(),
				text(node.get("by")));
	}

	private static Map<String, Object> row(Touchpoint touchpoint) {
		return Map.of("id", touchpoint.id(), "personIds", touchpoint.personIds(), "properties",
				toProperties(touchpoint));
	}

	/**
	 * A touchpoint as the properties of its node, without its people; absent ones are
	 * null.
	 */
	public static Map<String, @Nullable Object> toProperties(Touchpoint touchpoint) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("accountId", touchpoint.accountId());
		properties.put("type", touchpoint.type().name());
		properties.put("direction", touchpoint.direction().name());
		properties.put("occurredAt", touchpoint.occurredAt().atOffset(ZoneOffset.UTC));
		properties.put("subject", touchpoint.subject());
		properties.put("outcome", touchpoint.outcome());
		properties.put("durationMinutes", touchpoint.durationMinutes());
		properties.put("by", touchpoint.by());
		return properties;
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

}
