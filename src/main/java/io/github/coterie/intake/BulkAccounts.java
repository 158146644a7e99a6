package io.github.coterie.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Stores the accounts of an import.
 */
@Component
class BulkAccounts {

	private static final String CREATE = """
			UNWIND $rows AS row
			CREATE (account:Account:Unsettled)
			SET account = row""";

	private static final String UPDATE = """
			UNWIND $rows AS row
			MATCH (account:Account {id: row.id})
			SET account:Unsettled, account += row.properties, account.print = CASE WHEN row.alias IS NULL AND row.print <> 0 THEN row.print ELSE account.print END,
				account.externalIds = CASE WHEN row.origin = '' OR row.origin IN coalesce(account.externalIds, []) THEN account.externalIds
					ELSE coalesce(account.externalIds, []) + row.origin END""";

	private final Neo4jClient client;

	private final Accounts accounts;

	BulkAccounts(Neo4jClient client, Accounts accounts) {
		this.client = client;
		this.accounts = accounts;
	}

	List<BulkResult> store(List<BulkItem> items, boolean again) {
		BulkBatch<Account> batch = new BulkBatch<>(items, this.accounts.lock(BulkItem.toFind(items, again)));
		batch.apply((item, current) -> AccountChange.of(item.draft(), current), (account) -> null);
		BulkRows.run(this.client, CREATE, batch.created().stream().map(BulkAccounts::created).toList());
		BulkRows.run(this.client, UPDATE, batch.known().stream().map(BulkAccounts::updated).toList());
		BulkRows.alias(this.client, false, items);
		return batch.results(Set.of(), "");
	}

	private static Map<String, @Nullable Object> created(BulkBatch.Change<Account> change) {
		Map<String, @Nullable Object> row = Accounts.toProperties(change.after());
		row.values().removeIf((value) -> value == null);
		row.put("id", change.after().id());
		row.put("revision", 1);
		row.put("print", change.item().print());
		row.put("externalIds", List.of(change.item().origin()));
		row.putAll(change.item().marks());
		return row;
	}

	private static Map<String, @Nullable Object> updated(BulkBatch.Change<Account> change) {
		Map<String, @Nullable Object> row = new HashMap<>(BulkRows.of(change.item()));
		Map<String, @Nullable Object> properties = new HashMap<>(change.item().marks());
		if (!change.after().equals(change.before())) {
			properties.putAll(Accounts.toProperties(change.after()));
		}
		if (change.item().draft().has("owner")) {
			properties.putIfAbsent("ownerRef", null);
		}
		row.put("properties", properties);
		return row;
	}

}
