package io.github.coterie.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.BuyingRole;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Stores the roles that systems confirm. A role knows which records say so, and ends with
 * the last of them; what somebody set by hand stands.
 */
@Component
class BulkRoles {

	private static final String TOUCH = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			SET account:Unsettled, account.revision = account.revision + 1
			MERGE (committee:BuyingCommittee {accountId: id, solution: 'default'})
			MERGE (committee)-[:DECIDES_AT]->(account)""";

	private static final String END_OTHERS = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.personId})-[plays:PLAYS]->({solution: 'default'})
			USING INDEX SEEK person:Person(id)
			WHERE any(record IN plays.records WHERE record STARTS WITH row.start)
				AND (row.role IS NULL OR plays.role <> row.role)
			SET plays.records = [record IN plays.records WHERE NOT record STARTS WITH row.start]
			WITH plays
			WHERE size(plays.records) = 0 AND plays.source = 'CRM'
			DELETE plays""";

	private static final String SAY = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.personId})
			MATCH (committee:BuyingCommittee {accountId: row.accountId, solution: 'default'})
			MERGE (person)-[part:MEMBER_OF]->(committee)
			ON CREATE SET part.support = 'UNKNOWN', part.politicalStatus = 'UNKNOWN'
			MERGE (person)-[plays:PLAYS {role: row.role}]->(committee)
			SET plays.records = [record IN coalesce(plays.records, []) WHERE NOT record STARTS WITH row.start] + row.record,
				plays.sourceText = CASE
					WHEN plays.source = 'MANUAL' THEN plays.sourceText
					WHEN plays.source = 'CRM' AND row.since >= plays.since THEN coalesce(plays.sourceText, row.label)
					ELSE coalesce(row.label, plays.sourceText) END,
				plays.since = CASE
					WHEN plays.source = 'MANUAL' THEN plays.since
					WHEN row.since < coalesce(plays.since, row.now) THEN row.since
					ELSE coalesce(plays.since, row.since, row.now) END,
				plays.status = CASE WHEN plays.source = 'MANUAL' THEN plays.status ELSE 'CONFIRMED' END,
				plays.confidence = CASE WHEN plays.source = 'MANUAL' THEN plays.confidence ELSE row.confidence END,
				plays.source = coalesce(CASE WHEN plays.source = 'MANUAL' THEN 'MANUAL' END, 'CRM')
			RETURN DISTINCT row.personId AS id""";

	/**
	 * The rows come by time, so that the newest opinion stands, whatever came first.
	 */
	private static final String OPINE = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.personId})-[part:MEMBER_OF]->(:BuyingCommittee {solution: 'default'})
			USING INDEX SEEK person:Person(id)
			WITH row, part, row.support IS NOT NULL AND coalesce(part.supportAt, row.at) <= row.at AS supports,
				row.politicalStatus IS NOT NULL AND coalesce(part.politicalStatusAt, row.at) <= row.at AS places
			SET part.support = CASE WHEN supports THEN row.support ELSE part.support END,
				part.supportAt = CASE WHEN supports THEN row.at ELSE part.supportAt END,
				part.politicalStatus = CASE WHEN places THEN row.politicalStatus ELSE part.politicalStatus END,
				part.politicalStatusAt = CASE WHEN places THEN row.at ELSE part.politicalStatusAt END""";

	private final Neo4jClient client;

	BulkRoles(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Stores what records say.
	 * @return the ids of the people who exist
	 */
	Set<String> store(List<RoleItem> items, Instant now) {
		this.client.query(TOUCH)
			.bind(items.stream().map(RoleItem::accountId).distinct().sorted().toList())
			.to("ids")
			.run();
		List<Map<String, @Nullable Object>> rows = items.stream().map((item) -> row(item, now)).toList();
		BulkRows.run(this.client, END_OTHERS,
				rows.stream().filter((row) -> !Boolean.TRUE.equals(row.get("isNew"))).toList());
		Set<String> told = BulkRows.ids(this.client, SAY, "rows",
				rows.stream().filter((row) -> row.get("role") != null).toList());
		BulkRows.run(this.client, OPINE,
				rows.stream()
					.filter((row) -> row.get("support") != null || row.get("politicalStatus") != null)
					.sorted(Comparator.comparingLong((row) -> (Long) Objects.requireNonNull(row.get("at"))))
					.toList());
		return told;
	}

	private static Map<String, @Nullable Object> row(RoleItem item, Instant now) {
		Map<String, @Nullable Object> row = new HashMap<>();
		Instant since = item.since();
		BuyingRole role = item.role();
		row.put("personId", item.personId());
		row.put("accountId", item.accountId());
		row.put("isNew", item.isNew());
		row.put("start", item.start());
		row.put("record", item.record() + " " + item.print());
		row.put("role", (role != null) ? role.name() : null);
		row.put("label", item.label());
		row.put("since", (since != null) ? since.toEpochMilli() : null);
		row.put("now", now.toEpochMilli());
		row.put("confidence", AssignmentSource.CRM.confidence());
		row.put("support", (item.support() != null) ? item.support().name() : null);
		row.put("politicalStatus", (item.politicalStatus() != null) ? item.politicalStatus().name() : null);
		row.put("at", (since != null) ? since.toEpochMilli() : 0L);
		return row;
	}

}
