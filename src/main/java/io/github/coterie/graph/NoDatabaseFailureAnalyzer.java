package io.github.coterie.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says which jar or setting is missing.
 */
final class NoDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<NoDatabaseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NoDatabaseException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Name a Neo4j 5.26 or later with --spring.neo4j.uri=bolt://host:7687"
						+ " --spring.neo4j.authentication.username=... --spring.neo4j.authentication.password=...,"
						+ " or take the jar that ends in -embedded.jar.",
				cause);
	}

}
