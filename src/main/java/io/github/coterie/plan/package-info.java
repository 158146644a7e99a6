/**
 * What to do next: who could fill a seat, which way in, by which channel.
 */
@NullMarked
package io.github.coterie.plan;

import org.jspecify.annotations.NullMarked;
