package io.github.coterie.intake;

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

import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.committee.Proposals;
import io.github.coterie.committee.RoleAssignment;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Stores the people of an import, with their reporting lines and the roles that their
 * titles propose.
 */
@Component
class BulkPeople {

	private static final String TOUCH = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			SET account:Unsettled, account.revision = account.revision + 1
			RETURN id""";

	private static final String PROPOSED = """
			UNWIND $ids AS id
			MATCH (person:Person {id: id})
			WHERE person.proposedRoles IS NOT NULL
			RETURN id, person.proposedRoles AS proposed""";

	private static final String CREATE = """
			UNWIND $rows AS row
			MATCH (account:Account {id: row.accountId})
			CREATE (person:Person)-[:WORKS_AT]->(account)
			SET person = row.properties""";

	private static final String UPDATE = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.id})
			SET person += row.properties, person.print = CASE WHEN row.alias IS NULL AND row.print <> 0 THEN row.print ELSE person.print END,
				person.externalIds = CASE WHEN row.origin = '' OR row.origin IN coalesce(person.externalIds, []) THEN person.externalIds
					ELSE coalesce(person.externalIds, []) + row.origin END""";

	private static final String STOP_REPORTING = """
			UNWIND $ids AS id
			MATCH (person:Person {id: id})-[line:REPORTS_TO]->(:Person)
			USING INDEX SEEK person:Person(id)
			DELETE line""";

	private static final String REPORT = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.id})
			MATCH (manager:Person {id: row.managerId})
			CREATE (person)-[:REPORTS_TO]->(manager)
			RETURN row.id AS id""";

	private final Neo4jClient client;

	private final People people;

	BulkPeople(Neo4jClient client, People people) {
		this.client = client;
		this.people = people;
	}

	List<BulkResult> store(List<BulkItem> items, boolean again, Instant now) {
		List<String> ids = BulkItem.toFind(items, again);
		Map<String, Person> stored = ids.isEmpty() ? Map.of() : this.people.find(ids);
		Set<String> employers = touch(items, stored.values());
		BulkBatch<Change> batch = new BulkBatch<>(items, changes(stored));
		batch.apply((item, current) -> change(item, current, now),
				(change) -> employers.contains(change.person().accountId()) ? null : "accountId");
		BulkRows.run(this.client, CREATE, batch.created().stream().map(BulkPeople::created).toList());
		this.people.employ(batch.known()
			.stream()
			.filter((change) -> !change.after().person().accountId().equals(employer(change)))
			.map((change) -> change.after().person())
			.toList());
		BulkRows.run(this.client, UPDATE, batch.known().stream().map(BulkPeople::updated).toList());
		BulkRows.alias(this.client, true, items);
		return batch.results(report(batch), "reportsToId");
	}

	private Set<String> touch(List<BulkItem> items, Collection<Person> stored) {
		Set<String> accounts = new TreeSet<>();
		items.forEach((item) -> {
			String account = item.draft().text("accountId", null);
			if (account != null) {
				accounts.add(account);
			}
		});
		stored.forEach((person) -> accounts.add(person.accountId()));
		return BulkRows.ids(this.client, TOUCH, "ids", accounts);
	}

	private Map<String, Change> changes(Map<String, Person> stored) {
		if (stored.isEmpty()) {
			return Map.of();
		}
		Map<String, List<RoleAssignment>> proposed = new HashMap<>();
		this.client.query(PROPOSED)
			.bind(List.copyOf(stored.keySet()))
			.to("ids")
			.fetch()
			.all()
			.forEach((row) -> proposed.put(String.valueOf(row.get("id")), Proposals.read(row.get("proposed"))));
		Map<String, Change> changes = new HashMap<>();
		stored.forEach((id, person) -> changes.put(id, new Change(person, proposed.getOrDefault(id, List.of()))));
		return changes;
	}

	private static Change change(BulkItem item, @Nullable Change current, Instant now) {
		Person before = (current != null) ? current.person() : null;
		Person person = PersonChange.of(item.draft(), before, null, now).person();
		List<RoleAssignment> known = (current != null) ? current.proposals() : List.of();
		List<RoleAssignment> given = item.proposals();
		return new Change(person, (given != null) ? given.stream().map((role) -> since(role, known)).toList() : known);
	}

	/**
	 * What was proposed before has been so since then.
	 */
	private static RoleAssignment since(RoleAssignment given, List<RoleAssignment> known) {
		return known.stream()
			.filter((before) -> before.role() == given.role())
			.findFirst()
			.map((before) -> new RoleAssignment(given.role(), given.status(), given.source(), given.confidence(),
					given.sourceText(), before.since()))
			.orElse(given);
	}

	/**
	 * Draws reporting lines.
	 * @return whose manager does not exist
	 */
	private Set<String> report(BulkBatch<Change> batch) {
		List<String> changed = new ArrayList<>();
		List<Map<String, String>> rows = new ArrayList<>();
		Set<String> lacking = new HashSet<>();
		for (BulkBatch.Change<Change> change : all(batch)) {
			Person person = change.after().person();
			Change before = change.before();
			String managerBefore = (before != null) ? before.person().reportsToId() : null;
			String manager = person.reportsToId();
			if (Objects.equals(managerBefore, manager)) {
				continue;
			}
			if (managerBefore != null) {
				changed.add(person.id());
			}
			if (manager != null) {
				rows.add(Map.of("id", person.id(), "managerId", manager));
				lacking.add(person.id());
			}
		}
		if (!changed.isEmpty()) {
			this.client.query(STOP_REPORTING).bind(changed).to("ids").run();
		}
		lacking.removeAll(BulkRows.ids(this.client, REPORT, "rows", rows));
		return lacking;
	}

	private static List<BulkBatch.Change<Change>> all(BulkBatch<Change> batch) {
		List<BulkBatch.Change<Change>> all = new ArrayList<>(batch.created());
		all.addAll(batch.known());
		return all;
	}

	private static String employer(BulkBatch.Change<Change> change) {
		Change before = change.before();
		return (before != null) ? before.person().accountId() : "";
	}

	private static Map<String, @Nullable Object> created(BulkBatch.Change<Change> change) {
		Map<String, @Nullable Object> properties = People.toProperties(change.after().person());
		properties.values().removeIf((value) -> value == null || Boolean.FALSE.equals(value));
		properties.put("id", change.after().person().id());
		properties.put("print", change.item().print());
		properties.put("externalIds", List.of(change.item().origin()));
		String proposed = Proposals.write(change.after().proposals());
		if (proposed != null) {
			properties.put(Proposals.PROPERTY, proposed);
		}
		return Map.of("accountId", change.after().person().accountId(), "properties", properties);
	}

	private static Map<String, @Nullable Object> updated(BulkBatch.Change<Change> change) {
		Map<String, @Nullable Object> row = new HashMap<>(BulkRows.of(change.item()));
		Map<String, @Nullable Object> properties = new HashMap<>();
		if (!change.after().equals(change.before())) {
			properties.putAll(People.toProperties(change.after().person()));
			properties.put(Proposals.PROPERTY, Proposals.write(change.after().proposals()));
		}
		row.put("properties", properties);
		return row;
	}

	private record Change(Person person, List<RoleAssignment> proposals) {

	}

}
