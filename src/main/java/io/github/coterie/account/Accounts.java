package io.github.coterie.account;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The accounts of the graph.
 */
@Component
public class Accounts {

	private static final String LOCK = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			SET account.revision = account.revision + 1
			RETURN account {.*} AS account""";

	private static final String LOCK_UNREAD = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			SET account.revision = account.revision + 1
			RETURN id, account.revision AS revision""";

	private static final String CREATE = """
			UNWIND $rows AS row
			CREATE (account:Account {id: row.id, revision: 1})
			CREATE (account)<-[:DECIDES_AT]-(:BuyingCommittee {accountId: row.id, solution: 'default'})
			SET account += row.properties""";

	private static final String UPDATE = """
			UNWIND $rows AS row
			MATCH (account:Account {id: row.id})
			SET account += row.properties""";

	private static final String EXISTING = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			RETURN account.id AS id""";

	private static final String ANY = "MATCH (account:Account) RETURN account.id AS id LIMIT 1";

	private final Neo4jClient client;

	Accounts(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Locks accounts until the end of the transaction, in one order for all writers.
	 * @param ids may name accounts that do not exist
	 * @return those that exist, by id
	 */
	public Map<String, Account> lock(Collection<String> ids) {
		Map<String, Account> found = new LinkedHashMap<>();
		this.client.query(LOCK)
			.bind(ids.stream().distinct().sorted().toList())
			.to("ids")
			.fetchAs(Account.class)
			.mappedBy((types, row) -> fromProperties(row.get("account").asMap()))
			.all()
			.forEach((account) -> found.put(account.id(), account));
		return found;
	}

	/**
	 * Locks accounts as {@link #lock} does, without a look at them.
	 * @return the revisions, with this write, of those that exist
	 */
	public Map<String, Long> lockUnread(Collection<String> ids) {
		Map<String, Long> revisions = new HashMap<>();
		this.client.query(LOCK_UNREAD)
			.bind(ids.stream().distinct().sorted().toList())
			.to("ids")
			.fetch()
			.all()
			.forEach((row) -> revisions.put(String.valueOf(row.get("id")), (Long) row.get("revision")));
		return revisions;
	}

	/**
	 * Those of some ids that name an account.
	 */
	public Set<String> existing(Collection<String> ids) {
		return Set.copyOf(this.client.query(EXISTING)
			.bind(ids.stream().distinct().sorted().toList())
			.to("ids")
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("id").asString())
			.all());
	}

	public void create(Collection<Account> accounts) {
		save(CREATE, accounts);
	}

	public void update(Collection<Account> accounts) {
		save(UPDATE, accounts);
	}

	public boolean isEmpty() {
		return this.client.query(ANY).fetch().first().isEmpty();
	}

	private void save(String statement, Collection<Account> accounts) {
		if (!accounts.isEmpty()) {
			this.client.query(statement)
				.bind(accounts.stream()
					.map((account) -> Map.of("id", account.id(), "properties", toProperties(account)))
					.toList())
				.to("rows")
				.run();
		}
	}

	/**
	 * An account as the properties of its node; absent ones are null.
	 */
	public static Map<String, @Nullable Object> toProperties(Account account) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name", account.name());
		properties.put("searchText", SearchText.of(account.name(), account.domain()));
		properties.put("nameKey", Keys.ofCompany(account.name()));
		properties.put("domain", account.domain());
		properties.put("domainKey", Keys.ofDomain(account.domain()));
		properties.put("industry", account.industry());
		properties.put("numberOfEmployees", account.numberOfEmployees());
		BigDecimal revenue = account.annualRevenue();
		properties.put("annualRevenue", (revenue != null) ? revenue.toString() : null);
		properties.put("currency", account.currency());
		properties.put("country", account.country());
		properties.put("technologies", account.technologies());
		properties.put("owner", account.owner());
		Tier handTier = account.handTier();
		properties.put("handTier", (handTier != null) ? handTier.name() : null);
		properties.put("isTarget", account.isTarget());
		properties.put("exclusionReason", account.exclusionReason());
		properties.put("parentId", account.parentId());
		return properties;
	}

	/**
	 * Reads an account from the properties of its node.
	 */
	public static Account fromProperties(Map<String, ? extends @Nullable Object> node) {
		Object revenue = node.get("annualRevenue");
		Object technologies = node.get("technologies");
		return new Account(String.valueOf(node.get("id")), String.valueOf(node.get("name")), text(node, "domain"),
				text(node, "industry"),
				(node.get("numberOfEmployees") instanceof Number number) ? number.intValue() : null,
				(revenue != null) ? new BigDecimal(revenue.toString()) : null, text(node, "currency"),
				text(node, "country"),
				(technologies instanceof List<?> list) ? list.stream().map(Object::toString).toList() : List.of(),
				text(node, "owner"), (node.get("handTier") instanceof String tier) ? Tier.valueOf(tier) : null,
				Boolean.TRUE.equals(node.get("isTarget")), text(node, "exclusionReason"), text(node, "parentId"));
	}

	private static @Nullable String text(Map<String, ? extends @Nullable Object> node, String name) {
		return (node.get(name) instanceof String text) ? text : null;
	}

}
