package io.github.coterie.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;

/**
 * A generated book in its directory, written when it is first wanted and used again after
 * that.
 */
final class KeptBook {

	private static final String FILE = "generated-book.properties";

	private KeptBook() {
	}

	/**
	 * Finds the book, or writes it.
	 */
	static GeneratedBook in(Path directory, long seed, int accounts) throws Exception {
		Path file = directory.resolve(FILE);
		if (Files.exists(file)) {
			GeneratedBook kept = read(file);
			if (kept.seed() != seed || kept.size() != accounts) {
				throw new IllegalStateException(directory + " holds another book: " + kept);
			}
			return kept;
		}
		GeneratedBook book = new GeneratedBook(seed, accounts, Instant.now().truncatedTo(ChronoUnit.MILLIS));
		long start = System.nanoTime();
		Files.createDirectories(directory);
		BookWriter.write(book, directory);
		write(file, book);
		System.out.printf("Wrote %s in %.1f s%n", directory, (System.nanoTime() - start) / 1e9);
		return book;
	}

	private static GeneratedBook read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return new GeneratedBook(Long.parseLong(properties.getProperty("seed")),
				Integer.parseInt(properties.getProperty("accounts")), Instant.parse(properties.getProperty("asOf")));
	}

	private static void write(Path file, GeneratedBook book) throws IOException {
		Properties properties = new Properties();
		properties.setProperty("seed", Long.toString(book.seed()));
		properties.setProperty("accounts", Integer.toString(book.size()));
		properties.setProperty("asOf", book.asOf().toString());
		try (Writer writer = Files.newBufferedWriter(file)) {
			properties.store(writer, null);
		}
	}

}
