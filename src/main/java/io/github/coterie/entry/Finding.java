package io.github.coterie.entry;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row as it was read.
 */
public sealed interface Finding {

	/**
	 * Where the row is.
	 */
	Place place();

	/**
	 * The row tells of something.
	 *
	 * @param place where
	 * @param entries what; a wide row has several
	 */
	record Told(Place place, List<Entry> entries) implements Finding {

	}

	/**
	 * The row tells of nothing that is taken: a plan, a copy, a lead.
	 *
	 * @param place where
	 * @param reason in words
	 */
	record Skipped(Place place, String reason) implements Finding {

	}

	/**
	 * The row can't be taken.
	 *
	 * @param place where
	 * @param column the column at fault, or null
	 * @param value what stands there, or null
	 * @param code the kind of the fault
	 * @param reason in words, and how to mend it
	 */
	record Refused(Place place, @Nullable String column, @Nullable String value, String code,
			String reason) implements Finding {

	}

}
