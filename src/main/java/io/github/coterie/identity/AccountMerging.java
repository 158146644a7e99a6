package io.github.coterie.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Merges accounts, and parts them again.
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

	private static final String REMEMBER_GAPS = """
			MATCH (account:Account {id: $id})
			SET account.gaps = $gaps""";

	private static final String RESTORE = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			SET gone:Account, gone.revision = coalesce(gone.revision, 0) + 1
			REMOVE gone:MergedAccount
			RETURN gone {.*} AS gone, kept.gaps AS keptGaps, merge {.*} AS merge""";

	private static final String PEOPLE_BACK = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (person)-[works:WORKS_AT]->(kept)
			WHERE person.id IN $people
			DELETE works
			CREATE (person)-[:WORKS_AT]->(gone)
			WITH person, gone, merge
			CALL (person, gone, merge) {
				MATCH (person)-[part:MEMBER_OF]->(committee:BuyingCommittee {accountId: merge.keptId})
				MERGE (own:BuyingCommittee {accountId: merge.goneId, solution: committee.solution})
				MERGE (own)-[:DECIDES_AT]->(gone)
				CREATE (person)-[moved:MEMBER_OF]->(own)
				SET moved = properties(part)
				WITH person, committee, own, part
				CALL (person, committee, own) {
					MATCH (person)-[plays:PLAYS]->(committee)
					CREATE (person)-[moved:PLAYS]->(own)
					SET moved = properties(plays)
					DELETE plays
				}
				DELETE part
			}
			RETURN collect(person.id) AS ids""";

	private static final String DROP_COMMITTEES = """
			MATCH (merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (kept)<-[:DECIDES_AT]-(committee)
			WHERE committee.madeBy = $id AND NOT EXISTS { (committee)<-[:MEMBER_OF]-() }
			DETACH DELETE committee""";

	private static final String TOUCHPOINTS_BACK = """
			UNWIND $touchpoints AS id
			MATCH (touchpoint:Touchpoint {id: id})
			WHERE touchpoint.accountId = $kept
			SET touchpoint.accountId = $gone
			RETURN collect(id) AS ids""";

	/**
	 * What was recorded since, with people who all go back, goes with them.
	 */
	private static final String LATER_TOUCHPOINTS_BACK = """
			UNWIND $people AS id
			MATCH (touchpoint:Touchpoint)-[:INVOLVES]->(:Person {id: id})
			WHERE touchpoint.accountId = $kept
			WITH DISTINCT touchpoint
			WITH touchpoint, COLLECT { MATCH (touchpoint)-[:INVOLVES]->(other:Person) RETURN other.id } AS involved
			WITH touchpoint, any(id IN involved WHERE NOT id IN $people) AS shared
			SET touchpoint.accountId = CASE WHEN shared THEN $kept ELSE $gone END
			RETURN [id IN collect(CASE WHEN shared THEN touchpoint.id END) WHERE id IS NOT NULL] AS ids""";

	private static final String CHILDREN_BACK = """
			UNWIND $children AS id
			MATCH (child:Account {id: id})
			WHERE CASE WHEN id = $kept THEN child.parentId IS NULL ELSE child.parentId = $kept END
			SET child.parentId = $gone
			RETURN collect(id) AS ids""";

	private static final String OPPORTUNITIES_BACK = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (opportunity)-[of:OF]->(kept)
			WHERE opportunity.id IN $opportunities
			DELETE of
			CREATE (opportunity)-[:OF]->(gone)
			RETURN collect(opportunity.id) AS ids""";

	private static final int MOST_ANCESTORS = 100;

	private final Neo4jClient client;

	private final Accounts accounts;

	private final Touchpoints touchpoints;

	private final Book book;

	private final MergeLog log;

	AccountMerging(Neo4jClient client, Accounts accounts, Touchpoints touchpoints, Book book, MergeLog log) {
		this.client = client;
		this.accounts = accounts;
		this.touchpoints = touchpoints;
		this.book = book;
		this.log = log;
	}

	/**
	 * Merges two accounts that both are there.
	 */
	Merged merge(String keptId, String goneId, Instant now) {
		List<String> children = ids(CHILDREN, Map.of("id", goneId));
		Set<String> touched = new TreeSet<>(children);
		touched.addAll(Set.of(keptId, goneId));
		Map<String, Account> locked = this.accounts.lock(touched);
		Account kept = withoutParent(locked.get(keptId), goneId);
		Account gone = Objects.requireNonNull(locked.get(goneId));
		String id = UUID.randomUUID().toString();
		Ledger ledger = start(id, kept, gone, now);
		Map<String, Object> moved = new HashMap<>();
		moved.put("people", ids(MOVE_PEOPLE, Map.of("id", id)));
		run(MOVE_PARTS, Map.of("id", id));
		moved.put("touchpoints", ids(MOVE_TOUCHPOINTS, Map.of("kept", keptId, "gone", goneId)));
		moved.put("children", children);
		run(MOVE_CHILDREN, Map.of("ids", children, "kept", keptId));
		moved.put("opportunities", ids(MOVE_OPPORTUNITIES, Map.of("id", id)));
		this.log.moveNames(id);
		FieldRule.Fill fill = new FieldRule.Fill();
		this.accounts.update(List.of(Fields.decide(fill, kept, gone, parentFor(kept, gone))));
		moved.put("filled", fill.filled());
		run(REMEMBER_GAPS, Map.of("id", keptId, "gaps", ledger.toLines()));
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
			.mappedBy((types, row) -> ledger(row.get("keptGaps")).and(ledger(row.get("goneGaps"))))
			.one()
			.orElseThrow();
	}

	/**
	 * Parts two accounts again. The merge stands, and the account that stayed is there.
	 */
	Merged undo(Merge merge, Instant now) {
		String id = merge.id();
		String keptId = merge.keptId();
		String goneId = merge.mergedId();
		List<String> notPutBack = new ArrayList<>();
		Restored restored = restore(id);
		Set<String> touched = new TreeSet<>(restored.texts("children"));
		touched.addAll(Set.of(keptId, goneId));
		Account kept = Objects.requireNonNull(this.accounts.lock(touched).get(keptId));
		FieldRule.Clear clear = new FieldRule.Clear(merge.filled());
		this.accounts.update(List.of(Fields.decide(clear, kept, restored.gone(), restored.gone().parentId())));
		clear.changed().forEach((field) -> notPutBack.add("%s was changed since and stays".formatted(field)));
		List<String> people = ids(PEOPLE_BACK, Map.of("id", id, "people", restored.texts("people")));
		run(DROP_COMMITTEES, Map.of("id", id));
		Map<String, Object> sides = Map.of("kept", keptId, "gone", goneId);
		List<String> touchpoints = ids(TOUCHPOINTS_BACK, with(sides, "touchpoints", restored.texts("touchpoints")));
		List<String> shared = ids(LATER_TOUCHPOINTS_BACK, with(sides, "people", people));
		List<String> children = ids(CHILDREN_BACK, with(sides, "children", restored.texts("children")));
		List<String> opportunities = ids(OPPORTUNITIES_BACK,
				Map.of("id", id, "opportunities", restored.texts("opportunities")));
		this.log.moveNamesBack(id);
		run(REMEMBER_GAPS, Map.of("id", goneId, "gaps", restored.ledger(people).toLines()));
		this.touchpoints.changed(List.of(keptId, goneId));
		restored.missing("people", people, "works elsewhere now, or is gone: person %s", notPutBack);
		restored.missing("touchpoints", touchpoints, "belongs elsewhere now, or is gone: touchpoint %s", notPutBack);
		restored.missing("children", children, "has another parent now, or is gone: account %s", notPutBack);
		restored.missing("opportunities", opportunities, "belongs elsewhere now, or is gone: opportunity %s",
				notPutBack);
		shared.forEach((touchpoint) -> notPutBack
			.add("was recorded since with people of both accounts, and stays: touchpoint %s".formatted(touchpoint)));
		return new Merged(this.log.undone(id, now, Merges.atMost(notPutBack)), touched);
	}

	private Restored restore(String id) {
		return this.client.query(RESTORE)
			.bind(id)
			.to("id")
			.fetchAs(Restored.class)
			.mappedBy((types, row) -> new Restored(row.get("merge").asMap(),
					Accounts.fromProperties(row.get("gone").asMap()), ledger(row.get("gone").get("gaps")),
					ledger(row.get("keptGaps"))))
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

	private static Map<String, Object> with(Map<String, Object> sides, String name, Collection<String> ids) {
		Map<String, Object> parameters = new HashMap<>(sides);
		parameters.put(name, ids);
		return parameters;
	}

	private void run(String statement, Map<String, Object> parameters) {
		this.client.query(statement).bindAll(parameters).run();
	}

	private List<String> ids(String statement, Map<String, Object> parameters) {
		List<String> ids = new ArrayList<>();
		this.client.query(statement)
			.bindAll(parameters)
			.fetch()
			.all()
			.forEach((row) -> row.values()
				.forEach((value) -> ids.addAll((value instanceof List<?> list)
						? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(value)))));
		return ids;
	}

	private static Ledger ledger(Value gaps) {
		return Ledger.ofLines(gaps.isNull() ? List.of() : gaps.asList(Value::asString));
	}

	/**
	 * A merged account that is one of its own again.
	 *
	 * @param merge what moved
	 * @param gone the account
	 * @param ledger its gaps when it was merged
	 * @param keptLedger the gaps of the account that stayed
	 */
	private record Restored(Map<String, Object> merge, Account gone, Ledger ledger, Ledger keptLedger) {

		List<String> texts(String name) {
			return (this.merge.get(name) instanceof List<?> texts) ? texts.stream().map(String::valueOf).toList()
					: List.of();
		}

		/**
		 * What was decided since about people who go back goes with them.
		 */
		Ledger ledger(Collection<String> people) {
			Set<String> back = new HashSet<>(people);
			return this.keptLedger.select((key) -> back.contains(key.subject()) ? key : null).and(this.ledger);
		}

		void missing(String name, Collection<String> found, String message, List<String> messages) {
			Set<String> missing = new TreeSet<>(texts(name));
			missing.removeAll(Set.copyOf(found));
			missing.forEach((id) -> messages.add(message.formatted(id)));
		}

	}

}
