package io.github.coterie.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.graph.GraphTransactions;
import io.github.coterie.identity.Merges;
import io.github.coterie.identity.Tombstones;
import io.github.coterie.intake.Bulk;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Takes note of records that are gone: deleted, or merged into others.
 */
@Component
class Departures {

	private static final String DROP_DEALS = """
			UNWIND $ids AS id
			MATCH (deal:Opportunity {id: id})
			REMOVE deal:Opportunity
			SET deal:DeletedOpportunity""";

	private static final String REMEMBER_DEALS = """
			UNWIND $ids AS id
			MERGE (deal:DeletedOpportunity {id: id})""";

	private static final String DELETED_DEALS = """
			UNWIND $ids AS id
			MATCH (deal:DeletedOpportunity {id: id})
			RETURN id""";

	private static final String DROP_STAGES = """
			UNWIND $ids AS id
			MATCH (stage:StageEntry {id: id})
			DETACH DELETE stage""";

	private static final Map<EntryKind, RecordKind> KINDS = Map.of(EntryKind.ACCOUNT, RecordKind.ACCOUNT,
			EntryKind.PERSON, RecordKind.PERSON, EntryKind.TOUCHPOINT, RecordKind.TOUCHPOINT);

	private final GraphTransactions transactions;

	private final Tombstones tombstones;

	private final Merges merges;

	private final Aliases aliases;

	private final Bulk bulk;

	private final Neo4jClient client;

	private final Clock clock;

	Departures(GraphTransactions transactions, Tombstones tombstones, Merges merges, Aliases aliases, Bulk bulk,
			Neo4jClient client, Clock clock) {
		this.transactions = transactions;
		this.tombstones = tombstones;
		this.merges = merges;
		this.aliases = aliases;
		this.bulk = bulk;
		this.client = client;
		this.clock = clock;
	}

	static boolean isGone(Pending pending) {
		return pending.entry().mergedInto() != null
				|| (pending.entry().deleted() && pending.entry().kind() != EntryKind.ROLE);
	}

	/**
	 * Which of some records were deleted, so that rows about them are left aside.
	 */
	Set<String> buried(EntryKind kind, Collection<String> ids) {
		RecordKind record = KINDS.get(kind);
		if (ids.isEmpty() || (record == null && kind != EntryKind.OPPORTUNITY)) {
			return Set.of();
		}
		return (record != null) ? this.tombstones.buried(record, ids)
				: new HashSet<>(this.client.query(DELETED_DEALS)
					.bind(List.copyOf(ids))
					.to("ids")
					.fetchAs(String.class)
					.mappedBy((types, row) -> row.get("id").asString())
					.all());
	}

	/**
	 * Takes note of records that are gone, and tells their rows.
	 * @param known those that are stored
	 * @return what has to wait for the record that takes its place
	 */
	List<Waiting.Entrant> take(EntryKind kind, List<Pending> gone, Set<String> known, boolean tryOut) {
		List<Waiting.Entrant> waiting = new ArrayList<>();
		List<Pending> deleted = new ArrayList<>();
		for (Pending pending : gone) {
			String id = pending.entry().id();
			String survivor = pending.entry().mergedInto();
			if (id == null) {
				pending.rejected(
						Fault.badRequest("id", "must not be blank: a row that tells what is gone has to name it"));
			}
			else if (survivor != null && KINDS.containsKey(kind)) {
				merge(kind, pending, id, survivor, tryOut, waiting);
			}
			else {
				deleted.add(pending);
			}
		}
		delete(kind, deleted, known, tryOut);
		return waiting;
	}

	private void merge(EntryKind kind, Pending pending, String id, String survivor, boolean tryOut,
			List<Waiting.Entrant> waiting) {
		RecordKind record = KINDS.get(kind);
		if (tryOut || record == null) {
			pending.done((record != null && isMerged(record, survivor, id)) ? Outcome.UNCHANGED : Outcome.UPDATED);
			return;
		}
		try {
			Set<String> touched = this.transactions.write(() -> {
				Set<String> accounts = merge(record, survivor, id);
				if (accounts != null) {
					this.bulk.unsettle(accounts);
				}
				return accounts;
			});
			if (touched != null) {
				this.bulk.forget(touched);
			}
			pending.done((touched != null) ? Outcome.UPDATED : Outcome.UNCHANGED);
		}
		catch (Fault fault) {
			if (fault.code() == FaultCode.NOT_FOUND) {
				waiting.add(Waiting.Entrant.whole(pending, "mergedInto"));
				pending.done(Outcome.WAITING);
			}
			else {
				pending.rejected(fault);
			}
		}
	}

	/**
	 * Merges one record into another.
	 * @return the accounts that are not what they were; null when it was merged before
	 */
	private @Nullable Set<String> merge(RecordKind kind, String survivor, String id) {
		if (isMerged(kind, survivor, id)) {
			return null;
		}
		return switch (kind) {
			case ACCOUNT -> this.merges.mergeAccounts(survivor, id, now()).accountIds();
			case PERSON -> this.merges.mergePeople(survivor, id, now()).accountIds();
			case TOUCHPOINT -> this.tombstones.bury(kind, Set.of(id), now());
		};
	}

	private boolean isMerged(RecordKind kind, String survivor, String id) {
		Map<String, String> current = this.aliases.resolve(kind, List.of(id, survivor));
		return current.containsKey(id) && current.get(id).equals(current.getOrDefault(survivor, survivor));
	}

	private void delete(EntryKind kind, List<Pending> deleted, Set<String> known, boolean tryOut) {
		if (deleted.isEmpty()) {
			return;
		}
		List<String> ids = deleted.stream().map((pending) -> String.valueOf(pending.entry().id())).toList();
		Set<String> before = new HashSet<>(buried(kind, ids));
		if (!tryOut) {
			bury(kind, ids.stream().filter((id) -> !before.contains(id)).toList());
		}
		boolean remembered = KINDS.containsKey(kind) || kind == EntryKind.OPPORTUNITY;
		for (Pending pending : deleted) {
			String id = String.valueOf(pending.entry().id());
			boolean changes = remembered ? !before.contains(id) : known.contains(id);
			pending.done(changes ? Outcome.UPDATED : Outcome.UNCHANGED);
		}
	}

	private void bury(EntryKind kind, List<String> ids) {
		RecordKind record = KINDS.get(kind);
		if (record != null && !ids.isEmpty()) {
			this.bulk.forget(this.transactions.write(() -> {
				Set<String> touched = this.tombstones.bury(record, ids, now());
				this.bulk.unsettle(touched);
				return touched;
			}));
		}
		else if (kind == EntryKind.OPPORTUNITY) {
			this.transactions.write(() -> {
				this.client.query(DROP_DEALS).bind(ids).to("ids").run();
				return this.client.query(REMEMBER_DEALS).bind(ids).to("ids").run();
			});
		}
		else if (kind == EntryKind.STAGE) {
			this.transactions.write(() -> this.client.query(DROP_STAGES).bind(ids).to("ids").run());
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
