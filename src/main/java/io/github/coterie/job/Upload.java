package io.github.coterie.job;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.coterie.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Files that are on their way to a job.
 */
public final class Upload {

	private final Path folder;

	private final FileNames names = new FileNames();

	private int files;

	Upload(Path folder) {
		this.folder = folder;
	}

	/**
	 * Where a file is to be put.
	 * @param name what the client calls it; no path in it leads anywhere
	 */
	public Path place(@Nullable String name) {
		this.files++;
		return JobFolder.files(this.folder).resolve(this.names.give(name));
	}

	/**
	 * Keeps a mapping file.
	 * @throws io.github.coterie.fault.Fault that names every mistake in it
	 */
	public void mapping(String yaml) {
		Mapping.parse("mapping.yaml", new StringReader(yaml));
		try {
			Files.writeString(JobFolder.mapping(this.folder), yaml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * How many files there are.
	 */
	public int files() {
		return this.files;
	}

	/**
	 * Removes all of it, when it can't become a job.
	 */
	public void discard() {
		JobFolder.delete(this.folder);
	}

	Path folder() {
		return this.folder;
	}

}
