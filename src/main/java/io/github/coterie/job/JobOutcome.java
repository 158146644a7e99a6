package io.github.coterie.job;

import java.util.List;

import io.github.coterie.imports.CoverageChange;
import io.github.coterie.imports.ImportReport;
import io.github.coterie.imports.Proposal;

/**
 * What came of an import beside its rows.
 *
 * @param tied how many rows and references that had waited, from earlier imports, too,
 * have gone in
 * @param stillWaiting how many wait in the graph now
 * @param coverageChanges the accounts whose coverage a dry run would change
 * @param proposals likely doubles
 */
public record JobOutcome(long tied, long stillWaiting, List<CoverageChange> coverageChanges, List<Proposal> proposals) {

	static final JobOutcome NONE = new JobOutcome(0, 0, List.of(), List.of());

	static JobOutcome of(ImportReport report) {
		return new JobOutcome(report.tied(), report.stillWaiting(), report.coverage(), report.proposals());
	}

}
