package io.github.coterie.entry;

import java.util.List;

/**
 * Names another record, by one key or several: the first that is known counts.
 *
 * @param column where it stands in the row
 * @param keys at least one, the surest first
 */
public record Reference(String column, List<Key> keys) {

	public Reference {
		keys = List.copyOf(keys);
	}

}
