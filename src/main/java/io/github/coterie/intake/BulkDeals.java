package io.github.coterie.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Stores sellers, deals and the stages that deals came through.
 */
@Component
class BulkDeals {

	private static final String OWNERS = """
			UNWIND $rows AS row
			MERGE (owner:Owner {id: row.id})
			SET owner += row.properties
			RETURN owner.id AS id""";

	private static final String OWN_ACCOUNTS = """
			UNWIND $rows AS row
			MATCH (account:Account {ownerRef: row.ref})
			SET account:Unsettled, account.revision = account.revision + 1, account.owner = row.owner, account.ownerRef = null""";

	private static final String OWN_TOUCHPOINTS = """
			UNWIND $rows AS row
			MATCH (touchpoint:Touchpoint {byRef: row.ref})
			SET touchpoint.by = row.owner, touchpoint.byRef = null""";

	private static final String OWN_DEALS = """
			UNWIND $rows AS row
			MATCH (deal:Opportunity {ownerRef: row.ref})
			SET deal.owner = row.owner, deal.ownerRef = null""";

	private static final String DEALS = """
			UNWIND $rows AS row
			MATCH (account:Account {id: row.targetId})
			MERGE (deal:Opportunity {id: row.id})
			SET deal += row.properties
			WITH deal, account
			CALL (deal, account) {
				MATCH (deal)-[before:OF]->(other:Account)
				WHERE other <> account
				DELETE before
			}
			MERGE (deal)-[:OF]->(account)
			RETURN deal.id AS id""";

	private static final String STAGES = """
			UNWIND $rows AS row
			MATCH (deal:Opportunity {id: row.targetId})
			MERGE (stage:StageEntry {id: row.id})
			SET stage += row.properties
			WITH stage, deal
			CALL (stage, deal) {
				MATCH (stage)-[before:OF]->(other:Opportunity)
				WHERE other <> deal
				DELETE before
			}
			MERGE (stage)-[:OF]->(deal)
			RETURN stage.id AS id""";

	private final Neo4jClient client;

	BulkDeals(Neo4jClient client) {
		this.client = client;
	}

	Set<String> owners(List<Map<String, @Nullable Object>> rows) {
		return BulkRows.ids(this.client, OWNERS, "rows", rows);
	}

	/**
	 * Tells records that named an owner before anybody knew that owner.
	 * @param rows what they named ({@code ref}) and who that is ({@code owner})
	 */
	void own(List<Map<String, String>> rows) {
		BulkRows.run(this.client, OWN_ACCOUNTS, rows);
		BulkRows.run(this.client, OWN_TOUCHPOINTS, rows);
		BulkRows.run(this.client, OWN_DEALS, rows);
	}

	/**
	 * Stores deals.
	 * @return the ids of those whose account exists
	 */
	Set<String> deals(List<Map<String, @Nullable Object>> rows) {
		return BulkRows.ids(this.client, DEALS, "rows", rows);
	}

	/**
	 * Stores stages.
	 * @return the ids of those whose deal exists
	 */
	Set<String> stages(List<Map<String, @Nullable Object>> rows) {
		return BulkRows.ids(this.client, STAGES, "rows", rows);
	}

}
