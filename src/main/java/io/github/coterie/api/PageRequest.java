package io.github.coterie.api;

import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a connection is asked for.
 *
 * @param first at most so many from the beginning
 * @param after the cursor to start after
 * @param last at most so many from the end
 * @param before the cursor to end before
 */
record PageRequest(@Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {

	private static final int LARGEST = 200;

	private static final int USUAL = 25;

	PageRequest {
		check("first", first);
		check("last", last);
		if (first == null && last == null) {
			first = USUAL;
		}
	}

	static PageRequest forward(@Nullable Integer first, @Nullable String after) {
		return new PageRequest(first, after, null, null);
	}

	/**
	 * The number of items of a list that is no connection.
	 */
	static int size(@Nullable Integer first) {
		check("first", first);
		return (first != null) ? first : USUAL;
	}

	private static void check(String field, @Nullable Integer size) {
		if (size != null && size < 0) {
			throw Fault.badRequest(field, "must not be negative");
		}
		if (size != null && size > LARGEST) {
			throw Fault.limitExceeded("%s is %d; at most %d are given at once".formatted(field, size, LARGEST));
		}
	}

}
