package io.github.coterie.api;

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

}
