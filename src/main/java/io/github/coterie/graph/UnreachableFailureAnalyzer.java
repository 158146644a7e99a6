package io.github.coterie.graph;

import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says that the database that was named does not answer, or does not let us in.
 */
final class UnreachableFailureAnalyzer extends AbstractFailureAnalyzer<Neo4jException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, Neo4jException cause) {
		return new FailureAnalysis("Neo4j did not let Coterie start: " + cause.getMessage(),
				"Check spring.neo4j.uri, spring.neo4j.authentication.username and spring.neo4j.authentication.password,"
						+ " and that the database runs.",
				cause);
	}

}
