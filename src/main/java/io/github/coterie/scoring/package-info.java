/**
 * Which accounts to sell to, and why.
 */
@NullMarked
package io.github.coterie.scoring;

import org.jspecify.annotations.NullMarked;
