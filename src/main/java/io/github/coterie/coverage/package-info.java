/**
 * Which seats of a committee are filled, layer by layer.
 */
@NullMarked
package io.github.coterie.coverage;

import org.jspecify.annotations.NullMarked;
