package io.github.coterie.book;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A book that no graph is behind.
 */
public final class BookInMemory {

	private final Book book;

	public BookInMemory(Clock clock) {
		this.book = new Book(clock, new BookSettings(Duration.ofSeconds(1), Duration.ofHours(1)));
	}

	public Book book() {
		return this.book;
	}

	/**
	 * Puts accounts in, as when they were read from a graph.
	 */
	public void put(List<AccountFacts> accounts) {
		try (Book.Reading reading = this.book.reading()) {
			reading.take(accounts.stream().map(AccountFacts::id).toList(), accounts);
		}
	}

}
