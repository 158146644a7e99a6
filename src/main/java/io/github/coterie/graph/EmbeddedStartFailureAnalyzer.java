package io.github.coterie.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in plain words why the embedded database did not start.
 */
final class EmbeddedStartFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedStartException cause) {
		if (cause.isLocked()) {
			return new FailureAnalysis(
					"The directory %s is in use by another Coterie (or another Neo4j).".formatted(cause.directory()),
					"Stop the other one, or give this one its own directory: --coterie.neo4j.directory=<folder>."
							+ " To import into one that runs: import <folder> --server http://127.0.0.1:8080",
					cause);
		}
		return new FailureAnalysis(
				"The embedded Neo4j did not start in %s: %s".formatted(cause.directory(), rootFailure.getMessage()),
				"Check that the directory can be written and that its data is of this Neo4j version or an earlier one.",
				cause);
	}

}
