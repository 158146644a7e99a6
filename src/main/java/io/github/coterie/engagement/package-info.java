/**
 * Touchpoints, and what is left of them as time passes: is anybody there answering.
 */
@NullMarked
package io.github.coterie.engagement;

import org.jspecify.annotations.NullMarked;
