package io.github.coterie.api;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do about a {@link PublicAddressException}.
 */
final class PublicAddressFailureAnalyzer extends AbstractFailureAnalyzer<PublicAddressException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PublicAddressException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Leave server.address out, or set it to 127.0.0.1 or ::1; a reverse proxy on this machine can let others in.",
				cause);
	}

}
