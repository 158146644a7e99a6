package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Place;
import io.github.coterie.entry.Reference;
import io.github.coterie.graph.GraphTransactions;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * What was read but can't be stored before what it names: kept in the graph, tried again
 * at the end of every file, tied in a later import, too. A try-out keeps it in memory.
 */
final class Waiting {

	private static final String PUT = """
			UNWIND $rows AS row
			MERGE (waiting:Waiting {key: row.key})
			SET waiting = row""";

	private static final String DROP = """
			UNWIND $keys AS key
			MATCH (waiting:Waiting {key: key})
			DELETE waiting""";

	private static final String PAGE = """
			MATCH (waiting:Waiting)
			WHERE waiting.key > $after
			RETURN waiting {.*} AS waiting
			ORDER BY waiting.key
			LIMIT $limit""";

	private static final String ABOUT = """
			UNWIND $ids AS id
			MATCH (waiting:Waiting {about: id})
			RETURN waiting {.*} AS waiting""";

	private static final String COUNT = "MATCH (waiting:Waiting) RETURN count(waiting) AS count";

	private final Neo4jClient client;

	private final GraphTransactions transactions;

	private final String run;

	private final @Nullable TreeMap<String, Map<String, @Nullable Object>> imagined;

	private volatile boolean any;

	Waiting(Neo4jClient client, GraphTransactions transactions, String run, boolean tryOut) {
		this.client = client;
		this.transactions = transactions;
		this.run = run;
		this.imagined = tryOut ? new TreeMap<>() : null;
		this.any = count() > 0;
	}

	boolean isEmpty() {
		return !this.any;
	}

	long count() {
		if (this.imagined != null) {
			return this.imagined.size();
		}
		return this.client.query(COUNT)
			.fetchAs(Long.class)
			.mappedBy((types, row) -> row.get("count").asLong())
			.one()
			.orElse(0L);
	}

	/**
	 * Keeps entries until what they lack comes.
	 */
	void put(Collection<Entrant> entrants) {
		if (entrants.isEmpty()) {
			return;
		}
		this.any = true;
		Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
		entrants.stream()
			.filter((entrant) -> !entrant.key().equals(entrant.pending().waited()))
			.forEach((entrant) -> rows.put(entrant.key(), row(entrant)));
		if (rows.isEmpty()) {
			return;
		}
		synchronized (this) {
			if (this.imagined != null) {
				this.imagined.putAll(rows);
				return;
			}
		}
		this.transactions.write(() -> this.client.query(PUT).bind(List.copyOf(rows.values())).to("rows").run());
	}

	/**
	 * Lets go of what has come in, or what is said otherwise now.
	 */
	void drop(Collection<String> keys) {
		if (keys.isEmpty() || !this.any) {
			return;
		}
		synchronized (this) {
			if (this.imagined != null) {
				this.imagined.keySet().removeAll(List.copyOf(keys));
				return;
			}
		}
		this.transactions.write(() -> this.client.query(DROP).bind(List.copyOf(keys)).to("keys").run());
	}

	/**
	 * Some of what waits, by key.
	 * @param after the key to start after
	 */
	List<Stored> page(String after, int limit) {
		synchronized (this) {
			if (this.imagined != null) {
				return this.imagined.tailMap(after, false).values().stream().limit(limit).map(Stored::of).toList();
			}
		}
		return this.client.query(PAGE)
			.bindAll(Map.of("after", after, "limit", limit))
			.fetchAs(Stored.class)
			.mappedBy((types, row) -> Stored.of(row.get("waiting").asMap()))
			.all()
			.stream()
			.toList();
	}

	/**
	 * Who is waiting to be added to some touchpoints, by the touchpoint.
	 */
	Map<String, List<Entry>> about(Collection<String> touchpointIds) {
		Map<String, List<Entry>> about = new HashMap<>();
		if (!touchpointIds.isEmpty() && this.any) {
			stored(touchpointIds).forEach(
					(stored) -> about.computeIfAbsent(Objects.requireNonNull(stored.about()), (id) -> new ArrayList<>())
						.add(stored.entry()));
		}
		return about;
	}

	private Collection<Stored> stored(Collection<String> about) {
		synchronized (this) {
			if (this.imagined != null) {
				return this.imagined.values()
					.stream()
					.map(Stored::of)
					.filter((stored) -> stored.about() != null && about.contains(stored.about()))
					.toList();
			}
		}
		return this.client.query(ABOUT)
			.bind(List.copyOf(about))
			.to("ids")
			.fetchAs(Stored.class)
			.mappedBy((types, row) -> Stored.of(row.get("waiting").asMap()))
			.all();
	}

