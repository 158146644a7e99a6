package io.github.coterie.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.gap.Ledger;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Merges accounts.
 */
@Component
class AccountMerging {

	private static final String CHILDREN = """
			MATCH (child:Account)
			WHERE child.parentId = $id
			RETURN child.id AS id""";

	private static final String START = """
			MATCH (kept:Account {id: $kept})
			MATCH (gone:Account {id: $gone})
			CREATE (kept)<-[:KEPT]-(merge:Merge {id: $id})-[:GONE]->(gone)
			SET merge += $properties, gone:MergedAccount
			REMOVE gone:Account
			RETURN kept.gaps AS keptGaps, gone.gaps AS goneGaps""";

	private static final String MOVE_PEOPLE = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (person)-[works:WORKS_AT]->(gone)
			DELETE works
			CREATE (person)-[:WORKS_AT]->(kept)
			RETURN collect(person.id) AS ids""";

	private static final String MOVE_PARTS = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (old:BuyingCommittee)-[:DECIDES_AT]->(gone)
			WHERE EXISTS { (old)<-[:MEMBER_OF|PLAYS]-() }
			MERGE (committee:BuyingCommittee {accountId: merge.keptId, solution: old.solution})
			ON CREATE SET committee.madeBy = merge.id
			MERGE (committee)-[:DECIDES_AT]->(kept)
			WITH old, committee
			CALL (old, committee) {
				MATCH (person)-[part:MEMBER_OF]->(old)
				CREATE (person)-[moved:MEMBER_OF]->(committee)
				SET moved = properties(part)
				DELETE part
			}
			CALL (old, committee) {
				MATCH (person)-[plays:PLAYS]->(old)
				CREATE (person)-[moved:PLAYS]->(committee)
				SET moved = properties(plays)
				DELETE plays
			}""";

	private static final String MOVE_TOUCHPOINTS = """
			MATCH (touchpoint:Touchpoint)
			USING INDEX SEEK touchpoint:Touchpoint(accountId, occurredAt, id)
			WHERE touchpoint.accountId = $gone AND touchpoint.occurredAt IS NOT NULL AND touchpoint.id IS NOT NULL
			SET touchpoint.accountId = $kept
			RETURN collect(touchpoint.id) AS ids""";

	private static final String MOVE_CHILDREN = """
			UNWIND $ids AS id
			MATCH (child:Account {id: id})
			SET child.parentId = CASE WHEN id = $kept THEN null ELSE $kept END""";

	private static final String MOVE_OPPORTUNITIES = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (opportunity)-[of:OF]->(gone)
			DELETE of
			CREATE (opportunity)-[:OF]->(kept)
			RETURN collect(opportunity.id) AS ids""";

	private static final int MOST_ANCESTORS = 100;

	private final Neo4jClient client;

	private final MergeSteps steps;

	private final Accounts accounts;

	private final Touchpoints touchpoints;

	private final Book book;

	private final MergeLog log;

	AccountMerging(Neo4jClient client, MergeSteps steps, Accounts accounts, Touchpoints touchpoints, Book book,
			MergeLog log) {
		this.client = client;
		this.steps = steps;
		this.accounts = accounts;
		this.touchpoints = touchpoints;
		this.book = book;
		this.log = log;
	}

	/**
	 * Merges two accounts that both are there.
	 */
	Merged merge(String keptId, String goneId, Instant now) {
		List<String> children = this.steps.ids(CHILDREN, Map.of("id", goneId));
		Set<String> touched = new TreeSet<>(children);
		touched.addAll(Set.of(keptId, goneId));
		Map<String, Account> locked = this.accounts.lock(touched);
		Account kept = withoutParent(locked.get(keptId), goneId);
		Account gone = Objects.requireNonNull(locked.get(goneId));
		String id = UUID.randomUUID().toString();
		Ledger ledger = start(id, kept, gone, now);
		Map<String, Object> moved = new HashMap<>();
		moved.put("people", this.steps.ids(MOVE_PEOPLE, Map.of("id", id)));
		this.steps.run(MOVE_PARTS, Map.of("id", id));
		moved.put("touchpoints", this.steps.ids(MOVE_TOUCHPOINTS, Map.of("kept", keptId, "gone", goneId)));
		moved.put("children", children);
		this.steps.run(MOVE_CHILDREN, Map.of("ids", children, "kept", keptId));
		moved.put("opportunities", this.steps.ids(MOVE_OPPORTUNITIES, Map.of("id", id)));
		this.log.moveNames(id);
		FieldRule.Fill fill = new FieldRule.Fill();
		this.accounts.update(List.of(Fields.decide(fill, kept, gone, parentFor(kept, gone))));
		moved.put("filled", fill.filled());
		this.steps.remember(keptId, ledger);
		this.touchpoints.changed(List.of(keptId));
		return new Merged(this.log.note(id, moved), touched);
	}

	private Ledger start(String id, Account kept, Account gone, Instant now) {
		Map<String, Object> properties = Map.of("kind", RecordKind.ACCOUNT.label(), "keptId", kept.id(), "goneId",
				gone.id(), "goneName", gone.name(), "at", now.toEpochMilli(), "standing",
				MergeLog.standingKey(RecordKind.ACCOUNT, gone.id()));
		return this.client.query(START)
			.bindAll(Map.of("id", id, "kept", kept.id(), "gone", gone.id(), "properties", properties))
			.fetchAs(Ledger.class)
			.mappedBy(
					(types, row) -> MergeSteps.ledger(row.get("keptGaps")).and(MergeSteps.ledger(row.get("goneGaps"))))
			.one()
			.orElseThrow();
	}

	private static Account withoutParent(@Nullable Account account, String parentId) {
		Account given = Objects.requireNonNull(account);
		if (!parentId.equals(given.parentId())) {
			return given;
		}
		return new Account(given.id(), given.name(), given.domain(), given.industry(), given.numberOfEmployees(),
				given.annualRevenue(), given.currency(), given.country(), given.technologies(), given.owner(),
				given.handTier(), given.isTarget(), given.exclusionReason(), null);
	}

	/**
	 * The merged account's parent, unless it is the account that stays or one below it.
	 */
	private @Nullable String parentFor(Account kept, Account gone) {
		String ancestor = gone.parentId();
		for (int i = 0; i < MOST_ANCESTORS && ancestor != null; i++) {
			if (ancestor.equals(kept.id()) || ancestor.equals(gone.id())) {
				return null;
			}
			AccountFacts facts = this.book.facts(ancestor);
			ancestor = (facts != null) ? facts.account().parentId() : null;
		}
		return gone.parentId();
	}

}
