package io.github.coterie.crm;

import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one file: every row is counted once.
 *
 * @param file its name
 * @param object the API name of what it holds
 * @param column when the report is only about what this column says, a reference among
 * rows that had gone in before
 * @param encoding how its bytes were read
 * @param read how many rows
 * @param created how many were new
 * @param updated how many differed from what was stored
 * @param unchanged how many were stored already, just so
 * @param used how many went in as part of another file's rows
 * @param skipped how many are deleted, merged away, only planned, or about nothing that
 * was taken
 * @param rejected how many could not be taken
 */
public record FileReport(String file, String object, @Nullable String column, String encoding, long read, long created,
		long updated, long unchanged, long used, long skipped, long rejected) {

	/**
	 * How a report calls it.
	 */
	String title() {
		String name = SalesforceObject.named(this.file).isPresent() ? this.file : this.file + " (" + this.object + ")";
		return (this.column != null) ? name + ", " + this.column : name;
	}

}
