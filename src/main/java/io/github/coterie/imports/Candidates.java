package io.github.coterie.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.key.CompanyName;
import io.github.coterie.key.Email;
import io.github.coterie.key.Host;
import io.github.coterie.key.PersonName;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Stored records by a key other than their id.
 *
 * @param byKey by the key as it is compared
 */
record Candidates(Map<String, List<Candidate>> byKey) {

	private static final String ACCOUNTS_BY_DOMAIN = """
			UNWIND $ids AS id
			MATCH (account:Account {domainKey: id})
			RETURN id, account.id AS account, account.name AS name, account.country AS country,
				account.externalIds AS externalIds""";

	private static final String ACCOUNTS_BY_NAME = """
			UNWIND $ids AS id
			MATCH (account:Account {nameKey: id})
			RETURN id, account.id AS account, account.name AS name, account.country AS country,
				account.externalIds AS externalIds""";

	private static final String PEOPLE_BY_EMAIL = """
			UNWIND $ids AS id
			MATCH (person:Person {emailKey: id})
			RETURN id, person.id AS account, person.fullName AS name, null AS country, person.externalIds AS externalIds""";

	private static final String PEOPLE_BY_NAME = """
			UNWIND $ids AS id
			MATCH (person:Person {nameKey: id})
			RETURN id, person.id AS account, person.fullName AS name, null AS country, person.externalIds AS externalIds""";

	static Candidates accountsByHost(Neo4jClient client, Collection<String> hosts) {
		return find(client, ACCOUNTS_BY_DOMAIN, hosts);
	}

	static Candidates accountsByName(Neo4jClient client, Collection<String> names) {
		return find(client, ACCOUNTS_BY_NAME, names.stream().map(CompanyName::key).toList());
	}

	static Candidates peopleByEmail(Neo4jClient client, Collection<String> addresses) {
		return find(client, PEOPLE_BY_EMAIL, addresses.stream().map(Email::key).toList());
	}

	static Candidates peopleByName(Neo4jClient client, Collection<String> names) {
		return find(client, PEOPLE_BY_NAME, names.stream().map(PersonName::key).toList());
	}

	private static Candidates find(Neo4jClient client, String statement, Collection<String> keys) {
		Map<String, List<Candidate>> found = new HashMap<>();
		List<String> wanted = keys.stream().filter((key) -> !key.isEmpty()).distinct().toList();
		if (!wanted.isEmpty()) {
			client.query(statement).bind(wanted).to("ids").fetchAs(Candidate.class).mappedBy((types, row) -> {
				Candidate candidate = Candidate.of(row);
				found.merge(row.get("id").asString(), List.of(candidate), Candidate::join);
				return candidate;
			}).all();
		}
		return new Candidates(found);
	}

	List<Candidate> host(@Nullable String host) {
		return (host != null) ? this.byKey.getOrDefault(Host.own(host), List.of()) : List.of();
	}

	List<Candidate> company(@Nullable String name) {
		return (name != null) ? this.byKey.getOrDefault(CompanyName.key(name), List.of()) : List.of();
	}

	List<Candidate> email(@Nullable String address) {
		return (address != null) ? this.byKey.getOrDefault(Email.key(address), List.of()) : List.of();
	}

	List<Candidate> person(@Nullable String name) {
		return (name != null) ? this.byKey.getOrDefault(PersonName.key(name), List.of()) : List.of();
	}

}
