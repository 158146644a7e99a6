package io.github.coterie.imports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.github.coterie.entry.EntryKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * What an import needs to know of what is stored. Every look-up takes a whole chunk.
 */
final class Records {

	private static final String ACCOUNT_PRINTS = """
			UNWIND $ids AS id
			MATCH (record:Account {id: id})
			RETURN id, record.print AS print""";

	private static final String PERSON_PRINTS = """
			UNWIND $ids AS id
			MATCH (record:Person {id: id})
			RETURN id, record.print AS print""";

	private static final String TOUCHPOINT_PRINTS = """
			UNWIND $ids AS id
			MATCH (record:Touchpoint {id: id})
			RETURN id, record.print AS print""";

	private static final String DEAL_PRINTS = """
			UNWIND $ids AS id
			MATCH (record:Opportunity {id: id})
			RETURN id, record.print AS print""";

	private static final String STAGE_PRINTS = """
			UNWIND $ids AS id
			MATCH (record:StageEntry {id: id})
			RETURN id, record.print AS print""";

	private static final String OWNER_PRINTS = """
			UNWIND $ids AS id
			MATCH (record:Owner {id: id})
			RETURN id, record.print AS print""";

	private static final String ALIASES = """
			UNWIND $ids AS id
			MATCH (alias:Alias {key: $kind + ' ' + id})-[:NAMES]->(record)
			USING INDEX SEEK alias:Alias(key)
			RETURN id, record.id AS current, alias.print AS print""";

	private static final String EMPLOYERS = """
			UNWIND $ids AS id
			MATCH (person:Person {id: id})-[:WORKS_AT]->(account:Account)
			USING INDEX SEEK person:Person(id)
			RETURN id, account.id AS value""";

	private static final String ACCOUNTS_OF_DEALS = """
			UNWIND $ids AS id
			MATCH (deal:Opportunity {id: id})-[:OF]->(account:Account)
			USING INDEX SEEK deal:Opportunity(id)
			RETURN id, account.id AS value""";

	private static final String ACCOUNTS_OF_TOUCHPOINTS = """
			UNWIND $ids AS id
			MATCH (touchpoint:Touchpoint {id: id})
			RETURN id, touchpoint.accountId AS value""";

	private static final String PARTICIPATION = """
			UNWIND $rows AS row
			MATCH (touchpoint:Touchpoint {id: row.id})
			USING INDEX SEEK touchpoint:Touchpoint(id)
			MATCH (person:Person {id: row.personId})
			USING INDEX SEEK person:Person(id)
			WHERE EXISTS { (touchpoint)-[:INVOLVES]->(person) }
			RETURN row.id + ' ' + row.personId AS id, true AS value""";

	private static final String ROLES = """
			UNWIND $rows AS row
			MATCH (person:Person {id: row.personId})-[plays:PLAYS]->(:BuyingCommittee {solution: 'default'})
			USING INDEX SEEK person:Person(id)
			UNWIND [record IN coalesce(plays.records, []) WHERE record STARTS WITH row.start] AS record
			RETURN row.start AS id, record AS value""";

	private static final String STORED = """
			CALL () { MATCH (account:Account) RETURN count(account) AS accounts }
			CALL () { MATCH (person:Person) RETURN count(person) AS people }
			CALL () { MATCH (touchpoint:Touchpoint) RETURN count(touchpoint) AS touchpoints }
			CALL () { MATCH (deal:Opportunity) RETURN count(deal) AS deals }
			CALL () { MATCH (stage:StageEntry) RETURN count(stage) AS stages }
			CALL () { MATCH (owner:Owner) RETURN count(owner) AS owners }
			RETURN accounts AS ACCOUNT, people AS PERSON, touchpoints AS TOUCHPOINT, deals AS OPPORTUNITY,
				stages AS STAGE, owners AS OWNER""";

	private static final String OLD_IDS = """
			CALL () { MATCH (alias:Alias) RETURN count(alias) AS aliases }
			CALL () { MATCH (gone:DeletedAccount) RETURN count(gone) AS accounts }
			CALL () { MATCH (gone:DeletedPerson) RETURN count(gone) AS people }
			CALL () { MATCH (gone:DeletedTouchpoint) RETURN count(gone) AS touchpoints }
			CALL () { MATCH (gone:DeletedOpportunity) RETURN count(gone) AS deals }
			RETURN aliases, accounts + people + touchpoints + deals AS tombstones""";

	private static final Map<EntryKind, String> PRINTS = Map.of(EntryKind.ACCOUNT, ACCOUNT_PRINTS, EntryKind.PERSON,
			PERSON_PRINTS, EntryKind.TOUCHPOINT, TOUCHPOINT_PRINTS, EntryKind.OPPORTUNITY, DEAL_PRINTS, EntryKind.STAGE,
			STAGE_PRINTS, EntryKind.OWNER, OWNER_PRINTS);

	private static final Map<EntryKind, String> ALIASED = Map.of(EntryKind.ACCOUNT, "Account", EntryKind.PERSON,
			"Person", EntryKind.TOUCHPOINT, "Touchpoint");

	private final Neo4jClient client;

	/**
	 * The ids that were asked for of kinds of which nothing was stored at the beginning:
	 * what this import has stored was asked for before.
	 */
	private final Map<EntryKind, PrintSet> askedBefore = new EnumMap<>(EntryKind.class);

	private volatile boolean hasAliases;

	private volatile boolean hasTombstones;

	Records(Neo4jClient client) {
		this.client = client;
		counts(STORED).forEach((kind, count) -> {
			if (count == 0) {
				this.askedBefore.put(EntryKind.valueOf(kind), new PrintSet());
			}
		});
		lookForOldIds();
	}

