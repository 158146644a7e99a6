package io.github.coterie.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import io.github.coterie.committee.Proposals;
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
			RETURN account {.*} AS account, account:Unsettled AS unsettled,
				COLLECT {
					MATCH (person:Person)-[:WORKS_AT]->(account)
					RETURN [person.id, person.seniority, person.employmentStatus, person.isPlaceholder,
						coalesce(person.email, ''), person.emailBounced, person.optedOutOfEmail, person.doNotCall,
						person.proposedRoles,
						CASE WHEN person.contactTotal IS NULL THEN null ELSE person {.contactRaw, .contactReference,
							.contactTotal, .contactTouches, .contactLastTouch, .contactLastResponse, .contactUnanswered,
							.contactFirstUnanswered, .contactResponses, .contactAhead} END]
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
			WHERE account.id IS NOT NULL
			RETURN account.id AS id
			ORDER BY account.id""";

	private static final int PROPOSED_ROLES = 8;

	private static final int HISTORY = 9;

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
	 * The ids of all accounts, in their order.
	 */
	List<String> ids() {
		return this.client.query(ALL)
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("id").asString())
			.all()
			.stream()
			.toList();
	}

	private static AccountFacts facts(Record row) {
		Map<String, Object> node = row.get("account").asMap();
		Map<String, Stakeholder> people = new HashMap<>();
		Map<String, List<RoleAssignment>> proposed = new HashMap<>();
		for (Value person : row.get("people").values()) {
			Stakeholder known = stakeholder(person);
			people.put(known.id(), known);
			if (!person.get(PROPOSED_ROLES).isNull()) {
				proposed.put(known.id(), Proposals.read(person.get(PROPOSED_ROLES).asObject()));
			}
		}
		Stream<BuyingCommittee> committees = row.get("committees")
			.asList((committee) -> committee(committee, people, proposed))
			.stream();
		return new AccountFacts(Accounts.fromProperties(node),
				(node.get("tier") instanceof String tier) ? Tier.valueOf(tier) : null, List.copyOf(people.values()),
				sorted(committees), ContactHistory.fromProperties(node),
				Ledger.ofLines((node.get("gaps") instanceof List<?> lines) ? lines : List.of()),
				(node.get("revision") instanceof Number revision) ? revision.longValue() : 0,
				!row.get("unsettled").asBoolean());
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

	private static BuyingCommittee committee(Value committee, Map<String, Stakeholder> people,
			Map<String, List<RoleAssignment>> proposed) {
		String solution = committee.get("solution").asString();
		Map<String, List<RoleAssignment>> others = new HashMap<>(
				solution.equals(RoleTemplate.DEFAULT_SOLUTION) ? proposed : Map.of());
		Map<String, List<RoleAssignment>> roles = new HashMap<>();
		committee.get("roles")
			.values()
			.forEach((plays) -> roles.computeIfAbsent(plays.get("person").asString(), (id) -> new ArrayList<>())
				.add(Committees.assignment(plays)));
		Stream.Builder<Membership> memberships = Stream.builder();
		for (Value part : committee.get("parts").values()) {
			Stakeholder person = people.get(part.get("person").asString());
			if (person != null) {
				memberships
					.add(new Membership(person,
							Committees.assignments(roles.getOrDefault(person.id(), List.of()),
									others.remove(person.id())),
							Support.valueOf(part.get("support").asString()),
							PoliticalStatus.valueOf(part.get("politicalStatus").asString())));
			}
		}
		others.forEach((id, proposals) -> memberships.add(new Membership(Objects.requireNonNull(people.get(id)),
				proposals, Support.UNKNOWN, PoliticalStatus.UNKNOWN)));
		return new BuyingCommittee(solution, memberships.build().toList());
	}

	private static Stakeholder stakeholder(Value person) {
		boolean canBeMailed = !person.get(4).asString().isBlank() && !person.get(5).asBoolean(false)
				&& !person.get(6).asBoolean(false);
		return new Stakeholder(person.get(0).asString(), Seniority.valueOf(person.get(1).asString()),
				EmploymentStatus.LEFT.name().equals(person.get(2).asString()), person.get(3).asBoolean(false),
				canBeMailed, !person.get(7).asBoolean(false), person.get(HISTORY).isNull() ? ContactHistory.NONE
						: ContactHistory.fromProperties(person.get(HISTORY).asMap()));
	}

}
