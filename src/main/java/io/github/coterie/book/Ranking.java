package io.github.coterie.book;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * All accounts of a snapshot in one order.
 */
public final class Ranking {

	/**
	 * With more changes it is as quick to sort everything.
	 */
	private static final int MERGED_UP_TO = 8;

	private final Snapshot snapshot;

	private final AccountOrder order;

	private final boolean descending;

	private final int[] rows;

	private Ranking(Snapshot snapshot, AccountOrder order, boolean descending, int[] rows) {
		this.snapshot = snapshot;
		this.order = order;
		this.descending = descending;
		this.rows = rows;
	}

	/**
	 * Orders the accounts of a snapshot.
	 * @param before the same order of an earlier snapshot, or null
	 */
	static Ranking of(Snapshot snapshot, AccountOrder order, boolean descending,
			Heritage.@Nullable Share<int[]> before) {
		if (before == null || before.changed() == null) {
			return new Ranking(snapshot, order, descending, sorted(snapshot, order, descending, snapshot.numbers()));
		}
		int[] rows = before.made();
		BitSet changed = before.changed();
		if (changed.isEmpty()) {
			return new Ranking(snapshot, order, descending, rows);
		}
		if (changed.cardinality() > rows.length / MERGED_UP_TO) {
			return new Ranking(snapshot, order, descending, sorted(snapshot, order, descending, snapshot.numbers()));
		}
		int[] news = sorted(snapshot, order, descending, changed.stream().filter(snapshot::isLive));
		return new Ranking(snapshot, order, descending,
				merged(without(rows, changed), news, comparator(snapshot, order, descending)));
	}

	private static Comparator<Integer> comparator(Snapshot snapshot, AccountOrder order, boolean descending) {
		return (left, right) -> order.compare(snapshot.leaf(left), left % Leaf.SIZE, snapshot.leaf(right),
				right % Leaf.SIZE, descending);
	}

	private static int[] without(int[] rows, BitSet gone) {
		int[] kept = new int[rows.length];
		int size = 0;
		for (int number : rows) {
			if (!gone.get(number)) {
				kept[size++] = number;
			}
		}
		return Arrays.copyOf(kept, size);
	}

	/**
	 * Some accounts in this order.
	 */
	int[] sorted(BitSet some) {
		return sorted(this.snapshot, this.order, this.descending, some.stream());
	}

	/**
	 * Sorts by the first bits of what is ordered by, which is quick, and what those leave
	 * equal by everything.
	 */
	private static int[] sorted(Snapshot snapshot, AccountOrder order, boolean descending, IntStream numbers) {
		long[] keys = numbers
			.mapToLong(
					(number) -> (long) order.key(snapshot.leaf(number), number % Leaf.SIZE, descending) << Integer.SIZE
							| number)
			.toArray();
		Arrays.parallelSort(keys);
		int[] rows = Arrays.stream(keys).mapToInt((key) -> (int) key).toArray();
		for (int from = 0; from < rows.length;) {
			int to = from + 1;
			while (to < rows.length && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
				to++;
			}
			if (to > from + 1) {
				sort(rows, from, to, comparator(snapshot, order, descending));
			}
			from = to;
		}
		return rows;
	}

	private static void sort(int[] rows, int from, int to, Comparator<Integer> comparator) {
		int[] sorted = Arrays.stream(rows, from, to).boxed().sorted(comparator).mapToInt(Integer::intValue).toArray();
		System.arraycopy(sorted, 0, rows, from, sorted.length);
	}

	private static int[] merged(int[] left, int[] right, Comparator<Integer> comparator) {
		int[] merged = new int[left.length + right.length];
		int from = 0;
		int at = 0;
		for (int number : right) {
			int to = position(left, from, number, comparator);
			System.arraycopy(left, from, merged, at, to - from);
			at += to - from;
			merged[at++] = number;
			from = to;
		}
		System.arraycopy(left, from, merged, at, left.length - from);
		return merged;
	}

	private static int position(int[] sorted, int from, int number, Comparator<Integer> comparator) {
		int low = from;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (comparator.compare(sorted[middle], number) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	int[] rows() {
		return this.rows;
	}

	/**
	 * The accounts in this order.
	 */
	public List<Line> lines() {
		return new Lines(this.rows);
	}

	/**
	 * Some of the accounts in this order.
	 */
	public List<Line> lines(@Nullable Predicate<Line> wanted) {
		return (wanted != null) ? new Walk(this.snapshot, this, this.snapshot.scan().find(wanted)) : lines();
	}

	/**
	 * The same for one of many who ask for the same accounts again and again, page by
	 * page.
	 * @param question equal for those who ask the same
	 */
	public List<Line> lines(Object question, @Nullable Predicate<Line> wanted) {
		return (wanted != null)
				? this.snapshot.walk(this, new Snapshot.Order(this.order, this.descending), question, wanted) : lines();
	}

	/**
	 * Where an account stands in this order.
	 */
	public Place place(Line line) {
		return this.order.place(this.snapshot.leaf(line.number()), line.number() % Leaf.SIZE);
	}

	/**
	 * The order of places.
	 */
	public Comparator<Place> comparator() {
		return (left, right) -> this.order.compare(left, right, this.descending);
	}

	/**
	 * The position of an account, from 1.
	 */
	public int rank(Line line) {
		Leaf leaf = this.snapshot.leaf(line.number());
		int low = 0;
		int high = this.rows.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			int other = this.rows[middle];
			if (this.order.compare(this.snapshot.leaf(other), other % Leaf.SIZE, leaf, line.number() % Leaf.SIZE,
					this.descending) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low + 1;
	}

	private final class Lines extends AbstractList<Line> {

		private final int[] numbers;

		Lines(int[] numbers) {
			this.numbers = numbers;
		}

		@Override
		public Line get(int index) {
			return Objects.requireNonNull(Ranking.this.snapshot.line(this.numbers[index]));
		}

		@Override
		public int size() {
			return this.numbers.length;
		}

	}

}
