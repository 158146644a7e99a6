package io.github.coterie.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The facts of all accounts, in memory, and where each stands now. It holds nothing that
 * the graph does not, and follows every write before that is acknowledged. Readers take a
 * snapshot and never wait for a writer; a write costs what its accounts cost; as time
 * passes, only accounts whose seats or gaps are due are looked at again, and what fades
 * is faded.
 */
@Component
@EnableConfigurationProperties(BookSettings.class)
public class Book {

	/**
	 * Up to this, the whole book fades with every snapshot.
	 */
	private static final Duration SHORT = Duration.ofMillis(3);

	/**
	 * Otherwise fading takes at most a twentieth of the time.
	 */
	private static final int SHARE = 20;

	/**
	 * A reader who comes after a longer pause waits for the next snapshot.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Clock clock;

	private final BookSettings settings;

	private final Shelf shelf = new Shelf();

	private final Set<String> unsaved = ConcurrentHashMap.newKeySet();

	/**
	 * What was written since, for each reading of the graph that is under way.
	 */
	private final Map<Set<String>, Boolean> readings = Collections.synchronizedMap(new IdentityHashMap<>());

	private final AtomicLong version = new AtomicLong(1);

	private final ReentrantLock turn = new ReentrantLock();

	private volatile Snapshot snapshot;

	private volatile Instant fadedAt = Instant.EPOCH;

	private volatile Duration fading = Duration.ZERO;

	Book(Clock clock, BookSettings settings) {
		this.clock = clock;
		this.settings = settings;
		this.snapshot = Snapshot.empty(Playbook.DEFAULT, this.shelf);
	}

	/**
	 * Begins to read from the graph, or to write to it: what others put into the book
	 * until that is taken in may be newer.
	 */
	public Reading reading() {
		return new Reading();
	}

	/**
	 * The facts of an account as the graph has them, and the gaps that the book has seen
	 * open by time alone and that the graph was not told of yet. Those that it saw while
	 * an import was half in do not count once that has ended.
	 */
	public AccountFacts withWhatTimeOpened(AccountFacts account) {
		if (account.settled() && !this.unsaved.contains(account.id())) {
			return account;
		}
		AccountFacts known = facts(account.id());
		if (known == null || (account.settled() && !known.settled())) {
			return account;
		}
		return account.with(account.ledger().and(known.ledger()));
	}

	/**
	 * What is known of accounts that a write has locked, where nobody has written since:
	 * that need not be read again.
	 * @param locked the revisions with this write
	 * @param seen what was looked at before the lock, which saves looking again
	 * @return facts of that revision
	 */
	public Map<String, AccountFacts> current(Map<String, Long> locked, Map<String, AccountFacts> seen) {
		Map<String, AccountFacts> current = new HashMap<>();
		locked.forEach((id, revision) -> {
			AccountFacts before = seen.get(id);
			AccountFacts facts = (before != null && before.revision() == revision - 1) ? before : facts(id);
			if (facts != null && facts.settled() && facts.revision() == revision - 1) {
				current.put(id, facts.withRevision(revision));
			}
		});
		return current;
	}

	/**
	 * Puts other rules into force.
	 */
	public void follow(UnaryOperator<Playbook> change) {
		write(change, List.of(), (draft) -> this.snapshot.numbers().forEach(draft::again));
	}

	private void write(UnaryOperator<Playbook> rules, Collection<String> accountIds, Consumer<Draft> change) {
		this.turn.lock();
		try {
			Draft draft = draft(rules.apply(this.snapshot.playbook()));
			change.accept(draft);
			this.readings.keySet().forEach((overtaken) -> overtaken.addAll(accountIds));
			publish(draft, isShort());
			this.version.incrementAndGet();
		}
		finally {
			this.turn.unlock();
		}
	}

	/**
	 * A number that is another one after every change.
	 */
	public long version() {
		return this.version.get();
	}

	public Playbook playbook() {
		return this.snapshot.playbook();
	}

	public @Nullable AccountFacts facts(String accountId) {
		Line line = this.snapshot.line(accountId);
		return (line != null) ? line.facts() : null;
	}

	public boolean holds(String accountId) {
		return this.snapshot.line(accountId) != null;
	}

	/**
	 * How many accounts it holds.
	 */
	public int size() {
		return this.shelf.size();
	}

	public Set<String> accountIds() {
		return Set.copyOf(this.shelf.accountIds());
	}

