package io.github.coterie.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures the application on generated books, over HTTP, with client and server on this
 * machine: {@code docs/performance.md} says how to run it and what it gives.
 */
public final class Benchmark {

	private static final int DIFFERENT_REQUESTS = 1000;

	private static final int READERS = 8;

	/**
	 * Of readers who look at each answer; all of them ask 40 questions a second.
	 */
	private static final Duration PACE = Duration.ofMillis(200);

	private static final List<Question> READ = List.of(Question.BEST_FIT, Question.MISSING, Question.GAPS,
			Question.PAGE, Question.ACCOUNT);

	private final Options options;

	private final AnswerTable answers;

	private final List<String> notes = new ArrayList<>();

	private Benchmark(Options options) {
		this.options = options;
		this.answers = new AnswerTable(options.concurrency());
	}

	/**
	 * Runs it.
	 * @param args {@link Options}, each with its value
	 */
	public static void main(String... args) throws Exception {
		Benchmark benchmark = new Benchmark(Options.parse(args));
		benchmark.note("%d processors; load before: %.1f. Closed loop: coordinated omission is not corrected.",
				Runtime.getRuntime().availableProcessors(),
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		if (benchmark.options.parts().contains("rules")) {
			RulesBenchmark.run();
			return;
		}
		if (benchmark.options.parts().contains("book")) {
			for (int accounts : benchmark.options.accounts()) {
				System.out.println(BookBenchmark.run(benchmark.options, accounts));
			}
			return;
		}
		for (int accounts : benchmark.options.accounts()) {
			benchmark.measure(accounts);
		}
		benchmark.report();
	}

	private void measure(int accounts) throws Exception {
		Path directory = this.options.directory(accounts);
		GeneratedBook book = KeptBook.in(directory, this.options.seed(), accounts);
		if (this.options.parts().contains("start") || this.options.parts().contains("ask")) {
			long bare = bareHeap();
			try (Server server = start(directory)) {
				start(server, book, bare);
				if (this.options.parts().contains("ask")) {
					ask(server, book);
					heap(server, book, bare, "after all questions");
				}
			}
		}
		if (this.options.parts().contains("record")) {
			try (DirectoryCopy copy = DirectoryCopy.of(directory); Server server = start(copy.path())) {
				for (int writers : List.of(0, 1, 4)) {
					record(server, book, writers, Duration.ZERO);
					record(server, book, writers, PACE);
				}
			}
		}
		if (this.options.parts().contains("compare")) {
			try (DirectoryCopy copy = DirectoryCopy.of(directory)) {
				new PeerComparison(this.options, book, this.answers).run(copy.path());
			}
		}
	}

	private Server start(Path directory) throws Exception {
		return Server.start(directory, this.options.text("heap"), this.options.list("settings"));
	}

	private long bareHeap() throws Exception {
		Path empty = Files.createTempDirectory("coterie-bench");
		try (DirectoryCopy gone = new DirectoryCopy(empty); Server server = start(gone.path())) {
			return server.java().usedHeapBytes();
		}
	}

	private void start(Server server, GeneratedBook book, long bare) throws Exception {
		try (Wire wire = new Wire(server.uri())) {
			long asked = System.nanoTime();
			askUntilItAnswers(wire, Wire.request(server.uri(), Question.BEST_FIT.bodies(book, 1).getFirst()));
			note("%,d accounts: ready after %.1f s, first answer after %.1f s more", book.size(), server.seconds(),
					(System.nanoTime() - asked) / 1e9);
		}
		heap(server, book, bare, "after the first answer");
	}

	/**
	 * A server may take longer for its first answer than it gives a request.
	 */
	private static void askUntilItAnswers(Wire wire, byte[] request) throws Exception {
		boolean answered = false;
		while (!answered) {
			try {
				wire.ask(request);
				answered = true;
			}
			catch (FailedAnswerException ex) {
				System.out.println("  " + ex.getMessage());
			}
		}
	}

	private void heap(Server server, GeneratedBook book, long bare, String when) throws Exception {
		long used = server.java().usedHeapBytes();
		note("%,d accounts: %,d MB of heap in use %s, %,d bytes an account above the %,d MB of an empty book; "
				+ "%,d MB resident", book.size(), used >> 20, when, (used - bare) / book.size(), bare >> 20,
				server.java().residentBytes() >> 20);
	}

	private void ask(Server server, GeneratedBook book) throws Exception {
		for (Question question : this.options.questions()) {
			HttpClients clients = HttpClients.of(server.uri(), question.bodies(book, DIFFERENT_REQUESTS));
			this.answers.add(question.title(), book.size(), Objects.toString(question.target(book.size()), ""),
					Runs.of(this.options, server.java(), clients));
		}
	}

	private void record(Server server, GeneratedBook book, int writers, Duration pace) throws Exception {
		Duration measure = this.options.duration().multipliedBy(2);
		ClosedLoop loop = new ClosedLoop(this.options.duration(), measure, Duration.ZERO);
		ClosedLoop readers = new ClosedLoop(this.options.duration(), measure, pace);
		List<String> bodies = new ArrayList<>();
		READ.forEach((question) -> bodies.addAll(question.bodies(book, DIFFERENT_REQUESTS)));
		Collections.shuffle(bodies, new Random(book.seed()));
		HttpClients clients = HttpClients.of(server.uri(), bodies);
		try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
			Future<Measured> reading = aside.submit(() -> readers.run(READERS, clients));
			if (writers > 0) {
				Measured written = loop.run(writers, new Writers(server.uri(), book, "w" + writers + pace));
				note("%,d accounts, %d writers: %,.0f touchpoints/s, a batch of %d p50 %.0f ms, p99 %.0f ms, %d failed",
						book.size(), writers, written.perSecond() * Writers.BATCH, Writers.BATCH, written.median(),
						written.p99(), written.failed());
			}
			note("%,d accounts, %d writers: %d readers who ask %s: %,.0f answers/s, p50 %.1f ms, p99 %.1f ms, %d failed",
					book.size(), writers, READERS, pace.isZero() ? "without pause" : "each " + pace.toMillis() + " ms",
					reading.get().perSecond(), reading.get().median(), reading.get().p99(), reading.get().failed());
		}
	}

	private void note(String text, Object... values) {
		String note = String.format(Locale.ROOT, text, values);
		System.out.println(note);
		this.notes.add(note);
	}

	private void report() throws Exception {
		String report = this.answers.toMarkdown() + "\n- " + String.join("\n- ", this.notes) + "\n";
		System.out.println(report);
		if (!this.options.text("out").isEmpty()) {
			Files.writeString(Path.of(this.options.text("out")), report, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
	}

}
