package io.github.coterie.imports;

/**
 * What became of the rows of one table: every row is counted once.
 *
 * @param file its name, with that of its archive or sheet
 * @param system which system wrote it
 * @param object what that system calls its rows
 * @param dialect how its bytes were read, in words
 * @param rows how many rows
 * @param created how many told of something new
 * @param updated how many differed from what was stored
 * @param unchanged how many said what was stored already
 * @param waiting how many wait for what they refer to
 * @param skipped how many tell of nothing that is taken, such as a plan
 * @param rejected how many could not be taken
 */
public record FileReport(String file, String system, String object, String dialect, long rows, long created,
		long updated, long unchanged, long waiting, long skipped, long rejected) {

}
