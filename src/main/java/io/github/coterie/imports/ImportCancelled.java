package io.github.coterie.imports;

/**
 * Somebody asked an import to stop.
 */
public final class ImportCancelled extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ImportCancelled() {
		super("The import was cancelled; what had gone in stays", null, false, false);
	}

}
