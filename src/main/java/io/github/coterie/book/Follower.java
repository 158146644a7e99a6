package io.github.coterie.book;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import io.github.coterie.graph.Changes;
import io.github.coterie.graph.Feed;
import io.github.coterie.graph.GraphTransactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the book follow what others write to the graph: other instances by the notes that
 * they leave, everybody else by a look through the whole book.
 */
@Component
public class Follower implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(Follower.class);

	private static final int AFTER_THE_BOOK = 10;

	/**
	 * After this, no transaction is under way any more that had read what somebody else
	 * then changed under its hands.
	 */
	private static final Duration LOOKED_AGAIN = Duration.ofSeconds(90);

	private static final Duration TRIED_AGAIN = Duration.ofSeconds(5);

	private static final Duration PAUSE = Duration.ofMillis(20);

	private final Feed feed;

	private final Changes changes;

	private final GraphTransactions transactions;

	private final BookLoader loader;

	private final Duration every;

	private final ReentrantLock turn = new ReentrantLock(true);

	private final AtomicBoolean lookWanted = new AtomicBoolean();

	private final Set<String> marked = new TreeSet<>();

	private final AtomicLong looks = new AtomicLong();

	private @Nullable ScheduledExecutorService following;

	private @Nullable ScheduledExecutorService looking;

	private @Nullable Future<?> lookAgain;

	Follower(Feed feed, Changes changes, GraphTransactions transactions, BookLoader loader, BookSettings settings) {
		this.feed = feed;
		this.changes = changes;
		this.transactions = transactions;
		this.loader = loader;
		this.every = settings.follow();
	}

	/**
	 * Takes in what others have committed before the call.
	 */
	public void follow() {
		this.turn.lock();
		try {
			while (followSome()) {
				// a page more
			}
		}
		finally {
			this.turn.unlock();
		}
	}

	private boolean followSome() {
		Feed.News news = this.feed.read();
		if (news.rules() != this.changes.rules()) {
			this.loader.followRules();
		}
		Set<String> accountIds = news.accountIds();
		if (!accountIds.isEmpty()) {
			this.loader.refresh(accountIds);
		}
		this.marked.addAll(news.marked());
		if (this.feed.take(news)) {
			this.looks.incrementAndGet();
			lookThrough();
		}
		return news.hasMore();
	}

	/**
	 * Waits until the book has what an instance wrote.
	 * @param writer the instance
	 * @param number of its transaction
	 * @param most how long to wait
	 * @return whether the book has it
	 */
	public boolean await(String writer, long number, Duration most) {
		if (!this.changes.areNeeded() || writer.equals(this.changes.writer())) {
			return true;
		}
		long end = System.nanoTime() + most.toNanos();
		Feed.Known known = Feed.Known.NO;
		while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
			Feed.Known before = known;
			known = known(writer, number, end, known != Feed.Known.NO);
			if (known == Feed.Known.YES || before == Feed.Known.WITH_GAPS) {
				return true;
			}
			if (known == Feed.Known.NO) {
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
		return false;
	}

	/**
	 * How well a transaction is known, after a look at what came if it is not.
	 */
	private Feed.Known known(String writer, long number, long end, boolean again) {
		try {
			if (!this.turn.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				return Feed.Known.NO;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Feed.Known.NO;
		}
		try {
			if (again || this.feed.knows(writer, number) != Feed.Known.YES) {
				follow();
			}
			return this.feed.knows(writer, number);
		}
		finally {
			this.turn.unlock();
		}
	}

	/**
	 * Hands out the accounts that somebody who writes Cypher has labelled
	 * {@code Changed}.
	 */
	public Set<String> takeMarked() {
		this.turn.lock();
		try {
			Set<String> taken = new TreeSet<>(this.marked);
			this.marked.clear();
			return taken;
		}
		finally {
			this.turn.unlock();
		}
	}

	/**
	 * How often the whole book had to be looked through, because somebody else had
	 * written to the graph.
	 */
	public long looks() {
		return this.looks.get();
	}

	private void lookThrough() {
		ScheduledExecutorService executor = this.looking;
		if (executor != null && this.lookWanted.compareAndSet(false, true)) {
			executor.execute(this::look);
			Future<?> again = this.lookAgain;
			if (again != null) {
				again.cancel(false);
			}
			this.lookAgain = executor.schedule(this::look, LOOKED_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void look() {
		this.lookWanted.set(false);
		try {
			this.loader.lookThrough();
		}
		catch (RuntimeException ex) {
			LOGGER.warn("The book could not be looked through; trying again soon ({})", ex.getMessage());
			ScheduledExecutorService executor = this.looking;
			if (executor != null && !executor.isShutdown()) {
				executor.schedule(this::look, TRIED_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
			}
		}
	}

	private void keepFollowing() {
		try {
			follow();
		}
		catch (RuntimeException ex) {
			LOGGER.warn("What others write could not be followed; trying again soon ({})", ex.getMessage());
		}
	}

	private void dropLeft() {
		try {
			this.transactions.write(() -> {
				this.changes.dropLeft();
				return true;
			});
		}
		catch (RuntimeException ex) {
			LOGGER.warn("What ended instances left behind could not be dropped ({})", ex.getMessage());
		}
	}

	@Override
	public void start() {
		if (this.changes.areNeeded()) {
			this.following = Executors
				.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("follow").factory());
			this.looking = Executors
				.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("look").factory());
			this.following.scheduleWithFixedDelay(this::keepFollowing, this.every.toMillis(), this.every.toMillis(),
					TimeUnit.MILLISECONDS);
			this.looking.scheduleWithFixedDelay(this::dropLeft, 1, 60, TimeUnit.MINUTES);
			// a start trusts what is stored with accounts; somebody may have written past
			// it
			this.looking.schedule(this::look, 1, TimeUnit.MINUTES);
		}
	}

	@Override
	public void stop() {
		for (ScheduledExecutorService executor : Arrays.asList(this.following, this.looking)) {
			if (executor != null) {
				executor.shutdownNow();
			}
		}
		this.following = null;
		this.looking = null;
	}

	@Override
	public boolean isRunning() {
		return this.following != null;
	}

	@Override
	public int getPhase() {
		return AFTER_THE_BOOK;
	}

}
