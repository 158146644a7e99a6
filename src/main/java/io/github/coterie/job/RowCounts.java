package io.github.coterie.job;

import java.util.List;
import java.util.function.ToLongFunction;

import io.github.coterie.imports.FileReport;

/**
 * What becomes of the rows of some tables: every row is counted once.
 *
 * @param rows how many rows
 * @param created how many told of something new
 * @param updated how many differed from what was stored
 * @param unchanged how many said what was stored already
 * @param waiting how many wait for what they refer to
 * @param skipped how many tell of nothing that is taken
 * @param rejected how many could not be taken
 */
public record RowCounts(long rows, long created, long updated, long unchanged, long waiting, long skipped,
		long rejected) {

	public static RowCounts of(List<FileReport> files) {
		return new RowCounts(sum(files, FileReport::rows), sum(files, FileReport::created),
				sum(files, FileReport::updated), sum(files, FileReport::unchanged), sum(files, FileReport::waiting),
				sum(files, FileReport::skipped), sum(files, FileReport::rejected));
	}

	private static long sum(List<FileReport> files, ToLongFunction<FileReport> count) {
		return files.stream().mapToLong(count).sum();
	}

}
