/**
 * What comes in, by mutation or by file, and how it becomes facts.
 */
@NullMarked
package io.github.coterie.intake;

import org.jspecify.annotations.NullMarked;
