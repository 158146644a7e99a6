package io.github.coterie.book;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The facts of all accounts, in memory, and where each stands now. It holds nothing that
 * the graph does not, and follows every write before that is acknowledged.
 */
@Component
@EnableConfigurationProperties(BookSettings.class)
public class Book {

	private final Clock clock;

	private final BookSettings settings;

	private final Map<String, AccountFacts> facts = new ConcurrentHashMap<>();

	private final Set<String> changed = ConcurrentHashMap.newKeySet();

	private final Set<String> unsaved = ConcurrentHashMap.newKeySet();

	private final AtomicLong version = new AtomicLong(1);

	private volatile Playbook playbook = Playbook.DEFAULT;

	private volatile Snapshot snapshot;

	Book(Clock clock, BookSettings settings) {
		this.clock = clock;
		this.settings = settings;
		this.snapshot = new Snapshot(Instant.EPOCH, 0, this.playbook, Map.of(), null);
	}

	/**
	 * Takes in what was committed. What is older than what is known is left aside.
	 */
	public void put(Collection<AccountFacts> committed) {
		for (AccountFacts account : committed) {
			this.facts.merge(account.id(), account,
					(known, given) -> (given.revision() >= known.revision()) ? given : known);
			this.changed.add(account.id());
		}
		this.version.incrementAndGet();
	}

	/**
	 * Puts other rules into force.
	 */
	public synchronized void follow(UnaryOperator<Playbook> change) {
		this.playbook = change.apply(this.playbook);
		this.version.incrementAndGet();
	}

	/**
	 * Forgets accounts that are gone from the graph.
	 */
	public synchronized void remove(Collection<String> accountIds) {
		this.facts.keySet().removeAll(accountIds);
		this.unsaved.removeAll(accountIds);
		this.changed.addAll(accountIds);
		this.version.incrementAndGet();
	}

	/**
	 * A number that is another one after every change.
	 */
	public long version() {
		return this.version.get();
	}

	public Playbook playbook() {
		return this.playbook;
	}

	public @Nullable AccountFacts facts(String accountId) {
		return this.facts.get(accountId);
	}

	public Set<String> accountIds() {
		return Set.copyOf(this.facts.keySet());
	}

	/**
	 * The whole book, with every write that was acknowledged before the call.
	 */
	public Snapshot snapshot() {
		Snapshot current = this.snapshot;
		return isFresh(current) ? current : refresh();
	}

	/**
	 * The accounts whose gaps or tier changed by time alone and that the graph has not
	 * been told of yet.
	 */
	public Set<String> unsaved() {
		return Set.copyOf(this.unsaved);
	}

	/**
	 * Takes note that the graph was told.
	 */
	public void saved(Collection<AccountFacts> told) {
		told.stream()
			.filter((account) -> this.facts.get(account.id()) == account)
			.forEach((account) -> this.unsaved.remove(account.id()));
	}

	private boolean isFresh(Snapshot candidate) {
		return candidate.version() >= this.version.get() && !candidate.asOf().isBefore(oldest());
	}

	private Instant oldest() {
		return this.clock.instant().minus(this.settings.freshFor());
	}

	private synchronized Snapshot refresh() {
		Snapshot before = this.snapshot;
		if (isFresh(before)) {
			return before;
		}
		long covers = this.version.get();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		boolean all = before.playbook() != this.playbook || before.asOf().isBefore(oldest());
		Set<String> due = new HashSet<>(this.changed);
		this.changed.removeAll(due);
		Map<String, Standing> standings = new HashMap<>(before.standings());
		due.addAll(all ? this.facts.keySet() : Set.of());
		for (String id : due) {
			AccountFacts known = this.facts.get(id);
			if (known != null) {
				standings.put(id, look(known, now));
			}
			else {
				standings.remove(id);
			}
		}
		Snapshot next = new Snapshot(all ? now : before.asOf(), covers, this.playbook, standings, before);
		this.snapshot = next;
		return next;
	}

	private Standing look(AccountFacts known, Instant now) {
		String id = known.id();
		Standing standing = Standing.of(known, this.playbook, now);
		AccountFacts seen = standing.facts();
		if (seen.tier() != known.tier() || seen.ledger() != known.ledger()) {
			this.facts.computeIfPresent(id, (same, current) -> (current == known) ? seen : current);
			if (known.settled()) {
				this.unsaved.add(id);
			}
		}
		return standing;
	}

}
