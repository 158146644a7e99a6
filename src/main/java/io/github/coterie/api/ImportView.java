package io.github.coterie.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.imports.CoverageChange;
import io.github.coterie.imports.FileReport;
import io.github.coterie.imports.Proposal;
import io.github.coterie.job.ImportJob;
import io.github.coterie.job.JobState;
import io.github.coterie.job.RowCounts;
import io.github.coterie.table.Untaken;
import org.jspecify.annotations.Nullable;

/**
 * An import job.
 *
 * @param job as it stands
 */
record ImportView(ImportJob job) {

	public String id() {
		return this.job.id();
	}

	public JobState state() {
		return this.job.state();
	}

	public boolean dryRun() {
		return this.job.request().dryRun();
	}

	public @Nullable String folder() {
		return this.job.request().folder();
	}

	public Instant createdAt() {
		return this.job.createdAt();
	}

	public @Nullable Instant startedAt() {
		return this.job.startedAt();
	}

	public @Nullable Instant endedAt() {
		return this.job.endedAt();
	}

	public List<FileReport> files() {
		return this.job.files();
	}

	public List<Untaken> untaken() {
		return this.job.untaken();
	}

	public RowCounts totals() {
		return this.job.totals();
	}

	public List<ObjectCounts> objects() {
		Map<List<String>, List<FileReport>> groups = new LinkedHashMap<>();
		for (FileReport file : this.job.files()) {
			groups.computeIfAbsent(List.of(file.system(), file.object()), (object) -> new ArrayList<>()).add(file);
		}
		return groups.entrySet()
			.stream()
			.map((group) -> new ObjectCounts(group.getKey().getFirst(), group.getKey().getLast(),
					RowCounts.of(group.getValue())))
			.toList();
	}

	public @Nullable Long expectedRows() {
		return (this.job.expectedRows() > 0) ? this.job.expectedRows() : null;
	}

	public double seconds() {
		return this.job.seconds();
	}

	public double rate() {
		return this.job.rate();
	}

	public @Nullable Long secondsLeft() {
		return this.job.secondsLeft();
	}

	public long settledAccounts() {
		return this.job.settled();
	}

	public long tied() {
		return this.job.outcome().tied();
	}

	public long stillWaiting() {
		return this.job.outcome().stillWaiting();
	}

	public @Nullable String failure() {
		return this.job.failure();
	}

	public String rejectsCsv() {
		return ImportRoutes.csvPath(this.job.id());
	}

	public List<CoverageChange> coverageChanges() {
		return this.job.outcome().coverageChanges();
	}

	public List<Proposal> proposals() {
		return this.job.outcome().proposals();
	}

	/**
	 * What becomes of the rows of one kind.
	 *
	 * @param system which system wrote them
	 * @param object what that system calls them
	 * @param counts what becomes of them
	 */
	record ObjectCounts(String system, String object, RowCounts counts) {

	}

}
