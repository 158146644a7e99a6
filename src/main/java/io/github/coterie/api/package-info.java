/**
 * The GraphQL API over HTTP: fields, bounds, errors, manners.
 */
@NullMarked
package io.github.coterie.api;

import org.jspecify.annotations.NullMarked;
