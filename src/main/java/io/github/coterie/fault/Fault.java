package io.github.coterie.fault;

import org.jspecify.annotations.Nullable;

/**
 * A refusal that a caller can act upon: a code, the input field it is about, and a
 * message in plain words that holds nothing inner.
 */
public final class Fault extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final FaultCode code;

	private final @Nullable String field;

	public Fault(FaultCode code, @Nullable String field, String message) {
		super(message, null, false, false);
		this.code = code;
		this.field = field;
	}

	public static Fault badRequest(String field, String message) {
		return new Fault(FaultCode.BAD_REQUEST, field, message);
	}

	public static Fault notFound(String field, String message) {
		return new Fault(FaultCode.NOT_FOUND, field, message);
	}

	public static Fault limitExceeded(String message) {
		return new Fault(FaultCode.LIMIT_EXCEEDED, null, message);
	}

	public FaultCode code() {
		return this.code;
	}

	public @Nullable String field() {
		return this.field;
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
