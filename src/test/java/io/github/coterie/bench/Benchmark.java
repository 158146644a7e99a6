package io.github.coterie.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Measures the application on generated books, over HTTP, with client and server on this
 * machine: {@code docs/performance.md} says how to run it and what it gives.
 */
public final class Benchmark {

	private static final int DIFFERENT_REQUESTS = 1000;

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
		for (int accounts : benchmark.options.accounts()) {
			benchmark.measure(accounts);
		}
		benchmark.report();
	}

	private void measure(int accounts) throws Exception {
		Path directory = this.options.directory(accounts);
		GeneratedBook book = KeptBook.in(directory, this.options.seed(), accounts);
		try (Server server = Server.start(directory, this.options.text("heap"), this.options.list("settings"))) {
			note("%,d accounts: ready after %.1f s", accounts, server.seconds());
			if (this.options.parts().contains("ask")) {
				ask(server, book);
			}
		}
	}

	private void ask(Server server, GeneratedBook book) throws Exception {
		ClosedLoop loop = new ClosedLoop(this.options.duration(), this.options.duration());
		for (Question question : this.options.questions()) {
			HttpClients clients = HttpClients.of(server.uri(), question.bodies(book, DIFFERENT_REQUESTS));
			List<Measured> measured = new ArrayList<>();
			for (int concurrency : this.options.concurrency()) {
				measured.add(loop.run(concurrency, clients));
			}
			this.answers.add(question.title(), book.size(), Objects.toString(question.target(book.size()), ""),
					measured);
		}
	}

	private void note(String text, Object... values) {
		String note = String.format(Locale.ROOT, text, values);
		System.out.println(note);
		this.notes.add(note);
	}

	private void report() throws Exception {
		String report = this.answers.toMarkdown() + "\n" + String.join("\n\n", this.notes) + "\n";
		System.out.println(report);
		if (!this.options.text("out").isEmpty()) {
			Files.writeString(Path.of(this.options.text("out")), report, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
	}

}
