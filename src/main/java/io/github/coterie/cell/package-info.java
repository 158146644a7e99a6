/**
 * What stands in the cells of a row: texts, numbers, flags, dates, as people and systems
 * write them.
 */
@NullMarked
package io.github.coterie.cell;

import org.jspecify.annotations.NullMarked;
