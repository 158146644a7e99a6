package io.github.coterie.crm;

import java.util.List;

import io.github.coterie.fault.Fault;
import io.github.coterie.intake.Upserted;
import org.jspecify.annotations.Nullable;

/**
 * Counts what becomes of the rows of one file.
 */
final class Tally {

	private static final int KEPT_REJECTS = 1000;

	private final CsvFile file;

	private final SalesforceObject object;

	private final @Nullable String column;

	private final List<RejectedRow> rejects;

	private long read;

	private long created;

	private long updated;

	private long unchanged;

	private long used;

	private long skipped;

	private long rejected;

	/**
	 * A tally that starts with nothing.
	 * @param file the file
	 * @param object what it holds
	 * @param column when only what this column says is counted
	 * @param rejects shared by all tallies of an import
	 */
	Tally(CsvFile file, SalesforceObject object, @Nullable String column, List<RejectedRow> rejects) {
		this.file = file;
		this.object = object;
		this.column = column;
		this.rejects = rejects;
	}

	void read() {
		this.read++;
	}

	void used() {
		this.used++;
	}

	void skipped() {
		this.skipped++;
	}

	void stored(Upserted result) {
		this.created += result.created();
		this.updated += result.updated();
		this.unchanged += result.unchanged();
	}

	/**
	 * Rejects a row that was counted as used.
	 */
	void withdrawn(Row row, Fault fault) {
		this.used--;
		rejected(row, fault);
	}

	void rejected(Row row, Fault fault) {
		String column = fault.field();
		rejected(row.line(), column, (column != null) ? row.text(column) : null, fault.code().name(),
				fault.getMessage());
	}

	void rejected(long line, @Nullable String column, @Nullable String value, String code, String message) {
		this.rejected++;
		if (this.rejects.size() < KEPT_REJECTS) {
			this.rejects.add(new RejectedRow(this.file.name(), line, column, value, code, message));
		}
	}

	/**
	 * Whether there is nothing to say: no row has a reference.
	 */
	boolean isIdle() {
		return this.column != null && this.read == 0;
	}

	FileReport report() {
		return new FileReport(this.file.name(), this.object.label(), this.column, this.file.charset().name(), this.read,
				this.created, this.updated, this.unchanged, this.used, this.skipped, this.rejected);
	}

}
