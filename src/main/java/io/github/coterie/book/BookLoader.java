package io.github.coterie.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.RoleTemplates;
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

	private static final int LANES = 2;

	private static final int AT_ONCE = 1000;

	private static final int REPORTED_EACH = 50_000;

	private final Book book;

	private final FactsReader reader;

	private final ScoringModels models;

	private final RoleTemplates templates;

	private final GraphTransactions transactions;

	private final Clock clock;

	BookLoader(Book book, FactsReader reader, ScoringModels models, RoleTemplates templates,
			GraphTransactions transactions, Clock clock, Migrations migrations) {
		this.book = book;
		this.reader = reader;
		this.models = models;
		this.templates = templates;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Reads the book at a start. Where the facts of an account are stored and nothing was
	 * written since, that is all that is read of it.
	 * @return how many accounts it holds
	 */
	public int load() {
		return read(true);
	}

	/**
	 * Reads the whole book anew; readers see the old one until the new one is there.
	 * @return how many accounts it holds
	 */
	public int rebuild() {
		return read(false);
	}

	private int read(boolean trusting) {
		Instant start = this.clock.instant();
		Playbook playbook = playbook();
		List<String> ids = this.reader.ids();
		Set<String> gone = new HashSet<>(this.book.accountIds());
		ids.forEach(gone::remove);
		this.book.follow((before) -> playbook);
		this.book.remove(gone);
		read(ids, trusting);
		this.book.keepUp();
		LOGGER.info("The book holds {} accounts, read in {} ms", ids.size(),
				Duration.between(start, this.clock.instant()).toMillis());
		return ids.size();
	}

	/**
	 * Reads accounts, some at a time, so that the memory they take is bounded.
	 */
	private void read(List<String> ids, boolean trusting) {
		AtomicInteger done = new AtomicInteger();
		try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
			List<Future<?>> parts = new ArrayList<>();
			for (int from = 0; from < ids.size(); from += AT_ONCE) {
				List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
				parts.add(lanes.submit(() -> {
					read(some, trusting ? this.reader.stored(some) : List.of());
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

	private void read(List<String> ids, List<AccountFacts> stored) {
		this.book.put(stored);
		Set<String> left = new LinkedHashSet<>(ids);
		stored.forEach((account) -> left.remove(account.id()));
		if (!left.isEmpty()) {
			this.book.put(this.reader.readAnew(left));
			this.book.unstored(left);
		}
	}

	private static void report(int done, int all) {
		if (done % REPORTED_EACH == 0 && done < all) {
			LOGGER.info("Reading the book: {} of {} accounts", done, all);
		}
	}

	private Playbook playbook() {
		return this.transactions.write(() -> {
			Instant now = this.clock.instant();
			ScoringModel model = this.models.live().orElseGet(() -> this.models.save(ScoringModel.DEFAULT, now));
			Map<String, RoleTemplate> newest = new HashMap<>(this.templates.newest());
			newest.computeIfAbsent(RoleTemplate.DEFAULT_SOLUTION,
					(solution) -> this.templates.save(RoleTemplate.DEFAULT));
			return new Playbook(model, newest);
		});
	}

}
