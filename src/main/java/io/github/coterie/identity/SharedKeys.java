package io.github.coterie.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.coterie.account.CodePoints;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The stored records that have a domain, an address or a name in common.
 */
@Component
class SharedKeys {

	/**
	 * What has a key in common with more than so many says nothing: a switchboard's
	 * address, a name such as "test".
	 */
	private static final int MOST_OF_ONE_KEY = 20;

	private static final int MOST_KEYS = 20_000;

	private static final String ACCOUNTS_BY_DOMAIN = """
			MATCH (account:Account)
			WHERE account.domainKey IS NOT NULL
			WITH account.domainKey AS key, collect(account.id) AS ids
			WHERE size(ids) > 1
			RETURN ids[..$most] AS ids
			LIMIT $limit""";

	private static final String ACCOUNTS_BY_NAME = """
			MATCH (account:Account)
			WHERE account.nameKey IS NOT NULL
			WITH account.nameKey AS key, collect(account.id) AS ids
			WHERE size(ids) > 1
			RETURN ids[..$most] AS ids
			LIMIT $limit""";

	private static final String PEOPLE_BY_EMAIL = """
			MATCH (person:Person)
			WHERE person.emailKey IS NOT NULL
			WITH person.emailKey AS key, collect(person.id) AS ids
			WHERE size(ids) > 1
			RETURN ids[..$most] AS ids
			LIMIT $limit""";

	private static final String PEOPLE_BY_NAME = """
			MATCH (person:Person)
			WHERE person.nameKey IS NOT NULL
			WITH person.nameKey AS key, collect(person) AS people
			WHERE size(people) > 1
			UNWIND people AS person
			MATCH (person)-[:WORKS_AT]->(account:Account)
			WITH key, account, collect(person.id) AS ids
			WHERE size(ids) > 1
			RETURN ids[..$most] AS ids
			LIMIT $limit""";

	private static final String ACCOUNTS_LIKE = """
			UNWIND $rows AS row
			CALL (row) {
				MATCH (account:Account {domainKey: row.domainKey})
				RETURN account.id AS id
				LIMIT $most
				UNION
				MATCH (account:Account {nameKey: row.nameKey})
				RETURN account.id AS id
				LIMIT $most
			}
			RETURN row.id AS given, collect(id) AS ids""";

	private static final String PEOPLE_LIKE = """
			UNWIND $rows AS row
			CALL (row) {
				MATCH (person:Person {emailKey: row.emailKey})
				USING INDEX SEEK person:Person(emailKey)
				RETURN person.id AS id
				LIMIT $most
				UNION
				MATCH (person:Person {nameKey: row.nameKey})
				USING INDEX SEEK person:Person(nameKey)
				WHERE EXISTS { (person)-[:WORKS_AT]->(:Account {id: row.accountId}) }
				RETURN person.id AS id
				LIMIT $most
			}
			RETURN row.id AS given, collect(id) AS ids""";

	private final Neo4jClient client;

	SharedKeys(Neo4jClient client) {
		this.client = client;
	}

	Set<Pair> accounts() {
		return pairs(List.of(ACCOUNTS_BY_DOMAIN, ACCOUNTS_BY_NAME));
	}

	Set<Pair> people() {
		return pairs(List.of(PEOPLE_BY_EMAIL, PEOPLE_BY_NAME));
	}

	/**
	 * The accounts that have a key in common with given ones, by the id of these.
	 * @param rows {@code id}, {@code domainKey} and {@code nameKey}
	 */
	Map<String, List<String>> accountsLike(List<Map<String, String>> rows) {
		return like(ACCOUNTS_LIKE, rows);
	}

	/**
	 * The people who have a key in common with given ones, by the id of these.
	 * @param rows {@code id}, {@code accountId}, {@code emailKey} and {@code nameKey}
	 */
	Map<String, List<String>> peopleLike(List<Map<String, String>> rows) {
		return like(PEOPLE_LIKE, rows);
	}

	private Set<Pair> pairs(List<String> statements) {
		Set<Pair> pairs = new HashSet<>();
		for (String statement : statements) {
			this.client.query(statement)
				.bindAll(Map.of("most", MOST_OF_ONE_KEY, "limit", MOST_KEYS))
				.fetchAs(Ids.class)
				.mappedBy((types, row) -> new Ids(row.get("ids").asList((id) -> id.asString())))
				.all()
				.forEach((block) -> block.addPairs(pairs));
		}
		return pairs;
	}

	private Map<String, List<String>> like(String statement, List<Map<String, String>> rows) {
		Map<String, List<String>> likes = new TreeMap<>();
		this.client.query(statement)
			.bindAll(Map.of("rows", rows, "most", MOST_OF_ONE_KEY))
			.fetchAs(Ids.class)
			.mappedBy((types, row) -> {
				Ids ids = new Ids(row.get("ids").asList((id) -> id.asString()));
				likes.put(row.get("given").asString(), ids.ids());
				return ids;
			})
			.all();
		return likes;
	}

	/**
	 * Two ids, in order.
	 */
	record Pair(String first, String second) {

	}

	/**
	 * Records with one key.
	 */
	private record Ids(List<String> ids) {

		void addPairs(Set<Pair> pairs) {
			List<String> sorted = this.ids.stream().sorted(CodePoints::compare).toList();
			for (int i = 0; i < sorted.size(); i++) {
				for (int k = i + 1; k < sorted.size(); k++) {
					pairs.add(new Pair(sorted.get(i), sorted.get(k)));
				}
			}
		}

	}

}
