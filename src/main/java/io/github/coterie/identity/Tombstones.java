package io.github.coterie.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.alias.Trace;
import io.github.coterie.book.Book;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.Touchpoints;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * What was deleted. A deleted record loses its label and nothing else, so that no answer
 * has it, and it can come back as it was. Every call is a part of its caller's
 * transaction; the accounts that it returns have to be settled with it.
 */
@Component
public class Tombstones {

	private static final String BURY_ACCOUNTS = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			CALL (account) {
				MATCH (person:Person)-[:WORKS_AT]->(account)
				SET person:DeletedPerson, person.deletedWith = account.id, person.deletedAt = $at
				REMOVE person:Person
			}
			SET account:DeletedAccount, account.deletedAt = $at
			REMOVE account:Account""";

	private static final String BURY_PEOPLE = """
			UNWIND $ids AS id
			MATCH (person:Person {id: id})
			SET person:DeletedPerson, person.deletedAt = $at
			REMOVE person:Person""";

	private static final String BURY_TOUCHPOINTS = """
			UNWIND $ids AS id
			MATCH (touchpoint:Touchpoint {id: id})
			SET touchpoint:DeletedTouchpoint, touchpoint.deletedAt = $at
			REMOVE touchpoint:Touchpoint""";

	private static final String BARE_ACCOUNTS = """
			UNWIND $ids AS id
			MERGE (bare:DeletedAccount {id: id})
			ON CREATE SET bare.bare = true, bare.deletedAt = $at""";

	private static final String BARE_PEOPLE = """
			UNWIND $ids AS id
			MERGE (bare:DeletedPerson {id: id})
			ON CREATE SET bare.bare = true, bare.deletedAt = $at""";

	private static final String BARE_TOUCHPOINTS = """
			UNWIND $ids AS id
			MERGE (bare:DeletedTouchpoint {id: id})
			ON CREATE SET bare.bare = true, bare.deletedAt = $at""";

	private static final String UNBURY_ACCOUNTS = """
			UNWIND $ids AS id
			MATCH (account:DeletedAccount {id: id})
			WHERE account.bare IS NULL
			SET account:Account, account.revision = coalesce(account.revision, 0) + 1
			REMOVE account:DeletedAccount, account.deletedAt
			WITH account
			CALL (account) {
				MATCH (person:DeletedPerson)-[:WORKS_AT]->(account)
				WHERE person.deletedWith = account.id
				SET person:Person
				REMOVE person:DeletedPerson, person.deletedWith, person.deletedAt
				RETURN collect(person.id) AS people
			}
			RETURN account.id AS id, account.id AS accountId, people AS people""";

	private static final String UNBURY_PEOPLE = """
			UNWIND $ids AS id
			MATCH (person:DeletedPerson {id: id})-[:WORKS_AT]->(account:Account)
			SET person:Person
			REMOVE person:DeletedPerson, person.deletedWith, person.deletedAt
			RETURN person.id AS id, account.id AS accountId, [person.id] AS people""";

	/**
	 * The account may have been merged into another meanwhile.
	 */
	private static final String UNBURY_TOUCHPOINTS = """
			UNWIND $ids AS id
			MATCH (touchpoint:DeletedTouchpoint {id: id})
			WHERE touchpoint.bare IS NULL
			OPTIONAL MATCH (:Alias {key: 'Account ' + touchpoint.accountId})-[:NAMES]->(account)
			SET touchpoint:Touchpoint, touchpoint.accountId = coalesce(account.id, touchpoint.accountId)
			REMOVE touchpoint:DeletedTouchpoint, touchpoint.deletedAt
			RETURN touchpoint.id AS id, touchpoint.accountId AS accountId,
				COLLECT { MATCH (touchpoint)-[:INVOLVES]->(person:Person) RETURN person.id } AS people""";

	private static final String DROP_BARE_ACCOUNTS = """
			UNWIND $ids AS id
			MATCH (bare:DeletedAccount {id: id})
			WHERE bare.bare
			DETACH DELETE bare""";

	private static final String DROP_BARE_PEOPLE = """
			UNWIND $ids AS id
			MATCH (bare:DeletedPerson {id: id})
			WHERE bare.bare
			DETACH DELETE bare""";

	private static final String DROP_BARE_TOUCHPOINTS = """
			UNWIND $ids AS id
			MATCH (bare:DeletedTouchpoint {id: id})
			WHERE bare.bare
			DETACH DELETE bare""";

	/**
	 * Who got another manager meanwhile keeps that one.
	 */
	private static final String END_OLD_REPORTS = """
			UNWIND $ids AS id
			MATCH (:Person {id: id})<-[old:REPORTS_TO]-(report:Person)
			WHERE COUNT { (report)-[:REPORTS_TO]->(:Person) } > 1
			DELETE old""";

	private final Neo4jClient client;

	private final Accounts accounts;

	private final People people;

	private final Touchpoints touchpoints;

	private final Aliases aliases;

	private final Book book;

	Tombstones(Neo4jClient client, Accounts accounts, People people, Touchpoints touchpoints, Aliases aliases,
			Book book) {
		this.client = client;
		this.accounts = accounts;
		this.people = people;
		this.touchpoints = touchpoints;
		this.aliases = aliases;
		this.book = book;
	}

	/**
	 * Deletes records; an account takes its people with it. An id that was never seen is
	 * remembered as deleted; an old id of a merged record stays one.
	 * @return the accounts whose facts are not what they were
	 */
	public Set<String> bury(RecordKind kind, Collection<String> ids, Instant now) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		Set<String> unknown = new TreeSet<>(ids);
		Set<String> touched = switch (kind) {
			case ACCOUNT -> buryAccounts(unknown, now);
			case PERSON -> buryPeople(unknown, now);
			case TOUCHPOINT -> buryTouchpoints(unknown, now);
		};
		unknown.removeAll(this.aliases.resolve(kind, unknown).keySet());
		run(of(kind, BARE_ACCOUNTS, BARE_PEOPLE, BARE_TOUCHPOINTS), unknown, now);
		return touched;
	}

	/**
	 * Brings deleted records back as they were; an account brings back the people who
	 * were deleted with it. What is only remembered as deleted is forgotten. Somebody
	 * whose account is deleted stays so.
	 * @return the accounts whose facts are not what they were
	 */
	public Set<String> unbury(RecordKind kind, Collection<String> ids, Instant now) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		List<String> wanted = ids.stream().distinct().sorted().toList();
		List<Record> back = List.copyOf(this.client.query(of(kind, UNBURY_ACCOUNTS, UNBURY_PEOPLE, UNBURY_TOUCHPOINTS))
			.bind(wanted)
			.to("ids")
			.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all());
		run(of(kind, DROP_BARE_ACCOUNTS, DROP_BARE_PEOPLE, DROP_BARE_TOUCHPOINTS), wanted, now);
		Set<String> touched = back.stream()
			.map((row) -> row.get("accountId").asString())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> personIds = new TreeSet<>();
		back.forEach((row) -> personIds.addAll(row.get("people").asList((id) -> id.asString())));
		if (kind == RecordKind.TOUCHPOINT) {
			touched.addAll(this.people.whereabouts(personIds).values());
		}
		this.accounts.lock(touched);
		if (kind != RecordKind.TOUCHPOINT) {
			run(END_OLD_REPORTS, personIds, now);
		}
		this.touchpoints.changed(touched);
		return touched;
	}

	/**
	 * Which records were deleted.
	 */
	public Set<String> buried(RecordKind kind, Collection<String> ids) {
		Trace trace = this.aliases.trace(Map.of(kind, ids));
		return ids.stream().filter((id) -> trace.isDeleted(kind, id)).collect(Collectors.toSet());
	}

	private Set<String> buryAccounts(Set<String> ids, Instant now) {
		Set<String> found = Set.copyOf(this.accounts.lock(ids).keySet());
		run(BURY_ACCOUNTS, found, now);
		ids.removeAll(found);
		return found;
	}

	private Set<String> buryPeople(Set<String> ids, Instant now) {
		Map<String, String> whereabouts = this.people.whereabouts(ids);
		Set<String> touched = new TreeSet<>(whereabouts.values());
		this.accounts.lock(touched);
		run(BURY_PEOPLE, whereabouts.keySet(), now);
		ids.removeAll(whereabouts.keySet());
		return touched;
	}

	private Set<String> buryTouchpoints(Set<String> ids, Instant now) {
		Map<String, Touchpoint> found = this.touchpoints.find(ids);
		Set<String> touched = new TreeSet<>();
		Set<String> personIds = new TreeSet<>();
		found.values().forEach((touchpoint) -> {
			touched.add(touchpoint.accountId());
			personIds.addAll(touchpoint.personIds());
		});
		touched.addAll(this.people.whereabouts(personIds).values());
		this.accounts.lock(touched);
		run(BURY_TOUCHPOINTS, found.keySet(), now);
		ids.removeAll(found.keySet());
		this.touchpoints.changed(touched);
		return touched;
	}

	private void run(String statement, Collection<String> ids, Instant now) {
		if (!ids.isEmpty()) {
			List<String> all = new ArrayList<>(ids);
			this.client.query(statement).bindAll(Map.of("ids", all, "at", now.toEpochMilli())).run();
		}
	}

	private static String of(RecordKind kind, String accounts, String people, String touchpoints) {
		return switch (kind) {
			case ACCOUNT -> accounts;
			case PERSON -> people;
			case TOUCHPOINT -> touchpoints;
		};
	}

}
