package io.github.coterie.imports;

import io.github.coterie.intake.BulkResult;

/**
 * What becomes of a row, from the least that is to be said to the most: a row that tells
 * of several things is counted by the last of theirs.
 */
enum Outcome {

	UNCHANGED, UPDATED, CREATED, SKIPPED, WAITING, REJECTED;

	static Outcome of(BulkResult result) {
		return switch (result.outcome()) {
			case CREATED -> CREATED;
			case UPDATED -> UPDATED;
			case UNCHANGED -> UNCHANGED;
			case WAITS -> WAITING;
			case REJECTED -> REJECTED;
		};
	}

}
