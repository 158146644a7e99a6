package io.github.coterie.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import io.github.coterie.book.FactsReader.Span;
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
		int held = this.book.size();
		LOGGER.info("The book holds {} accounts, read in {} ms", held,
				Duration.between(start, this.clock.instant()).toMillis());
		return held;
	}

	/**
	 * Reads the whole book anew, bit by bit, and rests as long as it reads.
	 */
	void lookThrough() {
		followRules();
		Set<String> gone = new HashSet<>(this.book.accountIds());
		this.reader.spans(AT_ONCE, (span) -> {
			long start = System.nanoTime();
			List<String> ids = this.reader.ids(span);
			refresh(ids, this.reader::readAnew);
			ids.forEach(gone::remove);
			LockSupport.parkNanos(System.nanoTime() - start);
		});
		refresh(gone, this.reader::readAnew);
		LOGGER.info("Compared the book with the whole graph: {} accounts", this.book.size());
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

	private void readAnew() {
		inLanes(this::readAnew);
	}

	private void readStored() {
		inLanes(this::readStored);
	}

	private List<String> readAnew(Span span) {
		List<String> ids = this.reader.ids(span);
		readAnew(ids);
		return ids;
	}

	private void readAnew(Collection<String> ids) {
		refresh(ids, this.reader::readAnew);
		this.book.unstored(ids);
	}

	private List<String> readStored(Span span) {
		StoredPage page;
		Set<String> left;
		try (Book.Reading reading = this.book.reading()) {
			page = this.reader.stored(span);
			left = new LinkedHashSet<>(page.ids());
			List<AccountFacts> stored = page.read();
			List<String> found = stored.stream().map(AccountFacts::id).toList();
			found.forEach(left::remove);
			left.addAll(reading.take(found, stored));
		}
		readAnew(left);
		return page.ids();
	}

	/**
	 * Reads all accounts, some at a time, so that the memory they take is bounded, and
	 * looks again at those of the book that were not among them.
	 */
	private void inLanes(Function<Span, List<String>> read) {
		Set<String> gone = ConcurrentHashMap.newKeySet();
		gone.addAll(this.book.accountIds());
		long all = this.reader.count();
		AtomicLong done = new AtomicLong();
		try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
			List<Future<?>> parts = new ArrayList<>();
			this.reader.spans(AT_ONCE, (span) -> parts.add(lanes.submit(() -> {
				List<String> ids = read.apply(span);
				ids.forEach(gone::remove);
				report(done.addAndGet(ids.size()), ids.size(), all);
			})));
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
		refresh(gone);
	}

	private static void report(long done, int more, long all) {
		if (done / REPORTED_EACH > (done - more) / REPORTED_EACH && done < all) {
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
