package io.github.coterie.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;

/**
 * Some clients that each ask again as soon as they have their answer, or at a pace. While
 * an answer is late its client asks nothing. Without a pace that is not corrected, so the
 * high percentiles are those of clients that wait; with one, an answer is timed from when
 * it should have been asked for, as users who come at their own pace would see it.
 *
 * @param warmUp how long is asked before it counts
 * @param measure how long it counts
 * @param pace the time from one question of a client to its next; zero: at once
 */
record ClosedLoop(Duration warmUp, Duration measure, Duration pace) {

	/**
	 * Clients do not all ask at one instant.
	 */
	private static final int PHASES = 8;

	private static final long LONGEST_MICROS = Duration.ofMinutes(10).toMillis() * 1000;

	/**
	 * Runs clients.
	 * @param clients makes one, given its number
	 */
	Measured run(int concurrency, ClientFactory clients) throws Exception {
		List<Future<Measured>> running = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(concurrency)) {
			long start = System.nanoTime();
			AtomicBoolean told = new AtomicBoolean();
			for (int i = 0; i < concurrency; i++) {
				int number = i;
				running.add(threads.submit(() -> loop(clients, number, start, told)));
			}
			return sum(concurrency, running);
		}
	}

	private Measured loop(ClientFactory clients, int number, long start, AtomicBoolean told) throws Exception {
		long counts = start + this.warmUp.toNanos();
		long end = counts + this.measure.toNanos();
		Histogram latencies = new Histogram(LONGEST_MICROS, 3);
		long bytes = 0;
		long all = 0;
		long failed = 0;
		long done = start;
		long due = start + this.pace.toNanos() * number / PHASES;
		try (Client client = clients.client(number)) {
			while (done < end) {
				long asked = await(due);
				due = asked + this.pace.toNanos();
				int size = ask(client, told);
				done = System.nanoTime();
				all++;
				if (done >= counts) {
					failed += (size < 0) ? 1 : 0;
					latencies.recordValue((done - asked) / 1000);
					bytes += Math.max(0, size);
				}
			}
		}
		return new Measured(1, latencies, (done - counts) / 1e9, bytes, all, failed);
	}

	/**
	 * Waits for an instant.
	 * @return when to time from: that instant, or now when there is no pace
	 */
	private long await(long due) {
		if (this.pace.isZero()) {
			return System.nanoTime();
		}
		while (System.nanoTime() < due) {
			LockSupport.parkNanos(due - System.nanoTime());
		}
		return due;
	}

	/**
	 * An error is an answer, too, and counts with the time it took; the first is shown.
	 */
	private static int ask(Client client, AtomicBoolean told) throws Exception {
		try {
			return client.ask();
		}
		catch (FailedAnswerException ex) {
			if (!told.getAndSet(true)) {
				System.out.println("  " + ex.getMessage());
			}
			return -1;
		}
	}

	private static Measured sum(int concurrency, List<Future<Measured>> running)
			throws InterruptedException, ExecutionException {
		Histogram all = new Histogram(LONGEST_MICROS, 3);
		long bytes = 0;
		long asked = 0;
		long failed = 0;
		double seconds = 0;
		for (Future<Measured> part : running) {
			all.add(part.get().latencies());
			bytes += part.get().bytes();
			asked += part.get().asked();
			failed += part.get().failed();
			seconds = Math.max(seconds, part.get().seconds());
		}
		return new Measured(concurrency, all, seconds, bytes, asked, failed);
	}

	/**
	 * Somebody who asks.
	 */
	interface Client extends AutoCloseable {

		/**
		 * Asks once and waits for the answer.
		 * @return its size in bytes
		 */
		int ask() throws Exception;

		@Override
		void close() throws IOException;

	}

	/**
	 * Makes clients.
	 */
	@FunctionalInterface
	interface ClientFactory {

		Client client(int number) throws Exception;

	}

}
