package io.github.coterie.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import io.github.coterie.fault.Fault;
import io.github.coterie.imports.ImportFailure;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Words why an import failed. What isn't the user's business goes to the log.
 */
public final class Failures {

	private static final Logger LOGGER = LoggerFactory.getLogger(Failures.class);

	private Failures() {
	}

	/**
	 * One or a few plain sentences.
	 */
	public static String words(Throwable failure) {
		if (causes(failure).anyMatch(Failures::isFullDisk)) {
			return "The disk is full: make room, or name another directory (coterie.imports.directory)";
		}
		return causes(failure).map(Failures::known)
			.filter((words) -> !words.isEmpty())
			.findFirst()
			.orElseGet(() -> incident(failure));
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(20);
	}

	/**
	 * Whether the disk is full.
	 */
	public static boolean isFullDisk(Throwable failure) {
		String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
		return failure instanceof IOException
				&& (message.contains("no space left") || message.contains("not enough space"));
	}

	private static String known(Throwable failure) {
		return switch (failure) {
			case Fault fault -> ((fault.field() != null) ? fault.field() + " " : "") + fault.getMessage();
			case ImportFailure plain -> plain.getMessage();
			case UncheckedIOException ours when !String.valueOf(ours.getMessage()).contains("Exception: ") ->
				String.valueOf(ours.getMessage());
			default -> isUnavailable(failure)
					? "The database can't be reached; import the same files again once it can: what went in stays" : "";
		};
	}

	private static boolean isUnavailable(Throwable failure) {
		return failure instanceof RetryableException || failure instanceof TransientDataAccessException
				|| failure instanceof DataAccessResourceFailureException
				|| failure instanceof CannotCreateTransactionException;
	}

	private static String incident(Throwable failure) {
		String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
		LOGGER.error("Incident {}: an import failed", incident, failure);
		return "Something went wrong within Coterie; its log tells more under incident " + incident;
	}

}