	/**
	 * Asks anew whether any record answers to another id than its own, or was deleted.
	 */
	void lookForOldIds() {
		Map<String, Long> counts = counts(OLD_IDS);
		this.hasAliases = counts.getOrDefault("aliases", 0L) > 0;
		this.hasTombstones = counts.getOrDefault("tombstones", 0L) > 0;
	}

	/**
	 * Notes that a record answers to another id from now on.
	 */
	void noteAlias() {
		this.hasAliases = true;
	}

	boolean hasAliases() {
		return this.hasAliases;
	}

	boolean hasTombstones() {
		return this.hasTombstones;
	}

	/**
	 * Whether anything of a kind was stored at the beginning.
	 */
	boolean had(EntryKind kind) {
		return !this.askedBefore.containsKey(kind);
	}

	/**
	 * Which of some ids are stored, under which id, and what was last said of them.
	 */
	Map<String, Known> known(EntryKind kind, Collection<String> ids) {
		Map<String, Known> known = new HashMap<>();
		if (ids.isEmpty()) {
			return known;
		}
		query(String.valueOf(PRINTS.get(kind)), storable(kind, ids), (row) -> {
			String id = row.get("id").asString();
			return known.put(id, new Known(id, print(row.get("print")), false, false));
		});
		String label = ALIASED.get(kind);
		if (this.hasAliases && label != null && known.size() < ids.size()) {
			aliases(label, ids.stream().filter((id) -> !known.containsKey(id)).toList()).forEach(known::put);
		}
		return known;
	}

	private Collection<String> storable(EntryKind kind, Collection<String> ids) {
		PrintSet asked = this.askedBefore.get(kind);
		return (asked != null) ? ids.stream().filter((id) -> !asked.add(Prints.of(id))).toList() : ids;
	}

	/**
	 * The ids under which records are stored now; those that have no other stay.
	 */
	Map<String, String> current(EntryKind kind, Collection<String> ids) {
		Map<String, String> current = new HashMap<>();
		ids.forEach((id) -> current.put(id, id));
		String label = ALIASED.get(kind);
		if (this.hasAliases && label != null) {
			aliases(label, ids).forEach((id, known) -> current.put(id, known.id()));
		}
		return current;
	}

	/**
	 * Where people work.
	 */
	Map<String, String> employers(Collection<String> personIds) {
		return values(EMPLOYERS, personIds);
	}

	Map<String, String> accountsOfDeals(Collection<String> dealIds) {
		return values(ACCOUNTS_OF_DEALS, dealIds);
	}

	Map<String, String> accountsOfTouchpoints(Collection<String> touchpointIds) {
		return values(ACCOUNTS_OF_TOUCHPOINTS, touchpointIds);
	}

	/**
	 * Which people took part in which touchpoints already.
	 * @param rows touchpoint's {@code id} and {@code personId}
	 */
	Set<String> participations(List<Map<String, String>> rows) {
		Set<String> found = new HashSet<>();
		if (!rows.isEmpty()) {
			this.client.query(PARTICIPATION)
				.bind(rows)
				.to("rows")
				.fetchAs(Boolean.class)
				.mappedBy((types, row) -> found.add(row.get("id").asString()))
				.all();
		}
		return found;
	}

	Candidates accountsByHost(Collection<String> hosts) {
		return Candidates.accountsByHost(this.client, hosts);
	}

	Candidates accountsByName(Collection<String> names) {
		return Candidates.accountsByName(this.client, names);
	}

	Candidates peopleByEmail(Collection<String> addresses) {
		return Candidates.peopleByEmail(this.client, addresses);
	}

	Candidates peopleByName(Collection<String> names) {
		return Candidates.peopleByName(this.client, names);
	}

	/**
	 * What records say of roles now: the record with its print, by the record's start.
	 * @param rows {@code personId} and the {@code start} of the record
	 */
	Map<String, String> roles(List<Map<String, String>> rows) {
		Map<String, String> found = new HashMap<>();
		if (!rows.isEmpty()) {
			this.client.query(ROLES)
				.bind(rows)
				.to("rows")
				.fetchAs(Boolean.class)
				.mappedBy((types, row) -> found.put(row.get("id").asString(), row.get("value").asString()) == null)
				.all();
		}
		return found;
	}

	private Map<String, Known> aliases(String label, Collection<String> ids) {
		Map<String, Known> known = new HashMap<>();
		if (!ids.isEmpty()) {
			this.client.query(ALIASES)
				.bindAll(Map.of("ids", List.copyOf(ids), "kind", label))
				.fetchAs(Boolean.class)
				.mappedBy((types,
						row) -> known.put(row.get("id").asString(),
								new Known(row.get("current").asString(), print(row.get("print")), true, false)) == null)
				.all();
		}
		return known;
	}

	private Map<String, String> values(String statement, Collection<String> ids) {
		Map<String, String> values = new HashMap<>();
		query(statement, ids, (row) -> values.put(row.get("id").asString(), row.get("value").asString()));
		return values;
	}

	private void query(String statement, Collection<String> ids, Function<Record, @Nullable Object> taker) {
		if (!ids.isEmpty()) {
			this.client.query(statement)
				.bind(List.copyOf(ids))
				.to("ids")
				.fetchAs(Boolean.class)
				.mappedBy((types, row) -> taker.apply(row) != null)
				.all();
		}
	}

	private Map<String, Long> counts(String statement) {
		Map<String, Long> counts = new HashMap<>();
		this.client.query(statement).fetch().one().orElseThrow().forEach((of, count) -> counts.put(of, (Long) count));
		return counts;
	}

	private static @Nullable Long print(Value value) {
		return value.isNull() ? null : (Long) value.asLong();
	}

}
