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

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.gap.Ledger;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Parts accounts that were merged.
 */
@Component
class AccountParting {

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

	private final Neo4jClient client;

	private final MergeSteps steps;

	private final Accounts accounts;

	private final Touchpoints touchpoints;

	private final MergeLog log;

	AccountParting(Neo4jClient client, MergeSteps steps, Accounts accounts, Touchpoints touchpoints, MergeLog log) {
		this.client = client;
		this.steps = steps;
		this.accounts = accounts;
		this.touchpoints = touchpoints;
		this.log = log;
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
		List<String> people = this.steps.ids(PEOPLE_BACK, Map.of("id", id, "people", restored.texts("people")));
		this.steps.run(DROP_COMMITTEES, Map.of("id", id));
		Map<String, Object> sides = Map.of("kept", keptId, "gone", goneId);
		List<String> touchpoints = this.steps.ids(TOUCHPOINTS_BACK,
				with(sides, "touchpoints", restored.texts("touchpoints")));
		List<String> shared = this.steps.ids(LATER_TOUCHPOINTS_BACK, with(sides, "people", people));
		List<String> children = this.steps.ids(CHILDREN_BACK, with(sides, "children", restored.texts("children")));
		List<String> opportunities = this.steps.ids(OPPORTUNITIES_BACK,
				Map.of("id", id, "opportunities", restored.texts("opportunities")));
		this.log.moveNamesBack(id);
		this.steps.remember(goneId, restored.ledger(people));
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
					Accounts.fromProperties(row.get("gone").asMap()), MergeSteps.ledger(row.get("gone").get("gaps")),
					MergeSteps.ledger(row.get("keptGaps"))))
			.one()
			.orElseThrow();
	}

	private static Map<String, Object> with(Map<String, Object> sides, String name, Collection<String> ids) {
		Map<String, Object> parameters = new HashMap<>(sides);
		parameters.put(name, ids);
		return parameters;
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
