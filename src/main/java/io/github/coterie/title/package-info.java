/**
 * What a job title says: how high somebody stands, where, and which part in a purchase
 * that makes likely.
 */
@NullMarked
package io.github.coterie.title;

import org.jspecify.annotations.NullMarked;
