package io.github.coterie.crm;

/**
 * Why an import could not go on, in one plain line.
 */
public final class ImportFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ImportFailure(String message) {
		super(message, null, false, false);
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
