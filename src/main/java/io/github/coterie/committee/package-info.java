/**
 * Who decides a purchase, in which roles, and which roles such a purchase needs.
 */
@NullMarked
package io.github.coterie.committee;

import org.jspecify.annotations.NullMarked;
