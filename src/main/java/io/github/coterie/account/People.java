package io.github.coterie.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The people of the graph.
 */
@Component
public class People {

	private static final String FIND = """
			UNWIND $ids AS id
			MATCH (person:Person {id: id})-[:WORKS_AT]->(account:Account)
			USING INDEX SEEK person:Person(id)
			OPTIONAL MATCH (person)-[:REPORTS_TO]->(manager:Person)
			RETURN person {.id, .firstName, .lastName, .title, .seniority, .department, .email, .emailBounced,
				.optedOutOfEmail, .doNotCall, .employmentStatus, .isPlaceholder} AS person,
				account.id AS accountId, manager.id AS managerId""";

	private static final String FIND_AMONG = """
			UNWIND $rows AS row
			MATCH (account:Account {id: row.accountId})
			RETURN account.id AS accountId, COLLECT {
				MATCH (person:Person)-[:WORKS_AT]->(account)
				WHERE person.id IN row.ids
				RETURN {
					person: person {.id, .firstName, .lastName, .title, .seniority, .department, .email, .emailBounced,
						.optedOutOfEmail, .doNotCall, .employmentStatus, .isPlaceholder},
					managerId: head(COLLECT { MATCH (person)-[:REPORTS_TO]->(manager:Person) RETURN manager.id })
				}
			} AS people""";

	private static final String FIND_AT = """
			UNWIND $accountIds AS id
			MATCH (person:Person)-[:WORKS_AT]->(account:Account {id: id})
			USING INDEX SEEK account:Account(id)
			OPTIONAL MATCH (person)-[:REPORTS_TO]->(manager:Person)
			RETURN person {.id, .firstName, .lastName, .title, .seniority, .department, .email, .emailBounced,
				.optedOutOfEmail, .doNotCall, .employmentStatus, .isPlaceholder} AS person,
				account.id AS accountId, manager.id AS managerId""";

	private static final String FIND_REPORTS = """
			UNWIND $ids AS id
			MATCH (person:Person)-[:REPORTS_TO]->(manager:Person {id: id})
			USING INDEX SEEK manager:Person(id)
			MATCH (person)-[:WORKS_AT]->(account:Account)
			RETURN person {.id, .firstName, .lastName, .title, .seniority, .department, .email, .emailBounced,
				.optedOutOfEmail, .doNotCall, .employmentStatus, .isPlaceholder} AS person,
				account.id AS accountId, manager.id AS managerId""";

	private static final String WHERE = """
			UNWIND $ids AS id
			MATCH (person:Person {id: id})-[:WORKS_AT]->(account:Account)
			USING INDEX SEEK person:Person(id)
			RETURN person.id AS id, account.id AS accountId""";

	private static final String CREATE = """
			UNWIND $rows AS row
			CREATE (person:Person {id: row.id})
			SET person += row.properties""";

