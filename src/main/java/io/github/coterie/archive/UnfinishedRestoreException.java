package io.github.coterie.archive;

/**
 * The graph holds a part of what a restore was to bring.
 */
final class UnfinishedRestoreException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnfinishedRestoreException(String file) {
		super("The restore of %s into this graph was stopped midway: it holds a part only.".formatted(file));
	}

}
