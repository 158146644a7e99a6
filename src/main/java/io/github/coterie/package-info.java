/**
 * Coterie: an account-based-selling planner with a GraphQL API.
 */
@NullMarked
package io.github.coterie;

import org.jspecify.annotations.NullMarked;
