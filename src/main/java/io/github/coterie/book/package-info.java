/**
 * The projection of the graph, in memory, that answers whole-book questions.
 */
@NullMarked
package io.github.coterie.book;

import org.jspecify.annotations.NullMarked;
