/**
 * What became of ids that no record answers to: merged into another, or deleted.
 */
@NullMarked
package io.github.coterie.alias;

import org.jspecify.annotations.NullMarked;
