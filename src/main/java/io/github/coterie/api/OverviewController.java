package io.github.coterie.api;

import java.util.List;

import io.github.coterie.book.Book;
import io.github.coterie.demo.DemoData;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Tells a book of one's own from an empty one and from the demonstration.
 */
@Controller
class OverviewController {

	private final Book book;

	private final DemoData demo;

	OverviewController(Book book, DemoData demo) {
		this.book = book;
		this.demo = demo;
	}

	@QueryMapping
	BookOverview book() {
		return new BookOverview(this.book.size(),
				this.demo.accountIds().stream().filter(this.book::holds).sorted().toList());
	}

	/**
	 * What the book holds.
	 *
	 * @param accounts how many accounts
	 * @param demonstrationAccountIds those that came with the program
	 */
	record BookOverview(int accounts, List<String> demonstrationAccountIds) {

	}

}
