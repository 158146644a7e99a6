/**
 * What the rows of an export say, in the words of the domain, whichever system wrote
 * them.
 */
@NullMarked
package io.github.coterie.entry;

import org.jspecify.annotations.NullMarked;
