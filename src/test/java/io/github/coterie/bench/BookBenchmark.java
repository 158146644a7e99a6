package io.github.coterie.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.BookInMemory;
import io.github.coterie.book.Snapshot;
import org.HdrHistogram.Histogram;

/**
 * What whole-book questions cost in the book itself: in this process, one at a time,
 * without graph and server.
 */
final class BookBenchmark {

	private static final int AT_ONCE = 1000;

	private static final long LEAST_ANSWERS = 20;

	private final AtomicReference<Instant> now;

	private final GeneratedBook generated;

	private final BookInMemory memory;

	private final Duration duration;

	private final List<String> rows = new ArrayList<>();

	private BookBenchmark(long seed, int accounts, Duration duration) {
		Instant asOf = Instant.parse("2026-11-25T12:00:00Z");
		this.now = new AtomicReference<>(asOf);
		InstantSource time = this.now::get;
		this.generated = new GeneratedBook(seed, accounts, asOf);
		this.memory = new BookInMemory(time.withZone(ZoneOffset.UTC));
		this.duration = duration;
	}

	/**
	 * Measures.
	 * @return a table
	 */
	static String run(Options options, int accounts) {
		return new BookBenchmark(options.seed(), accounts, options.duration()).run();
	}

	private String run() {
		long before = usedHeap();
		long start = System.nanoTime();
		int size = this.generated.size();
		IntStream.range(0, (size + AT_ONCE - 1) / AT_ONCE)
			.parallel()
			.forEach((part) -> this.memory.put(IntStream.range(part * AT_ONCE, Math.min(size, (part + 1) * AT_ONCE))
				.mapToObj(this::facts)
				.toList()));
		this.memory.book().keepUp();
		System.out.printf(Locale.ROOT, "%,d accounts in memory after %.1f s%n", size,
				(System.nanoTime() - start) / 1e9);
		for (BookQuestion question : BookQuestion.values()) {
			measure(question.title(), (draw) -> question.ask(this.memory.book().snapshot(), draw, size));
		}
		measure("a second passes, first 50 by fit and by priority", (draw) -> {
			this.now.updateAndGet((instant) -> instant.plusMillis(1001));
			this.memory.book().keepUp();
			return firstPages();
		});
		measure("an account is written, first 50 by fit and by priority", (draw) -> {
			this.memory.put(List.of(facts(draw.below(size))));
			return firstPages();
		});
		System.out.printf(Locale.ROOT, "%,d bytes of heap an account%n", (usedHeap() - before) / size);
		return "| question | accounts | p50 ms | p99 | processor ms |\n| --- | --- | --- | --- | --- |\n"
				+ String.join("", this.rows);
	}

	private AccountFacts facts(int index) {
		Company company = this.generated.company(index);
		return SettledCompany.of(company, this.generated.asOf()).facts(company, 1);
	}

	private Object firstPages() {
		Snapshot snapshot = this.memory.book().snapshot();
		return List.of(BookQuestion.BEST_FIT.ask(snapshot, Draw.at(0, 0), this.generated.size()),
				BookQuestion.PRIORITY.ask(snapshot, Draw.at(0, 0), this.generated.size()));
	}

	private void measure(String title, Asking asking) {
		Draw draw = Draw.at(this.generated.seed(), title.hashCode());
		answers(asking, draw);
		long processor = processorTime();
		Histogram answers = answers(asking, draw);
		String row = String.format(Locale.ROOT, "| %s | %,d | %.2f | %.2f | %.2f |%n", title, this.generated.size(),
				answers.getValueAtPercentile(50) / 1000.0, answers.getValueAtPercentile(99) / 1000.0,
				(processorTime() - processor) / 1e6 / answers.getTotalCount());
		System.out.print(row);
		this.rows.add(row);
	}

	private Histogram answers(Asking asking, Draw draw) {
		Histogram answers = new Histogram(3);
		long end = System.nanoTime() + this.duration.toNanos();
		while (System.nanoTime() < end || answers.getTotalCount() < LEAST_ANSWERS) {
			long start = System.nanoTime();
			if (asking.ask(draw).hashCode() == draw.below(Integer.MAX_VALUE)) {
				System.out.print("");
			}
			answers.recordValue((System.nanoTime() - start) / 1000);
		}
		return answers;
	}

	private static long processorTime() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
			.getProcessCpuTime();
	}

	private static long usedHeap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	/**
	 * One question.
	 */
	@FunctionalInterface
	private interface Asking {

		Object ask(Draw draw);

	}

}
