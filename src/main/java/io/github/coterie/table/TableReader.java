package io.github.coterie.table;

import java.util.List;

/**
 * Gets the rows of a table, in order; each comes once, as one or the other.
 */
public interface TableReader {

	/**
	 * A row that has a cell for each column.
	 * @param line where it starts in the file, from 1
	 * @param cells as they stand there
	 */
	void row(long line, List<String> cells);

	/**
	 * A row that can't be told apart into its cells.
	 * @param line where it starts in the file, from 1
	 * @param text its beginning, as it stands there
	 * @param reason in words, and how to mend it
	 */
	void flaw(long line, String text, String reason);

}
