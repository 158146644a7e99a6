package io.github.coterie.graph;

/**
 * This build has no database inside and none was named.
 */
final class NoDatabaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoDatabaseException() {
		super("No database: this jar has no Neo4j inside and spring.neo4j.uri is not set");
	}

}
