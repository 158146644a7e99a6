/**
 * Makes GraphQL answers in waves: all that is in memory at once, then one load of all
 * that was asked for on the way.
 */
@NullMarked
package io.github.coterie.wave;

import org.jspecify.annotations.NullMarked;
