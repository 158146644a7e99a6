/**
 * What can go wrong for a caller, with its code, its place and a way out.
 */
@NullMarked
package io.github.coterie.fault;

import org.jspecify.annotations.NullMarked;
