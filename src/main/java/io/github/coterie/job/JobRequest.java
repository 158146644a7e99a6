package io.github.coterie.job;

import org.jspecify.annotations.Nullable;

/**
 * What an import job is to do.
 *
 * @param dryRun whether nothing is to be written
 * @param hold whether it waits for a user to start it, once its files are recognised
 * @param folder the watched folder that it imports, or null when files were uploaded
 * @param options how its files are to be read
 */
public record JobRequest(boolean dryRun, boolean hold, @Nullable String folder, ImportOptions options) {

	/**
	 * An upload that is imported at once.
	 */
	public static final JobRequest AT_ONCE = new JobRequest(false, false, null, ImportOptions.NONE);

}
