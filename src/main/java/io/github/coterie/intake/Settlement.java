package io.github.coterie.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.coterie.account.Tier;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import io.github.coterie.book.FactsReader;
import io.github.coterie.book.Playbook;
import io.github.coterie.book.Standing;
import io.github.coterie.book.StoredFacts;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The end of every write: what the rules remember of an account, its tier and its gaps,
 * and its facts are stored in the same transaction as the write that changed them. While
 * an import that touches the account has not ended, nothing is: its gaps may be there
 * only because the rest has not come.
 */
@Component
class Settlement {

	private static final String SETTLE = """
			UNWIND $rows AS row
			MATCH (account:Account {id: row.id})
			SET account += row.properties
			REMOVE account:Unsummed""";

	private final Neo4jClient client;

	private final FactsReader reader;

	private final Book book;

	Settlement(Neo4jClient client, FactsReader reader, Book book) {
		this.client = client;
		this.reader = reader;
		this.book = book;
	}

	/**
	 * Reads accounts as the transaction leaves them and stores what the rules say.
	 * @param accountIds locked by the transaction
	 * @return where they stand, for the book once the transaction is committed
	 */
	List<Standing> settle(Collection<String> accountIds, Instant now) {
		return accountIds.isEmpty() ? List.of() : settle(this.reader.read(accountIds), this.book.playbook(), now);
	}

	/**
	 * Stores what the rules say of accounts.
	 * @param accounts as the transaction leaves them, locked by it
	 */
	List<Standing> settle(List<AccountFacts> accounts, Instant now) {
		return settle(accounts, this.book.playbook(), now);
	}

	private List<Standing> settle(Collection<AccountFacts> accounts, Playbook playbook, Instant now) {
		List<Standing> settled = new ArrayList<>();
		List<Map<String, Object>> rows = new ArrayList<>();
		for (AccountFacts account : accounts) {
			Standing standing = Standing.of(this.book.withWhatTimeOpened(account), playbook, now);
			settled.add(standing);
			if (standing.facts().settled()) {
				rows.add(row(standing.facts(), isStored(account, standing)));
			}
		}
		if (!rows.isEmpty()) {
			this.client.query(SETTLE).bind(rows).to("rows").run();
		}
		return settled;
	}

	/**
	 * Stores a tier and a ledger as they are.
	 */
	void store(AccountFacts account) {
		this.client.query(SETTLE).bind(List.of(row(account, false))).to("rows").run();
	}

	/**
	 * Whether the gaps are as the graph has them, which spares most writes the longest of
	 * their properties.
	 */
	private boolean isStored(AccountFacts account, Standing standing) {
		return standing.facts().ledger() == account.ledger() && this.book.isStored(account.id());
	}

	private static Map<String, Object> row(AccountFacts account, boolean gapsAreStored) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("tier", Objects.requireNonNullElse(account.tier(), Tier.NOT_ICP).name());
		properties.put(StoredFacts.PROPERTY, StoredFacts.write(account));
		if (!gapsAreStored) {
			properties.put("gaps", account.ledger().toLines());
		}
		return Map.of("id", account.id(), "properties", properties);
	}

}
