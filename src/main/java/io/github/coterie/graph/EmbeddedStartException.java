package io.github.coterie.graph;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The embedded database did not start.
 */
final class EmbeddedStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String directory;

	EmbeddedStartException(Path directory, Throwable cause) {
		super("The embedded Neo4j did not start in " + directory, cause);
		this.directory = directory.toString();
	}

	String directory() {
		return this.directory;
	}

	/**
	 * Whether another process holds the directory.
	 */
	boolean isLocked() {
		return Stream.iterate((Throwable) this, (cause) -> cause != null, Throwable::getCause)
			.anyMatch((cause) -> cause.getClass().getSimpleName().contains("FileLock")
					|| String.valueOf(cause.getMessage()).contains("lock"));
	}

}
