package io.github.coterie.graph;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction, and again when it met another writer: a deadlock, or two
 * that created the same thing.
 */
@Component
public class GraphTransactions {

	private static final int TIMEOUT_SECONDS = 60;

	private final TransactionTemplate transaction;

	private final Changes changes;

	/**
	 * Shared by all writers of this process, and left to one who must be alone.
	 */
	private final ReadWriteLock peace = new ReentrantReadWriteLock(true);

	private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
		.predicate(GraphTransactions::metAnotherWriter)
		.maxRetries(50)
		.delay(Duration.ofMillis(5))
		.jitter(Duration.ofMillis(5))
		.multiplier(1.5)
		.maxDelay(Duration.ofMillis(200))
		.timeout(Duration.ofSeconds(TIMEOUT_SECONDS))
		.build());

	GraphTransactions(PlatformTransactionManager transactions, Changes changes) {
		this.changes = changes;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout(TIMEOUT_SECONDS);
	}

	/**
	 * Runs work that must be all or nothing. Within other such work it is part of that.
	 * @param work may run more than once
	 * @return what the run that was committed returned
	 */
	public <T> T write(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		return locked(this.peace.readLock(), () -> this.retry.invoke(() -> once(work)));
	}

	private <T> T once(Supplier<T> work) {
		boolean isCommitted = false;
		this.changes.begin();
		try {
			T result = this.transaction.execute((status) -> {
				T done = work.get();
				this.changes.write();
				return done;
			});
			isCommitted = true;
			return result;
		}
		finally {
			this.changes.end(isCommitted);
		}
	}

	/**
	 * Runs work while nobody else of this process writes; who wants to, waits.
	 * @param work runs once, and in no transaction
	 */
	public <T> T alone(Supplier<T> work) {
		return locked(this.peace.writeLock(), work);
	}

	private static <T> T locked(Lock lock, Supplier<T> work) {
		try {
			lock.lockInterruptibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Fault(FaultCode.UNAVAILABLE, null, "A full export or a restore is under way; try again later");
		}
		try {
			return work.get();
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Runs work and undoes what it did.
	 * @return what the work returned
	 */
	public <T> T tryOut(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		return this.retry.invoke(() -> this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return work.get();
		}));
	}

	private static boolean metAnotherWriter(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.anyMatch((cause) -> cause instanceof DataIntegrityViolationException
					|| cause instanceof ConcurrencyFailureException || cause instanceof OtherRulesException
					|| (cause instanceof RetryableException && !(cause instanceof ServiceUnavailableException)));
	}

}
