package io.github.coterie.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.book.StoredFacts;
import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.Part;
import io.github.coterie.committee.Proposals;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.Touchpoints;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/**
 * Writes a generated account as the application would have stored it, settled. The nodes
 * of an account have consecutive ids: itself, its committees, its people, its
 * touchpoints.
 *
 * @param book where the accounts come from
 */
record CompanyWriter(GeneratedBook book) {

	/**
	 * As after three writes: of the account, its people, its touchpoints.
	 */
	private static final long REVISION = 3;

	void writeNodes(int index, long firstNode, InputEntityVisitor visitor) throws IOException {
		Company company = this.book.company(index);
		SettledCompany settled = SettledCompany.of(company, this.book.asOf());
		long node = firstNode;
		Account account = company.account();
		Map<String, @Nullable Object> properties = Accounts.toProperties(account);
		properties.put("tier", settled.tier().name());
		properties.put("gaps", settled.ledger().toLines());
		properties.put("revision", REVISION);
		properties.put(StoredFacts.PROPERTY, StoredFacts.write(settled.facts(company, REVISION)));
		node(visitor, node++, "Account", account.id(), properties);
		for (String solution : company.solutions()) {
			node(visitor, node++, "BuyingCommittee", null, Map.of("accountId", account.id(), "solution", solution));
		}
		Map<String, List<RoleAssignment>> proposals = proposals(company);
		for (Person person : company.people()) {
			properties = People.toProperties(person);
			properties.put(Proposals.PROPERTY, Proposals.write(proposals.getOrDefault(person.id(), List.of())));
			node(visitor, node++, "Person", person.id(), properties);
		}
		for (Touchpoint touchpoint : company.touchpoints()) {
			node(visitor, node++, "Touchpoint", touchpoint.id(), Touchpoints.toProperties(touchpoint));
		}
	}

	private static Map<String, List<RoleAssignment>> proposals(Company company) {
		Map<String, List<RoleAssignment>> proposals = new HashMap<>();
		company.parts()
			.stream()
			.filter((part) -> part.solution().equals(company.solutions().getFirst()))
			.forEach((part) -> proposals.put(part.personId(), part.roles()));
		return proposals;
	}

	void writeRelationships(int index, long firstNode, InputEntityVisitor visitor) throws IOException {
		Company company = this.book.company(index);
		Map<String, Long> nodes = new HashMap<>();
		long node = firstNode + 1;
		for (String solution : company.solutions()) {
			nodes.put(solution, node);
			relationship(visitor, "DECIDES_AT", node++, firstNode, Map.of());
		}
		for (Person person : company.people()) {
			nodes.put(person.id(), node++);
		}
		for (Person person : company.people()) {
			relationship(visitor, "WORKS_AT", of(nodes, person.id()), firstNode, Map.of());
			String manager = person.reportsToId();
			if (manager != null) {
				relationship(visitor, "REPORTS_TO", of(nodes, person.id()), of(nodes, manager), Map.of());
			}
		}
		for (Part part : company.parts()) {
			writePart(part, of(nodes, part.personId()), of(nodes, part.solution()), visitor);
		}
		for (Touchpoint touchpoint : company.touchpoints()) {
			for (String personId : touchpoint.personIds()) {
				relationship(visitor, "INVOLVES", node, of(nodes, personId), Map.of());
			}
			node++;
		}
	}

	private static long of(Map<String, Long> nodes, String key) {
		return Objects.requireNonNull(nodes.get(key));
	}

	private static void writePart(Part part, long person, long committee, InputEntityVisitor visitor)
			throws IOException {
		relationship(visitor, "MEMBER_OF", person, committee,
				Map.of("support", part.support().name(), "politicalStatus", part.politicalStatus().name()));
		for (RoleAssignment role : part.roles()) {
			if (role.source() != AssignmentSource.TITLE || role.status() != AssignmentStatus.PROPOSED) {
				Map<String, @Nullable Object> properties = new HashMap<>();
				properties.put("role", role.role().name());
				properties.put("status", role.status().name());
				properties.put("source", role.source().name());
				properties.put("confidence", role.confidence());
				properties.put("sourceText", role.sourceText());
				properties.put("since", role.since().toEpochMilli());
				relationship(visitor, "PLAYS", person, committee, properties);
			}
		}
	}

	private static void node(InputEntityVisitor visitor, long node, String label, @Nullable String id,
			Map<String, ? extends @Nullable Object> properties) throws IOException {
		visitor.id(node);
		visitor.labels(new String[] { label });
		if (id != null) {
			visitor.property("id", id, false);
		}
		end(visitor, properties);
	}

	private static void relationship(InputEntityVisitor visitor, String type, long from, long to,
			Map<String, ? extends @Nullable Object> properties) throws IOException {
		visitor.startId(from);
		visitor.endId(to);
		visitor.type(type);
		end(visitor, properties);
	}

	private static void end(InputEntityVisitor visitor, Map<String, ? extends @Nullable Object> properties)
			throws IOException {
		for (Map.Entry<String, ? extends @Nullable Object> property : properties.entrySet()) {
			Object value = property.getValue();
			if (value != null) {
				visitor.property(property.getKey(), stored(value), false);
			}
		}
		visitor.endOfEntity();
	}

	/**
	 * As a driver would have sent it.
	 */
	private static Object stored(Object value) {
		if (value instanceof Integer number) {
			return number.longValue();
		}
		return (value instanceof List<?> list) ? list.toArray(String[]::new) : value;
	}

}