	private Map<String, @Nullable Object> row(Entrant entrant) {
		Pending pending = entrant.pending();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("key", entrant.key());
		row.put("system", pending.system());
		row.put("file", pending.row().place().file());
		row.put("line", pending.row().place().line());
		row.put("lacks", entrant.lacks());
		row.put("entry", EntryText.write(entrant.entry()));
		row.put("print", pending.print());
		row.put("part", entrant.part());
		row.put("run", this.run);
		Reference touchpoint = entrant.entry().references().get("touchpoint");
		if (entrant.entry().kind() == EntryKind.PARTICIPANT && touchpoint != null) {
			row.put("about", touchpoint.keys().getFirst().value());
		}
		else if (entrant.entry().kind() == EntryKind.TOUCHPOINT) {
			row.put("about", entrant.entry().id());
		}
		return row;
	}

	/**
	 * What has to wait.
	 *
	 * @param pending whose row it is
	 * @param entry the entry, or the part of it that waits
	 * @param lacks the reference that can't be followed
	 * @param part whether the rest was stored
	 */
	record Entrant(Pending pending, Entry entry, String lacks, boolean part) {

		static Entrant whole(Pending pending, String lacks) {
			return new Entrant(pending, pending.entry(), lacks, pending.part());
		}

		/**
		 * A part: one reference of a record that was stored without it.
		 */
		static Entrant part(Pending pending, String id, String lacks) {
			Entry entry = pending.entry();
			Reference reference = Objects.requireNonNull(entry.references().get(lacks));
			return new Entrant(pending, new Entry(entry.kind(), id, Map.of(), Map.of(lacks, reference), List.of(),
					false, null, Map.of(lacks, reference.column())), lacks, true);
		}

		String key() {
			return key(this.entry, this.part ? this.lacks : null, this.pending.print());
		}

		static String key(Entry entry, @Nullable String part, long print) {
			String id = (entry.id() != null) ? entry.id() : Long.toHexString(print);
			if (entry.kind() == EntryKind.TOUCHPOINT && part == null) {
				// one contact may be told of in several tables
				id += " " + Long.toHexString(print);
			}
			return entry.kind() + " " + id + ((part != null) ? " " + part : "");
		}

	}

	/**
	 * What waits.
	 *
	 * @param key of it
	 * @param system that wrote it
	 * @param place where it was read
	 * @param entry what it says
	 * @param lacks the reference that can't be followed
	 * @param part whether the rest of the row was stored
	 * @param run the import that brought it
	 * @param about the touchpoint that it adds somebody to, or null
	 * @param print of what its row says
	 */
	record Stored(String key, String system, Place place, Entry entry, String lacks, boolean part, String run,
			@Nullable String about, long print) {

		static Stored of(Map<String, ? extends @Nullable Object> node) {
			return new Stored(String.valueOf(node.get("key")), String.valueOf(node.get("system")),
					new Place(String.valueOf(node.get("file")),
							((Number) Objects.requireNonNull(node.get("line"))).longValue()),
					EntryText.read(String.valueOf(node.get("entry"))), String.valueOf(node.get("lacks")),
					Boolean.TRUE.equals(node.get("part")), String.valueOf(node.get("run")), (String) node.get("about"),
					((Number) Objects.requireNonNull(node.get("print"))).longValue());
		}

		/**
		 * What to tell the user of it.
		 */
		RejectedRow report() {
			Reference reference = this.entry.references().get(this.lacks);
			if (this.lacks.equals("mergedInto")) {
				return new RejectedRow(this.place.file(), this.place.line(), null, this.entry.mergedInto(),
						RejectedRow.WAITING,
						"was merged into a record that has not come yet; it is tied as soon as that comes");
			}
			if (reference == null) {
				String lacking = (this.entry.kind() == EntryKind.TOUCHPOINT) ? "neither an account nor a person"
						: "no account";
				return new RejectedRow(this.place.file(), this.place.line(), null, null, RejectedRow.WAITING,
						"names " + lacking + " yet; it goes in as soon as a file ties it to one");
			}
			Key key = reference.keys().getFirst();
			return new RejectedRow(this.place.file(), this.place.line(), reference.column(), key.value(),
					RejectedRow.WAITING,
					"names what has not come yet; "
							+ (this.part ? "all else of the row is stored, and this is" : "the row is")
							+ " tied as soon as it comes, in a later file, too");
		}

	}

}
