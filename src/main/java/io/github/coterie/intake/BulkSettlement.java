package io.github.coterie.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.coterie.account.Accounts;
import io.github.coterie.book.Book;
import io.github.coterie.book.BookLoader;
import io.github.coterie.book.Standing;
import io.github.coterie.graph.Changes;
import io.github.coterie.graph.GraphTransactions;

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
			REMOVE account:Unsettled""";

	private final Neo4jClient client;

	private final GraphTransactions transactions;

	private final Changes changes;

	private final Accounts accounts;

	private final Settlement settlement;

	private final Book book;

	private final BookLoader loader;

	BulkSettlement(Neo4jClient client, GraphTransactions transactions, Changes changes, Accounts accounts,
			Settlement settlement, Book book, BookLoader loader) {
		this.client = client;
		this.transactions = transactions;
		this.changes = changes;
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
			List<Standing> settled = this.transactions.write(() -> {
				this.changes.touch(ids);
				this.client.query(TAKE).bind(List.copyOf(ids)).to("ids").run();
				return this.settlement.settle(ids, now);
			});
			this.loader.refresh(reading.takeSettled(ids, settled));
		}
	}

}
