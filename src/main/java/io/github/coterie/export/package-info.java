/**
 * The lists of the book as tables for a spreadsheet, written row by row.
 */
@NullMarked
package io.github.coterie.export;

import org.jspecify.annotations.NullMarked;
