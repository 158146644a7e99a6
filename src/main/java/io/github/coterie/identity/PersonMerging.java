package io.github.coterie.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.book.Book;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.gap.GapKey;
import io.github.coterie.gap.Ledger;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Merges people, and parts them again. The merged person keeps all relationships, hidden
 * with the label; the one that stays gets those that were not there.
 */
@Component
class PersonMerging {

	private static final String START = """
			MATCH (kept:Person {id: $kept})
			MATCH (gone:Person {id: $gone})
			CREATE (kept)<-[:KEPT]-(merge:Merge {id: $id})-[:GONE]->(gone)
			SET merge += $properties, gone:MergedPerson
			REMOVE gone:Person""";

	private static final String COPY_TOUCHPOINTS = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (touchpoint)-[:INVOLVES]->(gone)
			WHERE NOT EXISTS { (touchpoint)-[:INVOLVES]->(kept) }
			CREATE (touchpoint)-[:INVOLVES]->(kept)
			RETURN collect(touchpoint.id) AS ids""";

	private static final String MOVE_REPORTS = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (report)-[reports:REPORTS_TO]->(gone)
			DELETE reports
			FOREACH (other IN CASE WHEN report = kept THEN [] ELSE [report] END | CREATE (other)-[:REPORTS_TO]->(kept))
			RETURN collect(report.id) AS ids""";

