package io.github.coterie.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.stereotype.Component;

/**
 * What all who write to the graph have changed, read a piece at a time. No clock is
 * compared: each instance numbers its transactions, a number that is missing is asked for
 * until it comes or can't come any more, and what no number accounts for was written by
 * somebody else. To be used by one thread at a time.
 */
@Component
public class Feed {

	private static final String CHANGES = """
			MATCH (node:Writer)
			WITH DISTINCT node.id AS writer
			CALL (writer) {
				MATCH (change:Change)
				WHERE change.by = writer AND change.number > coalesce($highest[writer], 0)
				RETURN change
			UNION ALL
				UNWIND coalesce($missing[writer], []) AS number
				MATCH (change:Change)
				WHERE change.by = writer AND change.number = number
				RETURN change
			}
			RETURN change.by AS by, change.number AS number,
				CASE WHEN change.by = $reader THEN [] ELSE change.accountIds END AS accountIds
			ORDER BY by, number
			LIMIT $limit""";

	private static final String MARKED = """
			MATCH (account:Changed)
			WHERE account:Account
			RETURN account.id AS id
			LIMIT $limit""";

	private static final int AT_ONCE = 10_000;

	private static final int MARKED_AT_ONCE = 500;

	private final Driver driver;

	private final Neo4jBookmarkManager bookmarks;

	private final Changes changes;

	private final Map<String, Numbers> writers = new HashMap<>();

	private OptionalLong reached = OptionalLong.empty();

	private long accounted;

	private long unaccounted = Long.MIN_VALUE;

	private long readAt;

	private boolean hasBegun;

	Feed(Driver driver, Neo4jBookmarkManager bookmarks, Changes changes, Migrations migrations) {
		this.driver = driver;
		this.bookmarks = bookmarks;
		this.changes = changes;
	}

	/**
	 * Takes everything up to now for known, unless it has begun before: who reads the
	 * graph afterwards has it.
	 */
	public void begin() {
		if (!this.hasBegun && this.changes.areNeeded()) {
			this.hasBegun = true;
			News news;
			do {
				news = read();
				take(news);
			}
			while (news.hasMore());
		}
	}

	/**
	 * Reads what was committed since the last piece. It comes again until it is
	 * {@link #take taken}.
	 */
	public News read() {
		Collection<Bookmark> used = this.bookmarks.getBookmarks();
		SessionConfig reading = SessionConfig.builder()
			.withDefaultAccessMode(AccessMode.READ)
			.withBookmarks(used)
			.build();
		try (Session session = this.driver.session(reading)) {
			long rules = session.run(Changes.RULES).single().get("rules").asLong();
			OptionalLong transaction = Bookmarks.transaction(session.lastBookmarks());
			boolean quiet = transaction.isPresent() && transaction.equals(this.reached);
			List<Change> found = quiet ? List.of() : session.run(CHANGES, parameters()).list(Change::of);
			List<String> marked = quiet ? List.of() : marked(session);
			this.bookmarks.updateBookmarks(used, session.lastBookmarks());
			return new News(rules, transaction, found, marked, found.size() == AT_ONCE);
		}
	}

	private Map<String, Object> parameters() {
		Map<String, Object> highest = new HashMap<>();
		Map<String, Object> missing = new HashMap<>();
		this.writers.forEach((writer, numbers) -> {
			highest.put(writer, numbers.highest());
			missing.put(writer, numbers.missing());
		});
		return Map.of("highest", highest, "missing", missing, "reader", this.changes.writer(), "limit", AT_ONCE);
	}

	private static List<String> marked(Session session) {
		Result marked = session.run(MARKED, Map.of("limit", MARKED_AT_ONCE));
		return marked.list((row) -> row.get("id").asString(""));
	}

	/**
	 * Takes note that what was read is known.
	 * @return whether something was committed, before that was read, that no note is of
	 */
	public boolean take(News news) {
		long now = System.nanoTime();
		news.changes.forEach((change) -> {
			if (this.writers.computeIfAbsent(change.by(), (writer) -> new Numbers()).take(change.number(), now)) {
				this.accounted++;
			}
		});
		this.writers.values().forEach((numbers) -> numbers.giveUp(now));
		boolean wasAway = this.readAt != 0 && now - this.readAt > Changes.KEPT.toNanos() / 2;
		this.readAt = now;
		if (news.more || news.transaction.isEmpty()) {
			return wasAway;
		}
		this.reached = news.transaction;
		long rest = news.transaction.getAsLong() - this.accounted;
		boolean isForeign = rest > this.unaccounted;
		this.unaccounted = Math.max(rest, this.unaccounted);
		return wasAway || isForeign;
	}

	/**
	 * Whether a transaction is among what was taken, and nothing before it is missing.
	 */
	public Known knows(String writer, long number) {
		Numbers numbers = this.writers.get(writer);
		if (numbers == null || number > numbers.highest() || numbers.isMissing(number)) {
			return Known.NO;
		}
		return numbers.isMissingBefore(number) ? Known.WITH_GAPS : Known.YES;
	}

	/**
	 * How well a transaction is known.
	 */
	public enum Known {

		/**
		 * It is not.
		 */
		NO,

		/**
		 * It is, but some before it are not.
		 */
		WITH_GAPS,

		/**
		 * It is, and all before it.
		 */
		YES

	}

	/**
	 * A piece of what was committed.
	 */
	public static final class News {

		private final long rules;

		private final OptionalLong transaction;

		private final List<Change> changes;

		private final List<String> marked;

		private final boolean more;

		private News(long rules, OptionalLong transaction, List<Change> changes, List<String> marked, boolean more) {
			this.rules = rules;
			this.transaction = transaction;
			this.changes = changes;
			this.marked = marked;
			this.more = more;
		}

		/**
		 * The number of the rules in force.
		 */
		public long rules() {
			return this.rules;
		}

		/**
		 * The accounts that other instances changed.
		 */
		public Set<String> accountIds() {
			Set<String> ids = new TreeSet<>();
			this.changes.forEach((change) -> ids.addAll(change.accountIds()));
			return ids;
		}

		/**
		 * Some accounts that somebody who writes Cypher labelled {@code Changed}.
		 */
		public List<String> marked() {
			return this.marked;
		}

		/**
		 * Whether there is more to read at once.
		 */
		public boolean hasMore() {
			return this.more;
		}

	}

	private record Change(String by, long number, List<String> accountIds) {

		static Change of(Record row) {
			return new Change(row.get("by").asString(), row.get("number").asLong(),
					row.get("accountIds").asList(Value::asString));
		}

	}

}
