package io.github.coterie.archive;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says how to get a whole graph.
 */
final class UnfinishedRestoreFailureAnalyzer extends AbstractFailureAnalyzer<UnfinishedRestoreException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnfinishedRestoreException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Run the import again, import <file.zip>, which removes the part and starts anew;"
						+ " or start with another directory: --coterie.neo4j.directory=<folder>.",
				cause);
	}

}
