package io.github.coterie.book;

import java.util.function.Function;

/**
 * All accounts as they are stored, page by page, for several threads.
 */
final class StoredPages {

	private final Function<String, StoredPage> reader;

	private String last = "";

	/**
	 * The pages.
	 * @param reader finds the page after the account of an id
	 */
	StoredPages(Function<String, StoredPage> reader) {
		this.reader = reader;
	}

	/**
	 * The next page; an empty one after the last.
	 */
	synchronized StoredPage next() {
		StoredPage page = this.reader.apply(this.last);
		if (!page.ids().isEmpty()) {
			this.last = page.ids().getLast();
		}
		return page;
	}

}
