package io.github.coterie.salesforce;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a column becomes.
 *
 * @param field of the entry
 * @param api its names in files, the surest first
 * @param labels its names in reports
 * @param reading how its cells are read
 * @param note what is worth knowing; may be empty
 */
record Column(String field, List<String> api, List<String> labels, Reading reading, String note) {

	/**
	 * A column; names that mean the same are parted by a bar.
	 */
	static Column of(String field, String api, String labels, Reading reading) {
		return new Column(field, names(api), names(labels), reading, "");
	}

	Column noted(String note) {
		return new Column(this.field, this.api, this.labels, this.reading, note);
	}

	List<String> names(boolean report) {
		return report ? this.labels : this.api;
	}

	static List<String> names(String joined) {
		return joined.isEmpty() ? List.of() : List.of(joined.split("\\|"));
	}

	/**
	 * Reads a cell.
	 */
	interface Reading {

		/**
		 * What it says; null when it says nothing.
		 */
		@Nullable Object read(Row row, Headings.Spot spot);

	}

}
