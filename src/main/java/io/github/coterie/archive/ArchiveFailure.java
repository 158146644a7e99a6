package io.github.coterie.archive;

import org.jspecify.annotations.Nullable;

/**
 * Why a full export or a restore could not go on, in one plain line.
 */
public final class ArchiveFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ArchiveFailure(String message) {
		this(message, null);
	}

	ArchiveFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
