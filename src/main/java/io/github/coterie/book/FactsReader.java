package io.github.coterie.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.coterie.account.Accounts;
import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Seniority;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.Committees;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.gap.Ledger;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Reads the facts of accounts from the graph, without a look at any touchpoint.
 */
@Component
public class FactsReader {

	private static final String FACTS = """
			RETURN account {.*} AS account,
				COLLECT {
					MATCH (person:Person)-[:WORKS_AT]->(account)
					RETURN person {.*, firstName: null, lastName: null, fullName: null, title: null, department: null}
				} AS people,
				COLLECT {
					MATCH (committee:BuyingCommittee)-[:DECIDES_AT]->(account)
					RETURN {
						solution: committee.solution,
						parts: COLLECT {
							MATCH (person:Person)-[part:MEMBER_OF]->(committee)
							RETURN part {.*, person: person.id}
						},
						roles: COLLECT {
							MATCH (person:Person)-[plays:PLAYS]->(committee)
							RETURN plays {.*, person: person.id}
						}
					}
				} AS committees""";

	private static final String SOME = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			""" + FACTS;

	private static final String ALL = """
			MATCH (account:Account)
			""" + FACTS;

	private final Neo4jClient client;

	FactsReader(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Reads some accounts.
	 */
	public List<AccountFacts> read(Collection<String> ids) {
		return this.client.query(SOME)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(AccountFacts.class)
			.mappedBy((types, row) -> facts(row))
			.all()
			.stream()
			.toList();
	}

	/**
	 * Reads all accounts.
	 */
	public Collection<AccountFacts> readAll() {
		return this.client.query(ALL).fetchAs(AccountFacts.class).mappedBy((types, row) -> facts(row)).all();
	}

	private static AccountFacts facts(Record row) {
		Map<String, Object> node = row.get("account").asMap();
		Map<String, Stakeholder> people = new HashMap<>();
		row.get("people").asList(FactsReader::stakeholder).forEach((person) -> people.put(person.id(), person));
		Stream<BuyingCommittee> committees = row.get("committees")
			.asList((committee) -> committee(committee, people))
			.stream();
		return new AccountFacts(Accounts.fromProperties(node),
				(node.get("tier") instanceof String tier) ? Tier.valueOf(tier) : null, List.copyOf(people.values()),
				sorted(committees), ContactHistory.fromProperties(node),
				Ledger.ofLines((node.get("gaps") instanceof List<?> lines) ? lines : List.of()),
				(node.get("revision") instanceof Number revision) ? revision.longValue() : 0);
	}

	private static List<BuyingCommittee> sorted(Stream<BuyingCommittee> committees) {
		Map<String, BuyingCommittee> bySolution = new TreeMap<>();
		committees.forEach((committee) -> bySolution.put(committee.solution(), committee));
		BuyingCommittee first = bySolution.remove(RoleTemplate.DEFAULT_SOLUTION);
		return Stream
			.concat(Stream.of((first != null) ? first : BuyingCommittee.empty(RoleTemplate.DEFAULT_SOLUTION)),
					bySolution.values().stream())
			.toList();
	}

	private static BuyingCommittee committee(Value committee, Map<String, Stakeholder> people) {
		Map<String, List<RoleAssignment>> roles = new HashMap<>();
		committee.get("roles")
			.values()
			.forEach((plays) -> roles.computeIfAbsent(plays.get("person").asString(), (id) -> new ArrayList<>())
				.add(Committees.assignment(plays)));
		Stream.Builder<Membership> memberships = Stream.builder();
		for (Value part : committee.get("parts").values()) {
			Stakeholder person = people.get(part.get("person").asString());
			if (person != null) {
				memberships.add(new Membership(person, roles.getOrDefault(person.id(), List.of()),
						Support.valueOf(part.get("support").asString()),
						PoliticalStatus.valueOf(part.get("politicalStatus").asString())));
			}
		}
		return new BuyingCommittee(committee.get("solution").asString(), memberships.build().toList());
	}

	private static Stakeholder stakeholder(Value person) {
		String email = person.get("email").asString("");
		boolean canBeMailed = !email.isBlank() && !person.get("emailBounced").asBoolean(false)
				&& !person.get("optedOutOfEmail").asBoolean(false);
		return new Stakeholder(person.get("id").asString(), Seniority.valueOf(person.get("seniority").asString()),
				EmploymentStatus.LEFT.name().equals(person.get("employmentStatus").asString()),
				person.get("isPlaceholder").asBoolean(false), canBeMailed, !person.get("doNotCall").asBoolean(false),
				ContactHistory.fromProperties(person.asMap()));
	}

}
