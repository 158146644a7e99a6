/**
 * Imports: what the files of any system say, stored, reported, and tied together.
 */
@NullMarked
package io.github.coterie.imports;

import org.jspecify.annotations.NullMarked;
