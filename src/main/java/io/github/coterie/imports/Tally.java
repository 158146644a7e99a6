package io.github.coterie.imports;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts what becomes of the rows of one table.
 */
final class Tally {

	private final String file;

	private final String system;

	private final String object;

	private final String dialect;

	private final AtomicLongArray counts = new AtomicLongArray(Outcome.values().length);

	Tally(String file, String system, String object, String dialect) {
		this.file = file;
		this.system = system;
		this.object = object;
		this.dialect = dialect;
	}

	String file() {
		return this.file;
	}

	void count(Outcome outcome) {
		this.counts.incrementAndGet(outcome.ordinal());
	}

	/**
	 * Counts a row that waited as what has become of it.
	 */
	void countInstead(Outcome outcome) {
		this.counts.decrementAndGet(Outcome.WAITING.ordinal());
		count(outcome);
	}

	long count() {
		long sum = 0;
		for (int i = 0; i < this.counts.length(); i++) {
			sum += this.counts.get(i);
		}
		return sum;
	}

	long of(Outcome outcome) {
		return this.counts.get(outcome.ordinal());
	}

	FileReport report() {
		return new FileReport(this.file, this.system, this.object, this.dialect, count(), of(Outcome.CREATED),
				of(Outcome.UPDATED), of(Outcome.UNCHANGED), of(Outcome.WAITING), of(Outcome.SKIPPED),
				of(Outcome.REJECTED));
	}

}
