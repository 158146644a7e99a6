/**
 * Companies that are sold to and the people who work there.
 */
@NullMarked
package io.github.coterie.account;

import org.jspecify.annotations.NullMarked;
