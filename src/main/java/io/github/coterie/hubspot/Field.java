package io.github.coterie.hubspot;

import java.util.List;

/**
 * What is read from a table, and the columns that it may stand in.
 *
 * @param name of the entry's field or reference, or of a hint
 * @param reading how a cell is understood
 * @param columns internal names and labels, the surest first
 */
record Field(String name, Reading reading, List<String> columns) {

	static Field of(String name, Reading reading, String... columns) {
		return new Field(name, reading, List.of(columns));
	}

}
