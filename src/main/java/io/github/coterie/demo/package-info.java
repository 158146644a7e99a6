/**
 * The start: the book is built, and an empty one filled with demonstration data.
 */
@NullMarked
package io.github.coterie.demo;

import org.jspecify.annotations.NullMarked;