	/**
	 * The whole book, with every write that was acknowledged before the call. What is due
	 * is at most {@code freshFor} late; in a large book, what fades is faded now and
	 * then.
	 */
	public Snapshot snapshot() {
		if (isOlderThan(this.settings.freshFor())) {
			if (isOlderThan(PATIENCE)) {
				this.turn.lock();
				passOn(true);
			}
			else if (this.turn.tryLock()) {
				passOn(isShort());
			}
		}
		return this.snapshot;
	}

	/**
	 * Follows time, so that no reader has to.
	 */
	public void keepUp() {
		this.turn.lock();
		passOn(Duration.between(this.fadedAt, now()).compareTo(this.fading.multipliedBy(SHARE)) > 0);
	}

	/**
	 * Follows time, if no other has done so just now, and ends the turn.
	 */
	private void passOn(boolean fade) {
		try {
			if (isOlderThan(this.settings.freshFor()) || (fade && this.fadedAt.isBefore(this.snapshot.asOf()))) {
				publish(draft(this.snapshot.playbook()), fade);
			}
		}
		finally {
			this.turn.unlock();
		}
	}

	private boolean isOlderThan(Duration age) {
		return Duration.between(this.snapshot.asOf(), now()).compareTo(age) > 0;
	}

	private boolean isShort() {
		return this.fading.compareTo(SHORT) < 0;
	}

	/**
	 * The accounts whose gaps or tier changed by time alone and that the graph has not
	 * been told of yet.
	 */
	public Set<String> unsaved() {
		return Set.copyOf(this.unsaved);
	}

	/**
	 * Whether the graph knows of an account all that the book does.
	 */
	public boolean isStored(String accountId) {
		return !this.unsaved.contains(accountId);
	}

	/**
	 * Has the graph told of accounts although nothing of theirs has changed.
	 */
	void unstored(Collection<String> accountIds) {
		this.unsaved.addAll(accountIds);
	}

	private void publish(Draft draft, boolean fade) {
		draft.catchUp();
		long start = System.nanoTime();
		Snapshot next = draft.toSnapshot(fade);
		if (fade) {
			next.prepare(this.snapshot);
			this.fading = Duration.ofNanos(System.nanoTime() - start);
			this.fadedAt = next.asOf();
		}
		this.snapshot = next;
	}

	private Draft draft(Playbook playbook) {
		return new Draft(this.snapshot, this.unsaved, this::judge, playbook, now());
	}

	private Judged judge(AccountFacts account, Playbook playbook, Instant now) {
		return Judged.of(account, Standing.of(withWhatTimeOpened(account), playbook, now), this.shelf.shorthand());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * What the graph said of some accounts, and what others have put into the book since.
	 */
	public final class Reading implements AutoCloseable {

		private final Set<String> overtaken = ConcurrentHashMap.newKeySet();

		private Reading() {
			Book.this.readings.put(this.overtaken, true);
		}

		/**
		 * Takes in what was read. What is older than what is known is left aside;
		 * accounts that are gone from the graph leave the book.
		 * @param asked which accounts the graph was asked for
		 * @param found those that are there
		 * @return those that came or went meanwhile: only the graph can tell how it ended
		 */
		public Set<String> take(Collection<String> asked, List<AccountFacts> found) {
			Playbook playbook = Book.this.snapshot.playbook();
			Instant now = now();
			return takeJudged(asked, found.stream().map((account) -> judge(account, playbook, now)).toList());
		}

		/**
		 * Takes in what was written, as {@link #take} does what was read.
		 * @param asked which accounts were written
		 * @param settled those that are there, as they were judged when they were written
		 */
		public Set<String> takeSettled(Collection<String> asked, List<Standing> settled) {
			return takeJudged(asked,
					settled.stream()
						.map((standing) -> Judged.of(standing.facts(), standing, Book.this.shelf.shorthand()))
						.toList());
		}

		private Set<String> takeJudged(Collection<String> asked, List<Judged> found) {
			Set<String> gone = new HashSet<>(asked);
			found.forEach((judged) -> gone.remove(judged.id()));
			Set<String> again = new HashSet<>();
			write(UnaryOperator.identity(), asked, (draft) -> {
				for (Judged judged : found) {
					if (cameOrWent(judged.id(), true, draft)) {
						again.add(judged.id());
					}
					else {
						draft.put(judged);
					}
				}
				for (String id : gone) {
					if (cameOrWent(id, false, draft)) {
						again.add(id);
					}
					else {
						draft.remove(id);
					}
				}
			});
			return again;
		}

		private boolean cameOrWent(String id, boolean isThere, Draft draft) {
			return this.overtaken.contains(id) && draft.holds(id) != isThere;
		}

		@Override
		public void close() {
			Book.this.readings.remove(this.overtaken);
		}

	}

}
