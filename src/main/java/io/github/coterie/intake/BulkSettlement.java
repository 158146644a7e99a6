package io.github.coterie.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.account.Accounts;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import io.github.coterie.book.BookLoader;
import io.github.coterie.book.FactsReader;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.Touch;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.graph.Changes;
import io.github.coterie.graph.GraphTransactions;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The end of an import: what its touchpoints say of people and accounts is summed up,
 * tiers and gaps are worked out, and the book is told. Accounts that wait for it are
 * labelled, so that a killed import is settled at the next start.
 */
@Component
class BulkSettlement {

	private static final String NEXT = """
			MATCH (account:Unsettled)
			WHERE account:Account
			RETURN account.id AS id
			LIMIT $limit""";

	private static final String UNSETTLE = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			SET account:Unsettled:Unsummed, account.revision = account.revision + 1
			RETURN id""";

	private static final String TAKE = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			SET account.revision = account.revision + 1
			WITH account, account:Unsummed AS unsummed
			REMOVE account:Unsettled:Unsummed
			WITH account, unsummed
			WHERE unsummed
			RETURN account.id AS id""";

	private static final String TOUCHES = """
			UNWIND $ids AS id
			CALL (id) {
				MATCH (touchpoint:Touchpoint)
				USING INDEX SEEK touchpoint:Touchpoint(accountId, occurredAt, id)
				WHERE touchpoint.accountId = id AND touchpoint.occurredAt IS NOT NULL AND touchpoint.id IS NOT NULL
				RETURN collect([touchpoint.id, touchpoint.occurredAt.epochMillis, touchpoint.type, touchpoint.direction,
					COLLECT { MATCH (touchpoint)-[:INVOLVES]->(person:Person) RETURN person.id }]) AS touches
			}
			RETURN id, touches""";

	private static final String MOVED = """
			UNWIND $ids AS id
			MATCH (person:Person)-[:WORKS_AT]->(account:Account {id: id})
			USING INDEX SEEK account:Account(id)
			WHERE person.hasMoved
			RETURN person.id AS id, COLLECT {
				MATCH (touchpoint:Touchpoint)-[:INVOLVES]->(person)
				RETURN [touchpoint.id, touchpoint.occurredAt.epochMillis, touchpoint.type, touchpoint.direction]
			} AS touches""";

	private static final String REMEMBER_PEOPLE = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.id})
			SET person += row.history""";

	private static final String REMEMBER_ACCOUNTS = """
			UNWIND $rows AS row
			MATCH (account:Account {id: row.id})
			SET account += row.history""";

	private final Neo4jClient client;

	private final GraphTransactions transactions;

	private final Changes changes;

	private final FactsReader reader;

	private final Accounts accounts;

	private final Settlement settlement;

	private final Book book;

	private final BookLoader loader;

	BulkSettlement(Neo4jClient client, GraphTransactions transactions, Changes changes, FactsReader reader,
			Accounts accounts, Settlement settlement, Book book, BookLoader loader) {
		this.client = client;
		this.transactions = transactions;
		this.changes = changes;
		this.reader = reader;
		this.accounts = accounts;
		this.settlement = settlement;
		this.book = book;
		this.loader = loader;
	}

	/**
	 * Some accounts that wait.
	 */
	List<String> next(int limit) {
		return this.client.query(NEXT)
			.bind(limit)
			.to("limit")
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("id").asString())
			.all()
			.stream()
			.sorted()
			.toList();
	}

	void unsettle(Collection<String> ids) {
		this.changes.touch(ids);
		BulkRows.ids(this.client, UNSETTLE, "ids", ids);
	}

	void forget(Collection<String> ids) {
		Set<String> gone = new HashSet<>(ids);
		gone.removeAll(this.accounts.existing(ids));
		this.loader.refresh(gone);
	}

	void settle(Collection<String> ids, Instant now) {
		try (Book.Reading reading = this.book.reading()) {
			List<AccountFacts> settled = this.transactions.write(() -> {
				this.changes.touch(ids);
				Set<String> unsummed = BulkRows.ids(this.client, TAKE, "ids", ids);
				List<AccountFacts> facts = new ArrayList<>(this.reader.read(ids));
				if (!unsummed.isEmpty()) {
					Histories histories = sumUp(unsummed, now);
					remember(facts, unsummed, histories);
					facts.replaceAll((account) -> unsummed.contains(account.id())
							? account.with(histories.people(), histories.of(account.id())) : account);
				}
				return this.settlement.settle(facts, now);
			});
			this.loader.refresh(reading.take(ids, settled));
		}
	}

	private Histories sumUp(Set<String> ids, Instant now) {
		Map<String, List<Touch>> byAccount = new HashMap<>();
		Map<String, List<Touch>> byPerson = new HashMap<>();
		this.client.query(TOUCHES).bind(List.copyOf(ids)).to("ids").fetchAs(Boolean.class).mappedBy((types, row) -> {
			List<Touch> touches = byAccount.computeIfAbsent(row.get("id").asString(), (id) -> new ArrayList<>());
			for (Value entry : row.get("touches").values()) {
				Touch touch = touch(entry);
				touches.add(touch);
				for (Value person : entry.get(4).values()) {
					byPerson.computeIfAbsent(person.asString(), (id) -> new ArrayList<>()).add(touch);
				}
			}
			return true;
		}).all();
		this.client.query(MOVED)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Boolean.class)
			.mappedBy((types,
					row) -> byPerson.put(row.get("id").asString(),
							row.get("touches").asList(BulkSettlement::touch)) != null)
			.all();
		Histories histories = new Histories(new HashMap<>(), new HashMap<>());
		byPerson.forEach((id, touches) -> histories.people().put(id, history(touches, now)));
		byAccount.forEach((id, touches) -> histories.accounts().put(id, history(touches, now)));
		return histories;
	}

	private ContactHistory history(List<Touch> touches, Instant now) {
		return ContactHistory.of(touches, now, this.book.playbook().model().decay());
	}

	private void remember(List<AccountFacts> facts, Set<String> unsummed, Histories histories) {
		List<Map<String, Object>> people = new ArrayList<>();
		List<Map<String, Object>> accounts = new ArrayList<>();
		for (AccountFacts account : facts) {
			if (unsummed.contains(account.id())) {
				accounts.add(Map.of("id", account.id(), "history", histories.of(account.id()).toProperties()));
				for (Stakeholder person : account.people()) {
					ContactHistory history = histories.people().getOrDefault(person.id(), ContactHistory.NONE);
					if (!history.equals(person.history())) {
						people.add(Map.of("id", person.id(), "history", history.toProperties()));
					}
				}
			}
		}
		BulkRows.run(this.client, REMEMBER_PEOPLE, people);
		BulkRows.run(this.client, REMEMBER_ACCOUNTS, accounts);
	}

	private static Touch touch(Value entry) {
		return new Touch(entry.get(0).asString(), Instant.ofEpochMilli(entry.get(1).asLong()),
				TouchpointType.valueOf(entry.get(2).asString()), TouchDirection.valueOf(entry.get(3).asString()));
	}

	private record Histories(Map<String, ContactHistory> people, Map<String, ContactHistory> accounts) {

		ContactHistory of(String accountId) {
			return this.accounts.getOrDefault(accountId, ContactHistory.NONE);
		}

	}

}
