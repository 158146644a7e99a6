package io.github.coterie.entry;

/**
 * Where something was read.
 *
 * @param file the file's name, with that of its archive or sheet
 * @param line where the row starts, from 1
 */
public record Place(String file, long line) {

}
