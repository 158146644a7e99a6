package io.github.coterie.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import io.github.coterie.book.BookLoader;
import io.github.coterie.book.Standing;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.graph.Changes;
import io.github.coterie.graph.GraphTransactions;

import org.springframework.stereotype.Component;

/**
 * One write after another: the change and what the rules make of it go into the graph in
 * one transaction, then into the book, then the caller is told.
 */
@Component
public class Writes {

	private static final int PATIENCE_SECONDS = 9;

	private final GraphTransactions transactions;

	private final Changes changes;

	private final Settlement settlement;

	private final Book book;

	private final BookLoader loader;

	private final Clock clock;

	/**
	 * Writers of one process take turns: they would only meet each other's locks in the
	 * graph, and retry.
	 */
	private final ReentrantLock turn = new ReentrantLock(true);

	private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

	Writes(GraphTransactions transactions, Changes changes, Settlement settlement, Book book, BookLoader loader,
			Clock clock) {
		this.transactions = transactions;
		this.changes = changes;
		this.settlement = settlement;
		this.book = book;
		this.loader = loader;
		this.clock = clock;
	}

	/**
	 * Runs a change.
	 * @param change may run more than once; it locks the accounts it touches
	 * @return what the change returned
	 */
	public <T> T write(Function<Instant, Change<T>> change) {
		Set<String> touched = new HashSet<>();
		takeTurn();
		try (Book.Reading reading = this.book.reading()) {
			Committed<T> committed = this.transactions.write(() -> {
				Instant now = now();
				Change<T> done = change.apply(now);
				touched.addAll(done.accountIds());
				this.changes.touch(done.accountIds());
				return new Committed<>(done, settle(done, now));
			});
			this.loader.refresh(reading.takeSettled(committed.change().accountIds(), committed.settled()));
			return committed.change().result();
		}
		catch (Fault fault) {
			throw fault;
		}
		catch (RuntimeException ex) {
			// the commit may have arrived all the same
			this.doubtful.addAll(touched);
			throw ex;
		}
		finally {
			this.turn.unlock();
		}
	}

	private List<Standing> settle(Change<?> done, Instant now) {
		Set<String> toRead = new HashSet<>(done.accountIds());
		done.known().forEach((account) -> toRead.remove(account.id()));
		List<Standing> settled = new ArrayList<>(this.settlement.settle(done.known(), now));
		settled.addAll(this.settlement.settle(toRead, now));
		return settled;
	}

	private void takeTurn() {
		try {
			if (this.turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new Fault(FaultCode.UNAVAILABLE, null, "Too many writes are waiting; send it again in a moment");
	}

	/**
	 * Takes the accounts of writes whose end is not known.
	 */
	Set<String> takeDoubtful() {
		Set<String> taken = new HashSet<>(this.doubtful);
		this.doubtful.removeAll(taken);
		return taken;
	}

	/**
	 * Has accounts looked at again later.
	 */
	void doubt(Collection<String> accountIds) {
		this.doubtful.addAll(accountIds);
	}

	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * What a change did.
	 *
	 * @param <T> what the caller gets
	 * @param result for the caller
	 * @param accountIds whose facts are not what they were; those that are no accounts
	 * any more leave the book
	 * @param known the facts of those of the accounts that need not be read again
	 */
	public record Change<T>(T result, Collection<String> accountIds, List<AccountFacts> known) {

		public Change(T result, Collection<String> accountIds) {
			this(result, accountIds, List.of());
		}

	}

	private record Committed<T>(Change<T> change, List<Standing> settled) {

	}

}
