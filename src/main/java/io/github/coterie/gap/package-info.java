/**
 * What is missing in a committee: a seat, a contact, an answer.
 */
@NullMarked
package io.github.coterie.gap;

import org.jspecify.annotations.NullMarked;
