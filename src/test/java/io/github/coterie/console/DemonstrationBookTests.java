package io.github.coterie.console;

/**
 * Every journey on the demonstration book.
 */
class DemonstrationBookTests extends FilledBook
		implements AccountJourneys, BookJourneys, InboxJourneys, ImportJourneys {

	DemonstrationBookTests() {
		super(DEMONSTRATION);
	}

}
