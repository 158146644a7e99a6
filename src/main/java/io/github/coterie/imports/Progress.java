package io.github.coterie.imports;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How far an import is; may be looked at, and told to stop, while the import runs.
 */
public final class Progress {

	private final List<Tally> tallies = new CopyOnWriteArrayList<>();

	private final long start = System.nanoTime();

	private volatile Phase phase = Phase.READING;

	private volatile boolean cancelled;

	private volatile long expectedRows;

	private volatile long settled;

	private volatile long end;

	/**
	 * What an import is doing.
	 */
	public enum Phase {

		/**
		 * Rows are read and stored.
		 */
		READING,
		/**
		 * What waited is tied to what has come.
		 */
		TYING,
		/**
		 * Scores, tiers and gaps are worked out.
		 */
		SETTLING,
		/**
		 * It is over.
		 */
		DONE

	}

	public Phase phase() {
		return this.phase;
	}

	public List<FileReport> files() {
		return this.tallies.stream().map(Tally::report).toList();
	}

	/**
	 * How many rows were read so far.
	 */
	public long rows() {
		return this.tallies.stream().mapToLong(Tally::count).sum();
	}

	/**
	 * How many rows there are, as far as that can be told beforehand; 0 when it can't.
	 */
	public long expectedRows() {
		return this.expectedRows;
	}

	public long rejected() {
		return this.tallies.stream().mapToLong((tally) -> tally.of(Outcome.REJECTED)).sum();
	}

	/**
	 * How many accounts were settled so far.
	 */
	public long settled() {
		return this.settled;
	}

	/**
	 * How long it has run.
	 */
	public double seconds() {
		long until = (this.end != 0) ? this.end : System.nanoTime();
		return (until - this.start) / 1e9;
	}

	/**
	 * Rows a second since the start.
	 */
	public double rate() {
		return rows() / Math.max(0.001, seconds());
	}

	/**
	 * Asks the import to stop at the next row.
	 */
	public void cancel() {
		this.cancelled = true;
	}

	boolean isCancelled() {
		return this.cancelled;
	}

	void check() {
		if (this.cancelled) {
			throw new ImportCancelled();
		}
	}

	/**
	 * Says how many rows there are, as far as that can be told beforehand.
	 */
	public void expect(long rows) {
		this.expectedRows = rows;
	}

	void add(Tally tally) {
		this.tallies.add(tally);
	}

	void enter(Phase next) {
		this.phase = next;
		if (next == Phase.DONE) {
			this.end = System.nanoTime();
		}
	}

	void settled(long accounts) {
		this.settled += accounts;
	}

	List<Tally> tallies() {
		return this.tallies;
	}

}
