/**
 * The whole graph in one file, and back.
 */
@NullMarked
package io.github.coterie.archive;

import org.jspecify.annotations.NullMarked;
