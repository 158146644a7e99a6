package io.github.coterie.book;

import java.util.Arrays;

/**
 * The gaps of the accounts of a leaf, as {@link GapMark}s one after the other. Immutable.
 */
final class GapColumn {

	static final GapColumn EMPTY = new GapColumn(new int[0], new int[Leaf.SIZE + 1]);

	private final int[] marks;

	/**
	 * Where the gaps of a row begin; at the end, where those of the last end.
	 */
	private final int[] starts;

	private GapColumn(int[] marks, int[] starts) {
		this.marks = marks;
		this.starts = starts;
	}

	/**
	 * The column with other gaps in a row.
	 */
	GapColumn with(int row, int... gaps) {
		int from = this.starts[row];
		int to = this.starts[row + 1];
		int more = gaps.length - (to - from);
		int[] nextMarks = Arrays.copyOf(this.marks, this.marks.length + more);
		System.arraycopy(gaps, 0, nextMarks, from, gaps.length);
		System.arraycopy(this.marks, to, nextMarks, to + more, this.marks.length - to);
		int[] nextStarts = this.starts.clone();
		for (int later = row + 1; later <= Leaf.SIZE; later++) {
			nextStarts[later] += more;
		}
		return new GapColumn(nextMarks, nextStarts);
	}

	/**
	 * The gaps of a row, in the order in which its standing has them.
	 */
	int[] of(int row) {
		return Arrays.copyOfRange(this.marks, this.starts[row], this.starts[row + 1]);
	}

	int start(int row) {
		return this.starts[row];
	}

	int end(int row) {
		return this.starts[row + 1];
	}

	int mark(int at) {
		return this.marks[at];
	}

	boolean holds(int mark) {
		for (int one : this.marks) {
			if (one == mark) {
				return true;
			}
		}
		return false;
	}

}
