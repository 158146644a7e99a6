package io.github.coterie.book;

/**
 * All accounts as they are stored, page by page, for several threads.
 */
final class StoredPages {

	private final FactsReader reader;

	private final int atOnce;

	private String last = "";

	StoredPages(FactsReader reader, int atOnce) {
		this.reader = reader;
		this.atOnce = atOnce;
	}

	/**
	 * The next page; an empty one after the last.
	 */
	synchronized StoredPage next() {
		StoredPage page = this.reader.stored(this.last, this.atOnce);
		if (!page.ids().isEmpty()) {
			this.last = page.ids().getLast();
		}
		return page;
	}

}
