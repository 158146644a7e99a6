package io.github.coterie.table;

import java.util.List;

/**
 * Rows below a header: a CSV file, a sheet of a workbook, a file in an archive. It may be
 * read more than once and is never held in memory.
 */
public interface Table {

	/**
	 * Where it is, for reports: {@code export.zip/Account.csv}, {@code book.xlsx/Sheet1}.
	 */
	String name();

	/**
	 * How its bytes are read, in words, for the user to see before anything is written.
	 */
	String dialect();

	/**
	 * The cells of its header, stripped; blank and repeated ones stay where they are.
	 */
	List<String> columns();

	/**
	 * Reads it from the first row to the last.
	 */
	void read(TableReader reader);

}
