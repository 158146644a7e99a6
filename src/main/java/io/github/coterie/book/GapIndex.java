package io.github.coterie.book;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.coterie.account.CodePoints;

/**
 * How many gaps of each mark there are in the whole book, and in which leaves, so that
 * lists need not look at the rest. Immutable; the next one shares what has not changed.
 */
final class GapIndex {

	/**
	 * That of no accounts.
	 */
	static final GapIndex EMPTY = new GapIndex(new Tally[GapMark.MOST_SEVERE + 1], new int[0]);

	private final Tally[] bySeverity;

	private final int[] leavesById;

	private GapIndex(Tally[] bySeverity, int[] leavesById) {
		this.bySeverity = bySeverity;
		this.leavesById = leavesById;
	}

	/**
	 * The index of the next leaves.
	 * @param changed the accounts that differ
	 */
	GapIndex next(Leaf[] before, Leaf[] after, BitSet changed) {
		return changed.isEmpty() ? this
				: new GapIndex(new Draft(this.bySeverity).count(before, after, changed), ordered(before, after));
	}

	/**
	 * The leaves that hold accounts, by the least of their ids.
	 */
	int[] leavesById() {
		return this.leavesById;
	}

	/**
	 * The gaps of a severity.
	 */
	Tally of(int severity) {
		Tally tally = this.bySeverity[severity];
		return (tally != null) ? tally : Tally.NONE;
	}

	private int[] ordered(Leaf[] before, Leaf[] after) {
		boolean same = before.length == after.length && IntStream.range(0, after.length)
			.allMatch((leaf) -> Objects.equals(before[leaf].leastId(), after[leaf].leastId()));
		if (same) {
			return this.leavesById;
		}
		IntStream came = IntStream.range(0, after.length)
			.filter((leaf) -> leaf >= before.length || before[leaf].leastId() == null);
		return IntStream.concat(Arrays.stream(this.leavesById), came)
			.boxed()
			.filter((leaf) -> after[leaf].leastId() != null)
			.sorted(Comparator.comparing((leaf) -> Objects.requireNonNull(after[leaf].leastId()), CodePoints::compare))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	/**
	 * The gaps of one severity.
	 */
	static final class Tally {

		static final Tally NONE = new Tally(new int[0], new int[0], new BitSet[0]);

		private int[] marks;

		private int[] counts;

		private BitSet[] leaves;

		private Tally(int[] marks, int[] counts, BitSet[] leaves) {
			this.marks = marks;
			this.counts = counts;
			this.leaves = leaves;
		}

		/**
		 * How many gaps are wanted.
		 */
		int count(GapWish.Sieve sieve) {
			int count = 0;
			for (int i = 0; i < this.marks.length; i++) {
				count += sieve.lets(this.marks[i]) ? this.counts[i] : 0;
			}
			return count;
		}

		/**
		 * The leaves that have some of them.
		 */
		BitSet leaves(GapWish.Sieve sieve) {
			BitSet some = new BitSet();
			for (int i = 0; i < this.marks.length; i++) {
				if (sieve.lets(this.marks[i])) {
					some.or(this.leaves[i]);
				}
			}
			return some;
		}

		private Tally copy() {
			return new Tally(this.marks.clone(), this.counts.clone(), this.leaves.clone());
		}

		private int place(int mark) {
			int at = Arrays.binarySearch(this.marks, mark);
			if (at >= 0) {
				return at;
			}
			int to = -1 - at;
			int size = this.marks.length;
			this.marks = Arrays.copyOf(this.marks, size + 1);
			this.counts = Arrays.copyOf(this.counts, size + 1);
			this.leaves = Arrays.copyOf(this.leaves, size + 1);
			System.arraycopy(this.marks, to, this.marks, to + 1, size - to);
			System.arraycopy(this.counts, to, this.counts, to + 1, size - to);
			System.arraycopy(this.leaves, to, this.leaves, to + 1, size - to);
			this.marks[to] = mark;
			this.counts[to] = 0;
			this.leaves[to] = new BitSet();
			return to;
		}

	}

	/**
	 * The next tallies while they are written.
	 */
	private static final class Draft {

		private final Tally[] tallies;

		private final BitSet ownTallies = new BitSet();

		private final Set<Integer> ownLeaves = new HashSet<>();

		Draft(Tally[] before) {
			this.tallies = before.clone();
		}

		Tally[] count(Leaf[] before, Leaf[] after, BitSet changed) {
			for (int number = changed.nextSetBit(0); number >= 0; number = changed.nextSetBit(number + 1)) {
				int leaf = number / Leaf.SIZE;
				int[] were = (leaf < before.length) ? before[leaf].gaps().of(number % Leaf.SIZE) : new int[0];
				int[] are = after[leaf].gaps().of(number % Leaf.SIZE);
				if (!Arrays.equals(were, are)) {
					for (int mark : are) {
						add(mark, 1).set(leaf);
					}
					for (int mark : were) {
						add(mark, -1).set(leaf, after[leaf].gaps().holds(mark));
					}
				}
			}
			return this.tallies;
		}

		private BitSet add(int mark, int count) {
			int severity = GapMark.severity(mark);
			if (!this.ownTallies.get(severity)) {
				Tally tally = this.tallies[severity];
				this.tallies[severity] = ((tally != null) ? tally : Tally.NONE).copy();
				this.ownTallies.set(severity);
			}
			Tally tally = this.tallies[severity];
			int place = tally.place(mark);
			tally.counts[place] += count;
			if (this.ownLeaves.add(mark)) {
				tally.leaves[place] = (BitSet) tally.leaves[place].clone();
			}
			return tally.leaves[place];
		}

	}

}
