package io.github.coterie.table;

/**
 * Why something can't be read as a table, in words for the user.
 */
final class UntakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UntakenException(String reason) {
		super(reason, null, false, false);
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
