package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Works off chunks while the next ones are read: one thread looks up what is known, one a
 * lane writes. A bounded number of chunks is on the way.
 */
final class Pipeline implements AutoCloseable {

	private static final int CHUNKS_ON_THE_WAY = 4;

	private final ExecutorService lookUp = Executors.newSingleThreadExecutor(named("import-look-up"));

	private final List<ExecutorService> lanes = new ArrayList<>();

	private final Semaphore room = new Semaphore(CHUNKS_ON_THE_WAY);

	private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

	Pipeline() {
		for (int lane = 0; lane < Work.LANES; lane++) {
			this.lanes.add(Executors.newSingleThreadExecutor(named("import-write-" + lane)));
		}
	}

	/**
	 * Has work done that starts others in lanes.
	 * @param work gets the lanes
	 */
	void submit(Consumer<Pipeline> work) {
		rethrow();
		this.room.acquireUninterruptibly();
		this.lookUp.execute(() -> {
			try {
				if (this.failure.get() == null) {
					work.accept(this);
				}
			}
			catch (Throwable ex) {
				this.failure.compareAndSet(null, ex);
			}
			finally {
				// the lanes work in order, so that what comes last in each ends the chunk
				AtomicInteger open = new AtomicInteger(Work.LANES);
				for (ExecutorService lane : this.lanes) {
					lane.execute(() -> {
						if (open.decrementAndGet() == 0) {
							this.room.release();
						}
					});
				}
			}
		});
	}

	/**
	 * Has works done in their lanes.
	 */
	void start(List<Work> works) {
		works.forEach(this::start);
	}

	/**
	 * Waits until the lanes are empty.
	 */
	void await() {
		CountDownLatch open = new CountDownLatch(Work.LANES);
		this.lanes.forEach((lane) -> lane.execute(open::countDown));
		awaitQuietly(open);
	}

	/**
	 * Waits until everything that was submitted has ended.
	 * @throws RuntimeException when something failed
	 */
	void drain() {
		this.room.acquireUninterruptibly(CHUNKS_ON_THE_WAY);
		this.room.release(CHUNKS_ON_THE_WAY);
		rethrow();
	}

	private void start(Work work) {
		this.lanes.get(work.lane()).execute(() -> {
			try {
				if (this.failure.get() == null) {
					work.task().run();
				}
			}
			catch (Throwable ex) {
				this.failure.compareAndSet(null, ex);
			}
		});
	}

	private void rethrow() {
		Throwable failed = this.failure.get();
		if (failed instanceof RuntimeException exception) {
			throw exception;
		}
		if (failed instanceof Error error) {
			throw error;
		}
		if (failed != null) {
			throw new IllegalStateException(Objects.toString(failed.getMessage()), failed);
		}
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ImportCancelled();
		}
	}

	private static ThreadFactory named(String name) {
		return Thread.ofPlatform().daemon().name(name).factory();
	}

	@Override
	public void close() {
		this.lookUp.shutdown();
		this.lanes.forEach(ExecutorService::shutdown);
	}

}
