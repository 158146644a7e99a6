package io.github.coterie.bench;

import java.io.IOException;

/**
 * An answer came, and says that it could not be given.
 */
final class FailedAnswerException extends IOException {

	private static final long serialVersionUID = 1L;

	FailedAnswerException(String message) {
		super(message);
	}

}
