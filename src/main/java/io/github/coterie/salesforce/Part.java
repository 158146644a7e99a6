package io.github.coterie.salesforce;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;

/**
 * What the rows of a table say of one thing.
 */
interface Part {

	EntryKind kind();

	/**
	 * What a row says.
	 * @throws io.github.coterie.fault.Fault when it can't be taken
	 */
	Reply read(Row row);

	/**
	 * An entry, or why there is none.
	 */
	sealed interface Reply {

	}

	/**
	 * The row tells of something.
	 *
	 * @param entry what
	 */
	record Says(Entry entry) implements Reply {

	}

	/**
	 * The row tells of nothing that is taken.
	 *
	 * @param reason in words
	 */
	record Nothing(String reason) implements Reply {

	}

}
