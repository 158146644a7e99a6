package io.github.coterie.book;

import java.util.Arrays;

/**
 * A column of a leaf that has several numbers for each account, one after the other.
 * Immutable.
 */
final class Several {

	static final Several EMPTY = new Several(new int[0], new int[Leaf.SIZE + 1]);

	private final int[] numbers;

	/**
	 * Where the numbers of a row begin; at the end, where those of the last end.
	 */
	private final int[] starts;

	private Several(int[] numbers, int[] starts) {
		this.numbers = numbers;
		this.starts = starts;
	}

	/**
	 * The column with other numbers in a row.
	 */
	Several with(int row, int... others) {
		int from = this.starts[row];
		int to = this.starts[row + 1];
		if (Arrays.equals(this.numbers, from, to, others, 0, others.length)) {
			return this;
		}
		int more = others.length - (to - from);
		int[] nextNumbers = Arrays.copyOf(this.numbers, this.numbers.length + more);
		System.arraycopy(others, 0, nextNumbers, from, others.length);
		System.arraycopy(this.numbers, to, nextNumbers, to + more, this.numbers.length - to);
		int[] nextStarts = this.starts.clone();
		for (int later = row + 1; later <= Leaf.SIZE; later++) {
			nextStarts[later] += more;
		}
		return new Several(nextNumbers, nextStarts);
	}

	/**
	 * The numbers of a row, in their order.
	 */
	int[] of(int row) {
		return Arrays.copyOfRange(this.numbers, this.starts[row], this.starts[row + 1]);
	}

	int start(int row) {
		return this.starts[row];
	}

	int end(int row) {
		return this.starts[row + 1];
	}

	int number(int at) {
		return this.numbers[at];
	}

	boolean holds(int number) {
		for (int one : this.numbers) {
			if (one == number) {
				return true;
			}
		}
		return false;
	}

}
