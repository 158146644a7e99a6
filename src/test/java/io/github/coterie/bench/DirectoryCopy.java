package io.github.coterie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A copy of a directory that may be written to, gone in the end.
 *
 * @param path where it is
 */
record DirectoryCopy(Path path) implements AutoCloseable {

	static DirectoryCopy of(Path directory) throws IOException {
		Path copy = directory.resolveSibling(directory.getFileName() + "-copy");
		FileSystemUtils.deleteRecursively(copy);
		try (Stream<Path> paths = Files.walk(directory)) {
			paths.forEach((path) -> copy(path, copy.resolve(directory.relativize(path).toString())));
		}
		return new DirectoryCopy(copy);
	}

	private static void copy(Path from, Path to) {
		try {
			Files.copy(from, to);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.path);
	}

}
