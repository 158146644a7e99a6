package io.github.coterie.book;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Some of the accounts of a ranking, in its order: it is gone through as far as somebody
 * looks.
 */
final class Walk extends AbstractList<Line> {

	/**
	 * With fewer of the accounts it is quicker to sort them.
	 */
	private static final int SORTED_FROM = 1000;

	private final Snapshot snapshot;

	private final int[] rows;

	private final BitSet wanted;

	private final int size;

	private int[] known;

	private int found;

	private int next;

	Walk(Snapshot snapshot, Ranking ranking, BitSet wanted) {
		this.snapshot = snapshot;
		this.rows = ranking.rows();
		this.wanted = wanted;
		this.size = wanted.cardinality();
		boolean few = this.size <= this.rows.length / SORTED_FROM;
		this.known = few ? ranking.sorted(wanted) : new int[0];
		this.found = this.known.length;
	}

	@Override
	public Line get(int index) {
		return this.snapshot.line(number(index));
	}

	private synchronized int number(int index) {
		if (index >= this.known.length) {
			this.known = Arrays.copyOf(this.known, Math.min(this.size, Math.max(64, 2 * (index + 1))));
		}
		while (this.found <= index) {
			int number = this.rows[this.next++];
			if (this.wanted.get(number)) {
				this.known[this.found++] = number;
			}
		}
		return this.known[index];
	}

	@Override
	public int size() {
		return this.size;
	}

}
