/**
 * Imports as jobs: uploaded or watched files, one import at a time, kept over restarts.
 */
@NullMarked
package io.github.coterie.job;

import org.jspecify.annotations.NullMarked;
