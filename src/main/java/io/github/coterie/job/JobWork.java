package io.github.coterie.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import io.github.coterie.imports.ImportCancelled;
import io.github.coterie.imports.ImportReport;
import io.github.coterie.imports.ImportSettings;
import io.github.coterie.imports.Progress;
import io.github.coterie.mapping.Mapping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Does what a job asks for. Whatever goes wrong ends the job and nothing else.
 */
@Component
class JobWork {

	private static final Logger LOGGER = LoggerFactory.getLogger(JobWork.class);

	private final FileImport files;

	private final JobFolder folder;

	private final Clock clock;

	private volatile boolean stopping;

	JobWork(FileImport files, JobFolder folder, Clock clock) {
		this.files = files;
		this.folder = folder;
		this.clock = clock;
	}

	/**
	 * The process is about to end: what runs goes on at the next start.
	 */
	void stopping(boolean now) {
		this.stopping = now;
	}

	/**
	 * Finds out what its files are.
	 * @return whether it may be imported at once
	 */
	boolean recognise(Job job) {
		ImportJob view = job.view();
		try (OpenFiles open = this.files.open(paths(view), settings(view))) {
			if (job.isCancelled()) {
				end(job, JobState.CANCELLED, null);
				return false;
			}
			boolean held = view.request().hold();
			job.change((before) -> before.recognised(open, held ? JobState.RECOGNISED : JobState.QUEUED));
			return !held;
		}
		catch (Exception ex) {
			end(job, JobState.FAILED, Failures.words(ex));
			return false;
		}
	}

	/**
	 * Imports its files.
	 */
	void run(Job job) {
		if (this.stopping) {
			return;
		}
		try {
			if (job.begin((before) -> before.started(this.clock.instant()))) {
				runFiles(job);
			}
			else {
				settleRest();
			}
		}
		catch (ImportCancelled ex) {
			if (!this.stopping) {
				settleRest();
				end(job, JobState.CANCELLED, null);
			}
		}
		catch (Exception ex) {
			if (!this.stopping) {
				settleRest();
				end(job, JobState.FAILED, Failures.words(ex));
			}
		}
	}

	private void runFiles(Job job) {
		ImportJob view = job.view();
		ImportSettings settings = settings(view);
		try (OpenFiles open = this.files.open(paths(view), settings)) {
			ImportReport report = this.files.run(open, settings, job.watched(new Progress()), job.rejects());
			job.end((before) -> before.done(report, job.rejects().count(), this.clock.instant()));
		}
		cleanUp(job);
	}

	/**
	 * Works out the accounts of an import that does not go on.
	 */
	void settleRest() {
		try {
			int settled = this.files.settleRest();
			if (settled > 0) {
				LOGGER.info("Worked out {} accounts that an import had left open", settled);
			}
		}
		catch (RuntimeException ex) {
			LOGGER.warn("Some accounts are worked out at the next import or start: {}", ex.toString());
		}
	}

	/**
	 * Ends a job that nobody works on.
	 */
	void end(Job job, JobState state, @Nullable String failure) {
		try {
			job.end((before) -> before.stopped(state, failure, this.clock.instant()));
			cleanUp(job);
		}
		catch (RuntimeException ex) {
			LOGGER.error("The end of import {} can't be noted", job.view().id(), ex);
		}
	}

	private void cleanUp(Job job) {
		Path place = this.folder.job(job.view().id());
		JobFolder.delete(JobFolder.files(place));
		JobFolder.delete(JobFolder.mapping(place));
	}

	private List<Path> paths(ImportJob job) {
		String watched = job.request().folder();
		return List.of((watched != null) ? Path.of(watched) : JobFolder.files(this.folder.job(job.id())));
	}

	private ImportSettings settings(ImportJob job) {
		String watched = job.request().folder();
		Path file = (watched != null) ? FileImport.mappingIn(Path.of(watched))
				: JobFolder.mapping(this.folder.job(job.id()));
		Mapping mapping = (file != null && Files.isRegularFile(file)) ? FileImport.mapping(file) : null;
		return job.request().options().settings(mapping, job.request().dryRun());
	}

}
