package io.github.coterie.imports;

import java.util.List;

/**
 * What became of an import.
 *
 * @param files what became of each table; every row is counted once
 * @param tied how many rows and references that had waited, from earlier imports, too,
 * have gone in
 * @param stillWaiting how many wait in the graph now
 * @param settled how many accounts were worked out anew
 * @param coverage the accounts whose coverage a try-out would change, at most 1,000
 * @param proposals likely doubles among what came, at most 1,000
 * @param seconds how long it took
 */
public record ImportReport(List<FileReport> files, long tied, long stillWaiting, long settled,
		List<CoverageChange> coverage, List<Proposal> proposals, double seconds) {

	ImportReport with(List<CoverageChange> changes, List<Proposal> doubles) {
		return new ImportReport(this.files, this.tied, this.stillWaiting, this.settled, changes, doubles, this.seconds);
	}

	public long rows() {
		return this.files.stream().mapToLong(FileReport::rows).sum();
	}

	public long rejected() {
		return this.files.stream().mapToLong(FileReport::rejected).sum();
	}

	public long created() {
		return this.files.stream().mapToLong(FileReport::created).sum();
	}

}
