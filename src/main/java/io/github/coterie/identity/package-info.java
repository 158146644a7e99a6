/**
 * Which records are one and the same: doubles, merges with undo, deletions with undo.
 */
@NullMarked
package io.github.coterie.identity;

import org.jspecify.annotations.NullMarked;
