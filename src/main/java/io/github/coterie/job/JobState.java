package io.github.coterie.job;

import io.github.coterie.imports.Progress;

/**
 * Where an import job stands.
 */
public enum JobState {

	/**
	 * Its files are being looked at.
	 */
	RECOGNISING,
	/**
	 * Its files are known, and it waits for a user to start it.
	 */
	RECOGNISED,
	/**
	 * It waits for its turn.
	 */
	QUEUED,
	/**
	 * Its rows are read and stored.
	 */
	RUNNING,
	/**
	 * What waited is tied to what has come.
	 */
	TYING,
	/**
	 * Scores, tiers and gaps are worked out.
	 */
	SETTLING,
	/**
	 * Every row was stored, waits, was skipped or rejected.
	 */
	DONE,
	/**
	 * It could not go on.
	 */
	FAILED,
	/**
	 * A user stopped it.
	 */
	CANCELLED;

	/**
	 * Whether nothing more will happen.
	 */
	public boolean hasEnded() {
		return this == DONE || this == FAILED || this == CANCELLED;
	}

	/**
	 * Whether it is being imported.
	 */
	public boolean isUnderWay() {
		return this == RUNNING || this == TYING || this == SETTLING;
	}

	/**
	 * Whether it is imported, or will be without anybody's doing.
	 */
	boolean isToRun() {
		return this == QUEUED || isUnderWay();
	}

	static JobState of(Progress.Phase phase) {
		return switch (phase) {
			case READING -> RUNNING;
			case TYING -> TYING;
			case SETTLING, DONE -> SETTLING;
		};
	}

}
