package io.github.coterie.imports;

/**
 * Why an import could not go on, in one plain line.
 */
public final class ImportFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public ImportFailure(String message) {
		super(message, null, false, false);
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
