/**
 * Measures the whole application on generated books: writes a book, loads the server,
 * compares.
 */
@NullMarked
package io.github.coterie.bench;

import org.jspecify.annotations.NullMarked;