	private static final String UPDATE = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.id})
			SET person += row.properties""";

	private static final String EMPLOY = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.id})
			MATCH (account:Account {id: row.accountId})
			OPTIONAL MATCH (person)-[before:WORKS_AT]->(:Account)
			OPTIONAL MATCH (person)-[part:MEMBER_OF|PLAYS]->(:BuyingCommittee)
			WITH person, account, before, part, before IS NOT NULL AS moves
			DELETE before, part
			WITH DISTINCT person, account, moves
			SET person.hasMoved = CASE WHEN moves THEN true ELSE person.hasMoved END, person.proposedRoles = null
			FOREACH (stays IN CASE WHEN moves THEN [1] ELSE [] END | SET account:Unsummed)
			CREATE (person)-[:WORKS_AT]->(account)""";

	private static final String REPORT = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.id})
			OPTIONAL MATCH (person)-[before:REPORTS_TO]->(:Person)
			DELETE before
			WITH DISTINCT person, row
			MATCH (manager:Person {id: row.managerId})
			CREATE (person)-[:REPORTS_TO]->(manager)""";

	private final Neo4jClient client;

	People(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Finds people by id; the order is that of the ids, unknown ones are left out.
	 */
	public Map<String, Person> find(Collection<String> ids) {
		Map<String, Person> people = new LinkedHashMap<>();
		query(FIND, "ids", ids).forEach((person) -> people.put(person.id(), person));
		return people;
	}

	/**
	 * Finds people by id, in one look at each account that they are known to work at.
	 * @param whereabouts account ids by person id, as far as they are known
	 */
	public Map<String, Person> find(Collection<String> ids, Map<String, String> whereabouts) {
		Map<String, List<String>> byAccount = ids.stream()
			.filter(whereabouts::containsKey)
			.collect(Collectors.groupingBy((id) -> String.valueOf(whereabouts.get(id))));
		Map<String, Person> people = new HashMap<>();
		if (!byAccount.isEmpty()) {
			List<Map<String, Object>> rows = byAccount.entrySet()
				.stream()
				.map((staff) -> Map.<String, Object>of("accountId", staff.getKey(), "ids", staff.getValue()))
				.toList();
			this.client.query(FIND_AMONG).bind(rows).to("rows").fetchAs(Boolean.class).mappedBy((types, row) -> {
				String accountId = row.get("accountId").asString();
				row.get("people").values().forEach((found) -> {
					Person person = person(found.get("person"), accountId, found.get("managerId"));
					people.put(person.id(), person);
				});
				return true;
			}).all();
		}
		List<String> elsewhere = ids.stream().filter((id) -> !people.containsKey(id)).toList();
		if (!elsewhere.isEmpty()) {
			people.putAll(find(elsewhere));
		}
		return people;
	}

	/**
	 * Finds everybody who works at some accounts, by account.
	 */
	public Map<String, List<Person>> findAt(Collection<String> accountIds) {
		return query(FIND_AT, "accountIds", accountIds).stream()
			.sorted((left, right) -> CodePoints.compare(left.id(), right.id()))
			.collect(Collectors.groupingBy(Person::accountId));
	}

	/**
	 * Finds everybody who reports to some people, by manager.
	 */
	public Map<String, List<Person>> findReports(Collection<String> managerIds) {
		return query(FIND_REPORTS, "ids", managerIds).stream()
			.sorted((left, right) -> CodePoints.compare(left.id(), right.id()))
			.collect(Collectors.groupingBy((person) -> String.valueOf(person.reportsToId())));
	}

	/**
	 * Finds where people work: account ids by person id.
	 */
	public Map<String, String> whereabouts(Collection<String> ids) {
		Map<String, String> accounts = new HashMap<>();
		this.client.query(WHERE)
			.bind(ids.stream().distinct().toList())
			.to("ids")
			.fetch()
			.all()
			.forEach((row) -> accounts.put(String.valueOf(row.get("id")), String.valueOf(row.get("accountId"))));
		return accounts;
	}

	public void create(Collection<Person> people) {
		save(CREATE, people);
	}

	public void update(Collection<Person> people) {
		save(UPDATE, people);
	}

	/**
	 * Makes people work at the account they name, and nowhere else; parts in committees
	 * of another account end.
	 */
	public void employ(Collection<Person> people) {
		run(EMPLOY, people.stream()
			.map((person) -> Map.<String, @Nullable Object>of("id", person.id(), "accountId", person.accountId()))
			.toList());
	}

	/**
	 * Draws the reporting lines that people name.
	 */
	public void report(Collection<Person> people) {
		run(REPORT, people.stream().map((person) -> {
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("id", person.id());
			row.put("managerId", person.reportsToId());
			return row;
		}).toList());
	}

	private void save(String statement, Collection<Person> people) {
		run(statement, people.stream()
			.map((person) -> Map.<String, @Nullable Object>of("id", person.id(), "properties", toProperties(person)))
			.toList());
	}

	private void run(String statement, List<Map<String, @Nullable Object>> rows) {
		if (!rows.isEmpty()) {
			this.client.query(statement).bind(rows).to("rows").run();
		}
	}

	private Collection<Person> query(String statement, String parameter, Collection<String> ids) {
		return this.client.query(statement)
			.bind(ids.stream().distinct().toList())
			.to(parameter)
			.fetchAs(Person.class)
			.mappedBy((types, row) -> person(row))
			.all();
	}

	/**
	 * A person as the properties of the node; absent ones are null.
	 */
	public static Map<String, @Nullable Object> toProperties(Person person) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("firstName", person.firstName());
		properties.put("lastName", person.lastName());
		properties.put("fullName", person.fullName());
		properties.put("searchText", SearchText.of(person.fullName(), person.email(), person.title()));
		properties.put("nameKey", Keys.ofPerson(person.firstName(), person.lastName()));
		properties.put("title", person.title());
		properties.put("seniority", person.seniority().name());
		properties.put("department", person.department());
		properties.put("email", person.email());
		properties.put("emailKey", Keys.ofEmail(person.email()));
		properties.put("emailBounced", person.emailBounced());
		properties.put("optedOutOfEmail", person.optedOutOfEmail());
		properties.put("doNotCall", person.doNotCall());
		properties.put("employmentStatus", person.employmentStatus().name());
		properties.put("isPlaceholder", person.isPlaceholder());
		return properties;
	}

	private static Person person(Record row) {
		return person(row.get("person"), row.get("accountId").asString(), row.get("managerId"));
	}

	private static Person person(Value node, String accountId, Value managerId) {
		return new Person(node.get("id").asString(), accountId, text(node.get("firstName")), text(node.get("lastName")),
				text(node.get("title")), Seniority.valueOf(node.get("seniority").asString()),
				text(node.get("department")), text(node.get("email")), node.get("emailBounced").asBoolean(false),
				node.get("optedOutOfEmail").asBoolean(false), node.get("doNotCall").asBoolean(false),
				EmploymentStatus.valueOf(node.get("employmentStatus").asString()),
				node.get("isPlaceholder").asBoolean(false), text(managerId));
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

}
