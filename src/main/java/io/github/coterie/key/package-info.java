/**
 * What stays the same however a company, a country, a host or an address is written.
 */
@NullMarked
package io.github.coterie.key;

import org.jspecify.annotations.NullMarked;