	private static final String COPY_MANAGER = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (gone)-[:REPORTS_TO]->(manager:Person)
			WHERE manager <> kept AND NOT EXISTS { (kept)-[:REPORTS_TO]->(:Person) }
				AND NOT EXISTS { (manager)-[:REPORTS_TO*1..20]->(kept) }
			CREATE (kept)-[:REPORTS_TO]->(manager)
			RETURN collect(manager.id) AS ids""";

	private static final String GAPS = """
			MATCH (account:Account {id: $id})
			RETURN account.gaps AS gaps""";

	private static final String EMPLOYER = """
			MATCH (merge:Merge {id: $id})-[:GONE]->(gone)-[:WORKS_AT]->(account:Account)
			USING INDEX SEEK merge:Merge(id)
			RETURN account.id AS id""";

	private static final String RESTORE = """
			MATCH (merge:Merge {id: $id})-[:GONE]->(gone)
			SET gone:Person
			REMOVE gone:MergedPerson
			RETURN merge {.*} AS merge""";

	private static final String TOUCHPOINTS_BACK = """
			MATCH (gone)<-[:GONE]-(merge:Merge {id: $id})-[:KEPT]->(kept)
			USING INDEX SEEK merge:Merge(id)
			MATCH (touchpoint)-[involves:INVOLVES]->(gone)
			CALL (touchpoint, kept) {
				OPTIONAL MATCH (touchpoint)-[copied:INVOLVES]->(kept)
				RETURN copied
			}
			WITH touchpoint, involves, copied, touchpoint.id IN $touchpoints AS wasCopied
			FOREACH (link IN CASE WHEN wasCopied AND copied IS NOT NULL THEN [copied] ELSE [] END | DELETE link)
			FOREACH (link IN CASE WHEN copied IS NULL THEN [involves] ELSE [] END | DELETE link)
			RETURN [id IN collect(CASE WHEN copied IS NULL THEN touchpoint.id END) WHERE id IS NOT NULL] AS ids""";

	private static final String REPORTS_BACK = """
			MATCH (gone)<-[:GONE]-(:Merge {id: $id})-[:KEPT]->(kept)
			UNWIND $reports AS reportId
			MATCH (report:Person {id: reportId})
			OPTIONAL MATCH (report)-[moved:REPORTS_TO]->(kept)
			WITH report, moved, gone, kept
			WHERE moved IS NOT NULL OR (report = kept AND NOT EXISTS { (kept)-[:REPORTS_TO]->(:Person) })
			DELETE moved
			CREATE (report)-[:REPORTS_TO]->(gone)
			RETURN collect(report.id) AS ids""";

	private static final String MANAGER_BACK = """
			MATCH (merge:Merge {id: $id})-[:KEPT]->(kept)-[reports:REPORTS_TO]->(manager:Person)
			USING INDEX SEEK merge:Merge(id)
			WHERE manager.id IN $manager
			DELETE reports
			RETURN collect(manager.id) AS ids""";

	private final Neo4jClient client;

	private final MergeSteps steps;

	private final Accounts accounts;

	private final People people;

	private final Touchpoints touchpoints;

	private final PartMerging parts;

	private final Book book;

	private final MergeLog log;

	PersonMerging(Neo4jClient client, MergeSteps steps, Accounts accounts, People people, Touchpoints touchpoints,
			PartMerging parts, Book book, MergeLog log) {
		this.client = client;
		this.steps = steps;
		this.accounts = accounts;
		this.people = people;
		this.touchpoints = touchpoints;
		this.parts = parts;
		this.book = book;
		this.log = log;
	}

	/**
	 * Merges two people who both are there.
	 */
	Merged merge(Person keptBefore, Person goneBefore, Instant now) {
		Set<String> touched = new TreeSet<>(Set.of(keptBefore.accountId()));
		touched.add(goneBefore.accountId());
		this.accounts.lock(touched);
		Map<String, Person> found = this.people.find(List.of(keptBefore.id(), goneBefore.id()));
		Person kept = Objects.requireNonNull(found.get(keptBefore.id()));
		Person gone = Objects.requireNonNull(found.get(goneBefore.id()));
		String id = UUID.randomUUID().toString();
		this.parts.merge(id, kept, gone, () -> start(id, kept, gone, now));
		Map<String, Object> moved = new HashMap<>();
		moved.put("touchpoints", this.steps.ids(COPY_TOUCHPOINTS, Map.of("id", id)));
		moved.put("reports", this.steps.ids(MOVE_REPORTS, Map.of("id", id)));
		moved.put("manager", this.steps.ids(COPY_MANAGER, Map.of("id", id)));
		this.log.moveNames(id);
		FieldRule.Fill fill = new FieldRule.Fill();
		this.people.update(List.of(Fields.decide(fill, kept, gone)));
		moved.put("filled", fill.filled());
		moved.put("gaps", renameGaps(gone.accountId(), gone.id(), kept));
		this.touchpoints.changed(touched);
		return new Merged(this.log.note(id, moved), touched);
	}

	private void start(String id, Person kept, Person gone, Instant now) {
		Map<String, Object> properties = Map.of("kind", RecordKind.PERSON.label(), "keptId", kept.id(), "goneId",
				gone.id(), "goneName", gone.fullName(), "at", now.toEpochMilli(), "standing",
				MergeLog.standingKey(RecordKind.PERSON, gone.id()));
		this.client.query(START)
			.bindAll(Map.of("id", id, "kept", kept.id(), "gone", gone.id(), "properties", properties))
			.run();
	}

	/**
	 * What was decided about the merged person's gaps holds for the one who stays.
	 * @return the merged person's own gaps
	 */
	private List<String> renameGaps(String accountId, String goneId, Person kept) {
		Ledger ledger = gaps(accountId);
		if (kept.accountId().equals(accountId)) {
			this.steps.remember(accountId, ledger.and(ledger.select(renaming(goneId, kept.id()))));
		}
		return ledger.select((key) -> key.subject().equals(goneId) ? key : null).toLines();
	}

	private static Function<GapKey, @Nullable GapKey> renaming(String goneId, String keptId) {
		return (key) -> key.subject().equals(goneId) ? new GapKey(key.kind(), key.solution(), keptId) : null;
	}

	/**
	 * Parts two people again. The merge stands, and the person who stayed is there.
	 */
	Merged undo(Merge merge, Instant now) {
		String id = merge.id();
		String keptId = merge.keptId();
		String goneId = merge.mergedId();
		String employer = this.steps.ids(EMPLOYER, Map.of("id", id))
			.stream()
			.findFirst()
			.orElseThrow(() -> new Fault(FaultCode.CONFLICT, "id",
					"names a merge of somebody whose account was deleted; restore that account first"));
		Set<String> touched = new TreeSet<>(this.people.whereabouts(Set.of(keptId)).values());
		touched.add(employer);
		this.accounts.lock(touched);
		List<String> notPutBack = new ArrayList<>(this.parts.undo(id, employer));
		Map<String, Object> moved = restore(id);
		Map<String, Person> found = this.people.find(List.of(keptId, goneId));
		Person kept = Objects.requireNonNull(found.get(keptId));
		FieldRule.Clear clear = new FieldRule.Clear(merge.filled());
		this.people.update(List.of(Fields.decide(clear, kept, Objects.requireNonNull(found.get(goneId)))));
		clear.changed().forEach((field) -> notPutBack.add("%s was changed since and stays".formatted(field)));
		this.steps.ids(TOUCHPOINTS_BACK, Map.of("id", id, "touchpoints", texts(moved, "touchpoints")))
			.forEach((touchpoint) -> notPutBack
				.add("no longer involves the person who stayed: touchpoint %s".formatted(touchpoint)));
		Set<String> reports = new TreeSet<>(texts(moved, "reports"));
		reports.removeAll(this.steps.ids(REPORTS_BACK, Map.of("id", id, "reports", texts(moved, "reports"))));
		reports.forEach(
				(report) -> notPutBack.add("reports to somebody else now, or is gone: person %s".formatted(report)));
		this.steps.ids(MANAGER_BACK, Map.of("id", id, "manager", texts(moved, "manager")));
		this.log.moveNamesBack(id);
		this.steps.remember(employer, Ledger.ofLines(texts(moved, "gaps")).and(gaps(employer)));
		this.touchpoints.changed(touched);
		return new Merged(this.log.undone(id, now, Merges.atMost(notPutBack)), touched);
	}

	private Map<String, Object> restore(String id) {
		return this.client.query(RESTORE)
			.bind(id)
			.to("id")
			.fetch()
			.one()
			.map((row) -> asMap(row.get("merge")))
			.orElseThrow();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> asMap(@Nullable Object map) {
		return (Map<String, Object>) Objects.requireNonNull(map);
	}

	private static List<String> texts(Map<String, Object> moved, String name) {
		return (moved.get(name) instanceof List<?> texts) ? texts.stream().map(String::valueOf).toList() : List.of();
	}

	private Ledger gaps(String accountId) {
		return this.client.query(GAPS)
			.bind(accountId)
			.to("id")
			.fetchAs(Ledger.class)
			.mappedBy((types, row) -> Ledger.ofLines(row.get("gaps").isNull() ? List.of() : row.get("gaps").asList()))
			.one()
			.orElse(Ledger.EMPTY);
	}

}
