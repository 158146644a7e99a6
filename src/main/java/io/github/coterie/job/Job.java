package io.github.coterie.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

import io.github.coterie.imports.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A job while it lives: each change of state is on disk before it is told.
 */
final class Job {

	private final JobFolder folder;

	private final RejectLog rejects;

	private ImportJob standing;

	private @Nullable Progress progress;

	private boolean cancelled;

	Job(JobFolder folder, ImportJob standing) {
		this.folder = folder;
		this.standing = standing;
		this.rejects = folder.rejects(standing.id(), standing.rejects());
	}

	/**
	 * As it stands now.
	 */
	synchronized ImportJob view() {
		return (this.progress != null) ? this.standing.at(this.progress, this.rejects.count()) : this.standing;
	}

	RejectLog rejects() {
		return this.rejects;
	}

	synchronized ImportJob change(UnaryOperator<ImportJob> change) {
		ImportJob next = change.apply(view());
		this.folder.write(next);
		this.standing = next;
		return next;
	}

	/**
	 * Begins to run, unless it was cancelled meanwhile.
	 * @return whether it does
	 */
	synchronized boolean begin(UnaryOperator<ImportJob> change) {
		if (this.cancelled || this.standing.state().hasEnded()) {
			return false;
		}
		this.rejects.begin();
		change(change);
		return true;
	}

	synchronized Progress watched(Progress run) {
		this.progress = run;
		if (this.cancelled) {
			run.cancel();
		}
		return run;
	}

	/**
	 * Is over.
	 */
	synchronized void end(UnaryOperator<ImportJob> change) {
		try {
			this.rejects.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			ImportJob last = view();
			this.progress = null;
			this.standing = last;
			change(change);
		}
	}

	/**
	 * Stops its run; one that goes on some day keeps its state.
	 */
	synchronized void interrupt() {
		if (this.progress != null) {
			this.progress.cancel();
		}
	}

	/**
	 * Asks it to stop.
	 * @return whether nobody works on it, so that it is over at once
	 */
	synchronized boolean cancel() {
		this.cancelled = true;
		interrupt();
		JobState state = this.standing.state();
		return state == JobState.RECOGNISED || state == JobState.QUEUED;
	}

	synchronized boolean isCancelled() {
		return this.cancelled;
	}

}
