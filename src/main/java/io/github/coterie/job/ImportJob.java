package io.github.coterie.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.coterie.imports.FileReport;
import io.github.coterie.imports.ImportReport;
import io.github.coterie.imports.Progress;
import io.github.coterie.table.Untaken;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands at one moment.
 *
 * @param id names it
 * @param state where it stands
 * @param request what it is to do
 * @param createdAt when it came
 * @param startedAt when its rows were begun, or null
 * @param endedAt when it ended, or null
 * @param files what becomes of each table; all counts are 0 before it runs
 * @param untaken what is left out, and why
 * @param expectedRows about how many rows there are; 0 when that can't be told
 * @param seconds how long it has run
 * @param settled how many accounts were worked out so far
 * @param rejects how many reports of rows there are that did not go in, or wait
 * @param outcome what came of it
 * @param failure why it failed, in plain words, or null
 */
public record ImportJob(String id, JobState state, JobRequest request, Instant createdAt, @Nullable Instant startedAt,
		@Nullable Instant endedAt, List<FileReport> files, List<Untaken> untaken, long expectedRows, double seconds,
		long settled, long rejects, JobOutcome outcome, @Nullable String failure) {

	private static final double SECONDS_BEFORE_A_GUESS = 2;

	private static final int PART_BEFORE_A_GUESS = 100;

	/**
	 * A job of which nothing is known but what it is to do.
	 */
	public static ImportJob of(String id, JobRequest request, Instant now) {
		return new ImportJob(id, JobState.RECOGNISING, request, now, null, null, List.of(), List.of(), 0, 0, 0, 0,
				JobOutcome.NONE, null);
	}

	/**
	 * The same job once its files are known.
	 */
	public ImportJob recognised(OpenFiles open, JobState next) {
		return new ImportJob(this.id, next, this.request, this.createdAt, this.startedAt, this.endedAt, open.files(),
				open.untaken(), open.expectedRows(), 0, 0, 0, JobOutcome.NONE, null);
	}

	/**
	 * The same job as far as it has come.
	 */
	public ImportJob at(Progress progress, long rejected) {
		Map<String, FileReport> reports = progress.files()
			.stream()
			.collect(Collectors.toMap(FileReport::file, Function.identity(), (first, second) -> first));
		List<FileReport> merged = this.files.stream().map((file) -> reports.getOrDefault(file.file(), file)).toList();
		return new ImportJob(this.id, JobState.of(progress.phase()), this.request, this.createdAt, this.startedAt, null,
				merged, this.untaken, this.expectedRows, progress.seconds(), progress.settled(), rejected, this.outcome,
				null);
	}

	/**
	 * The same job at its end.
	 */
	public ImportJob done(ImportReport report, long rejected, Instant now) {
		return new ImportJob(this.id, JobState.DONE, this.request, this.createdAt, this.startedAt, now, report.files(),
				this.untaken, this.expectedRows, report.seconds(), report.settled(), rejected, JobOutcome.of(report),
				null);
	}

	ImportJob in(JobState next) {
		return new ImportJob(this.id, next, this.request, this.createdAt, this.startedAt, this.endedAt, this.files,
				this.untaken, this.expectedRows, this.seconds, this.settled, this.rejects, this.outcome, this.failure);
	}

	ImportJob started(Instant now) {
		return new ImportJob(this.id, JobState.RUNNING, this.request, this.createdAt, now, null, this.files,
				this.untaken, this.expectedRows, 0, 0, 0, JobOutcome.NONE, null);
	}

	ImportJob stopped(JobState end, @Nullable String reason, Instant now) {
		return new ImportJob(this.id, end, this.request, this.createdAt, this.startedAt, now, this.files, this.untaken,
				this.expectedRows, this.seconds, this.settled, this.rejects, this.outcome, reason);
	}

	/**
	 * Whether it writes, or has begun to and will go on: what it left open is worked out
	 * at its end.
	 */
	boolean goesOn() {
		return this.state.isToRun() && !this.request.dryRun();
	}

	/**
	 * What becomes of all rows.
	 */
	public RowCounts totals() {
		return RowCounts.of(this.files);
	}

	/**
	 * Rows a second since it was started.
	 */
	public double rate() {
		return (this.seconds > 0) ? totals().rows() / this.seconds : 0;
	}

	/**
	 * About how long its rows will take yet, or null when that can't be told.
	 */
	public @Nullable Long secondsLeft() {
		long rows = totals().rows();
		if (this.state != JobState.RUNNING || this.seconds < SECONDS_BEFORE_A_GUESS
				|| rows * PART_BEFORE_A_GUESS < this.expectedRows || this.expectedRows <= rows) {
			return null;
		}
		return Math.round((this.expectedRows - rows) / rate());
	}

}
