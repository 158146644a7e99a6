package io.github.coterie.intake;

import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of an import.
 *
 * @param outcome whether and how it was stored
 * @param fault why it was not stored, or null
 * @param lacks the field whose target does not exist, or null; the rest was stored,
 * unless the outcome says that it waits
 */
public record BulkResult(Outcome outcome, @Nullable Fault fault, @Nullable String lacks) {

	/**
	 * How a record was stored.
	 */
	public enum Outcome {

		CREATED, UPDATED, UNCHANGED,
		/**
		 * It can't be stored before what it refers to.
		 */
		WAITS,
		/**
		 * It can't be stored.
		 */
		REJECTED

	}

	public static BulkResult of(Outcome outcome) {
		return new BulkResult(outcome, null, null);
	}

	static BulkResult rejected(Fault fault) {
		return new BulkResult(Outcome.REJECTED, fault, null);
	}

	static BulkResult waits(String lacks) {
		return new BulkResult(Outcome.WAITS, null, lacks);
	}

	/**
	 * The same, stored without a reference.
	 */
	public BulkResult lacking(String field) {
		return new BulkResult(this.outcome, this.fault, field);
	}

}
