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

import org.HdrHistogram.Histogram;

/**
 * Some clients that each ask again as soon as they have their answer. Coordinated
 * omission is not corrected: while an answer is late its client asks nothing, so the high
 * percentiles are those of clients that wait, not of users who come at their own pace.
 *
 * @param warmUp how long is asked before it counts
 * @param measure how long it counts
 */
record ClosedLoop(Duration warmUp, Duration measure) {

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
		try (Client client = clients.client(number)) {
			while (done < end) {
				long asked = System.nanoTime();
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
