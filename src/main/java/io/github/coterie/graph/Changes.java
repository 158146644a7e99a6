package io.github.coterie.graph;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * What this instance writes, for other instances on the same graph to follow: every
 * transaction leaves a numbered note of the accounts that it changed, in the graph, as a
 * part of itself. A graph that is embedded has no other instances, and gets no notes.
 */
@Component
public class Changes {

	/**
	 * How long a note is kept. Who was away for longer reads the whole book.
	 */
	static final Duration KEPT = Duration.ofMinutes(10);

	static final String RULES = "OPTIONAL MATCH (rules:Rules) RETURN coalesce(rules.value, 0) AS rules";

	/**
	 * Asks for nothing by a property that is unique: that would be locked until the end
	 * of the transaction, and the others would wait for it.
	 */
	private static final String NOTE = """
			CREATE (:Change {by: $by, number: $number, at: timestamp(), accountIds: $accountIds})
			WITH 1 AS noted
			OPTIONAL MATCH (known:Writer {id: $by})
			FOREACH (id IN CASE WHEN known IS NULL THEN [$by] ELSE [] END | CREATE (:Writer {id: id, since: timestamp()}))
			WITH 1 AS noted
			CALL () {
				UNWIND $old AS number
				MATCH (old:Change)
				WHERE old.by = $by AND old.number = number
				DELETE old
				RETURN count(*) AS dropped
			}
			OPTIONAL MATCH (rules:Rules)
			RETURN coalesce(rules.value, 0) AS rules""";

	private static final String OTHER_RULES = """
			MERGE (rules:Sequence {name: 'Rules'})
			ON CREATE SET rules.value = 0
			SET rules:Rules, rules.value = rules.value + 1""";

	private static final String DROP_LEFT = """
			MATCH (left:Change)
			WHERE left.at < timestamp() - 24 * 60 * 60 * 1000
			WITH left
			LIMIT 10000
			DELETE left""";

	private static final String DROP_WRITERS = """
			MATCH (writer:Writer)
			WHERE writer.since < timestamp() - 7 * 24 * 60 * 60 * 1000
				AND NOT EXISTS {
					MATCH (change:Change)
					WHERE change.by = writer.id AND change.number IS NOT NULL
				}
			DELETE writer""";

	private static final int DROPPED_AT_ONCE = 3;

	private final Neo4jClient client;

	private final boolean needed;

	private final String writer = UUID.randomUUID().toString();

	private final AtomicLong numbers = new AtomicLong();

	private final AtomicLong committed = new AtomicLong();

	private final Deque<Kept> kept = new ArrayDeque<>();

	private final ThreadLocal<@Nullable Note> current = new ThreadLocal<>();

	private volatile long rules;

	Changes(Neo4jClient client, ObjectProvider<EmbeddedNeo4j> embedded) {
		this.client = client;
		this.needed = embedded.stream().findAny().isEmpty();
	}

	/**
	 * Whether other instances may write to the graph.
	 */
	public boolean areNeeded() {
		return this.needed;
	}

	/**
	 * The name of this instance, another one after each start.
	 */
	public String writer() {
		return this.writer;
	}

	/**
	 * The highest number of a transaction that was committed; 0 before the first.
	 */
	public long committed() {
		return this.committed.get();
	}

	/**
	 * The number of the rules that this instance goes by.
	 */
	public long rules() {
		return this.rules;
	}

	/**
	 * Takes note that this instance goes by the rules of that number, or later ones.
	 */
	public void follow(long number) {
		this.rules = number;
	}

	/**
	 * The number of the rules that are in force.
	 */
	public long rulesInForce() {
		return this.client.query(RULES)
			.fetchAs(Long.class)
			.mappedBy((types, row) -> row.get("rules").asLong())
			.one()
			.orElse(0L);
	}

	/**
	 * Says that the transaction changes the rules.
	 */
	public void changeRules() {
		this.client.query(OTHER_RULES).run();
	}

	/**
	 * Says that the transaction changes accounts, or does away with them.
	 */
	public void touch(Collection<String> accountIds) {
		Note note = this.current.get();
		if (note != null) {
			note.accountIds.addAll(accountIds);
		}
	}

	/**
	 * Drops what instances left behind that were ended a day ago.
	 */
	public void dropLeft() {
		this.client.query(DROP_LEFT).run();
		this.client.query(DROP_WRITERS).run();
	}

	/**
	 * Begins a transaction.
	 */
	void begin() {
		this.current.set(new Note(this.rules));
	}

	/**
	 * Ends the work of the transaction.
	 * @throws OtherRulesException when accounts were judged by rules that are in force no
	 * more
	 */
	void write() {
		Note note = this.current.get();
		if (note == null || !this.needed) {
			return;
		}
		note.number = this.numbers.incrementAndGet();
		note.old.addAll(old());
		long inForce = this.client.query(NOTE)
			.bindAll(Map.of("by", this.writer, "number", note.number, "accountIds", List.copyOf(note.accountIds), "old",
					note.old.stream().map(Kept::number).toList()))
			.fetchAs(Long.class)
			.mappedBy((types, row) -> row.get("rules").asLong())
			.one()
			.orElse(0L);
		if (!note.accountIds.isEmpty() && inForce != note.rules) {
			throw new OtherRulesException();
		}
	}

	/**
	 * Takes note that the transaction was committed, or was not.
	 */
	void end(boolean isCommitted) {
		Note note = this.current.get();
		this.current.remove();
		if (note != null && note.number > 0) {
			if (isCommitted) {
				this.committed.accumulateAndGet(note.number, Math::max);
			}
			synchronized (this.kept) {
				note.old.reversed().stream().filter((old) -> !isCommitted).forEach(this.kept::addFirst);
				this.kept.addLast(new Kept(note.number, System.nanoTime()));
			}
		}
	}

	private List<Kept> old() {
		List<Kept> old = new ArrayList<>();
		long now = System.nanoTime();
		synchronized (this.kept) {
			while (old.size() < DROPPED_AT_ONCE && !this.kept.isEmpty()
					&& now - this.kept.getFirst().since() > KEPT.toNanos()) {
				old.add(this.kept.removeFirst());
			}
		}
		return old;
	}

	/**
	 * The note of one transaction.
	 */
	private static final class Note {

		private final Set<String> accountIds = new TreeSet<>();

		private final List<Kept> old = new ArrayList<>();

		private final long rules;

		private long number;

		private Note(long rules) {
			this.rules = rules;
		}

	}

	/**
	 * A note in the graph.
	 *
	 * @param number its number
	 * @param since when it was written, in the process's own time
	 */
	private record Kept(long number, long since) {

	}

}
