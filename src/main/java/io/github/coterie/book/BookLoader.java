package io.github.coterie.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.RoleTemplates;
import io.github.coterie.graph.Changes;
import io.github.coterie.graph.Feed;
import io.github.coterie.graph.GraphTransactions;
import io.github.coterie.graph.Migrations;
import io.github.coterie.scoring.ScoringModel;
import io.github.coterie.scoring.ScoringModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Builds the book from the graph.
 */
@Component
public class BookLoader {

	private static final Logger LOGGER = LoggerFactory.getLogger(BookLoader.class);

	private static final int LANES = Math.max(2, Runtime.getRuntime().availableProcessors());

	private static final int AT_ONCE = 1000;

	private static final int REPORTED_EACH = 50_000;

	private final Book book;

	private final FactsReader reader;

	private final ScoringModels models;

	private final RoleTemplates templates;

	private final GraphTransactions transactions;

	private final Changes changes;

	private final Feed feed;

	private final Clock clock;

	BookLoader(Book book, FactsReader reader, ScoringModels models, RoleTemplates templates,
			GraphTransactions transactions, Changes changes, Feed feed, Clock clock, Migrations migrations) {
		this.book = book;
		this.reader = reader;
		this.models = models;
		this.templates = templates;
		this.transactions = transactions;
		this.changes = changes;
		this.feed = feed;
		this.clock = clock;
	}

	/**
	 * Reads the book at a start. Where the facts of an account are stored and nothing was
	 * written since, that is all that is read of it.
	 * @return how many accounts it holds
	 */
	public int load() {
		return read(this::readStored);
	}

	/**
	 * Reads the whole book anew; readers see the old one until the new one is there.
	 * @return how many accounts it holds
	 */
	public int rebuild() {
		return read(this::readAnew);
	}

	private int read(Runnable everything) {
		Instant start = this.clock.instant();
		this.feed.begin();
		followRules();
		everything.run();
		this.book.keepUp();
		int held = this.book.accountIds().size();
		LOGGER.info("The book holds {} accounts, read in {} ms", held,
				Duration.between(start, this.clock.instant()).toMillis());
		return held;
	}

	/**
	 * Reads the whole book anew, bit by bit, and rests as long as it reads.
	 */
	void lookThrough() {
		followRules();
		List<String> ids = ids();
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			long start = System.nanoTime();
			refresh(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), this.reader::readAnew);
			LockSupport.parkNanos(System.nanoTime() - start);
		}
		LOGGER.info("Compared the book with the whole graph: {} accounts", ids.size());
	}

	/**
	 * Reads accounts again that others may have written.
	 */
	public void refresh(Collection<String> accountIds) {
		refresh(accountIds, this.reader::read);
	}

	private void refresh(Collection<String> accountIds, Function<Collection<String>, List<AccountFacts>> read) {
		List<String> ids = List.copyOf(accountIds);
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			Collection<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
			while (!some.isEmpty()) {
				try (Book.Reading reading = this.book.reading()) {
					some = reading.take(some, read.apply(some));
				}
			}
		}
	}

	/**
	 * Goes by the rules that the graph says are in force.
	 */
	public synchronized void followRules() {
		Rules rules = rules();
		if (!rules.playbook().equals(this.book.playbook())) {
			this.book.follow((before) -> rules.playbook());
		}
		this.changes.follow(rules.number());
	}

	/**
	 * The ids of all accounts that there are, or that the book takes for one.
	 */
	private List<String> ids() {
		Set<String> ids = new LinkedHashSet<>(this.reader.ids());
		ids.addAll(this.book.accountIds());
		return List.copyOf(ids);
	}

	private void readAnew() {
		inLanes(ids(), this::readAnew);
	}

	private void readAnew(Collection<String> ids) {
		refresh(ids, this.reader::readAnew);
		this.book.unstored(ids);
	}

	private void readStored() {
		Set<String> gone = new LinkedHashSet<>(this.book.accountIds());
		List<String> ids = this.reader.ids();
		ids.forEach(gone::remove);
		inLanes(ids, this::readStored);
		refresh(gone);
	}

	/**
	 * Reads accounts whose ids follow each other.
	 */
	private void readStored(List<String> ids) {
		Set<String> left = new LinkedHashSet<>(ids);
		try (Book.Reading reading = this.book.reading()) {
			List<AccountFacts> stored = this.reader.stored(ids.getFirst(), ids.getLast()).read();
			List<String> found = stored.stream().map(AccountFacts::id).toList();
			found.forEach(left::remove);
			left.addAll(reading.take(found, stored));
		}
		readAnew(left);
	}

	/**
	 * Reads accounts, some at a time, so that the memory they take is bounded.
	 */
	private static void inLanes(List<String> ids, Consumer<List<String>> read) {
		AtomicInteger done = new AtomicInteger();
		try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
			List<Future<?>> parts = new ArrayList<>();
			for (int from = 0; from < ids.size(); from += AT_ONCE) {
				List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
				parts.add(lanes.submit(() -> {
					read.accept(some);
					report(done.addAndGet(some.size()), ids.size());
				}));
			}
			for (Future<?> part : parts) {
				part.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The book was not read to its end", ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
	}

	private static void report(int done, int all) {
		if (done % REPORTED_EACH == 0 && done < all) {
			LOGGER.info("Reading the book: {} of {} accounts", done, all);
		}
	}

	private Rules rules() {
		return this.transactions.write(() -> {
			Instant now = this.clock.instant();
			// before the rules, so that it is never ahead of them
			long number = this.changes.rulesInForce();
			ScoringModel model = this.models.live().orElseGet(() -> this.models.save(ScoringModel.DEFAULT, now));
			Map<String, RoleTemplate> newest = new HashMap<>(this.templates.newest());
			newest.computeIfAbsent(RoleTemplate.DEFAULT_SOLUTION,
					(solution) -> this.templates.save(RoleTemplate.DEFAULT));
			return new Rules(number, new Playbook(model, newest));
		});
	}

	/**
	 * Rules and their number.
	 */
	private record Rules(long number, Playbook playbook) {

	}

}
