/**
 * The Neo4j database: the record of everything that was acknowledged.
 */
@NullMarked
package io.github.coterie.graph;

import org.jspecify.annotations.NullMarked;
