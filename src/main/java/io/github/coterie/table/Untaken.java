package io.github.coterie.table;

/**
 * A file that holds no table that can be read.
 *
 * @param name where it is, as for a {@link Table}
 * @param reason in words, and how to mend it
 */
public record Untaken(String name, String reason) {

}
