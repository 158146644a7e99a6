package io.github.coterie.book;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The whole book at an instant. Immutable; orders are made when they are first asked for,
 * from those of the snapshot before.
 */
public final class Snapshot {

	private static final int IN_PARTS_FROM = 100;

	/**
	 * Each takes four bytes an account.
	 */
	private static final int MOST_FOUND = 8;

	private final Instant asOf;

	private final Playbook playbook;

	private final Shelf shelf;

	private final Leaf[] leaves;

	private final Map<String, Ranking> rankings = new ConcurrentHashMap<>();

	private final Map<String, Inherited> inherited;

	private final Map<Object, int[]> found = new ConcurrentHashMap<>();

	Snapshot(Instant asOf, Playbook playbook, Shelf shelf, Leaf[] leaves, Map<String, Inherited> inherited) {
		this.asOf = asOf;
		this.playbook = playbook;
		this.shelf = shelf;
		this.leaves = leaves;
		this.inherited = inherited;
	}

	static Snapshot empty(Playbook playbook, Shelf shelf) {
		return new Snapshot(Instant.EPOCH, playbook, shelf, new Leaf[0], Map.of());
	}

	/**
	 * What the next snapshot takes over.
	 * @param changed the accounts that differ
	 * @param faded whether engagement and priority of all differ
	 */
	Map<String, Inherited> heritage(BitSet changed, boolean faded) {
		Map<String, Inherited> heritage = new HashMap<>();
		for (AccountOrder order : AccountOrder.values()) {
			for (boolean descending : new boolean[] { true, false }) {
				String name = order.name() + descending;
				Ranking made = this.rankings.get(name);
				Inherited before = (made != null) ? new Inherited(made.rows(), new BitSet()) : this.inherited.get(name);
				if (before != null) {
					heritage.put(name, before.and((faded && order.fades()) ? null : changed));
				}
			}
		}
		return heritage;
	}

	/**
	 * Makes the orders that were asked for before, so that no reader waits for them.
	 */
	void prepare(Snapshot before) {
		for (AccountOrder order : AccountOrder.values()) {
			for (boolean descending : new boolean[] { true, false }) {
				if (before.rankings.containsKey(order.name() + descending)) {
					ranking(order, descending);
				}
			}
		}
	}

	public Instant asOf() {
		return this.asOf;
	}

	public Playbook playbook() {
		return this.playbook;
	}

	Shorthand shorthand() {
		return this.shelf.shorthand();
	}

	Leaf[] leaves() {
		return this.leaves;
	}

	Leaf leaf(int number) {
		return this.leaves[number / Leaf.SIZE];
	}

	boolean isLive(int number) {
		return number / Leaf.SIZE < this.leaves.length && leaf(number).isLive(number % Leaf.SIZE);
	}

	/**
	 * The numbers of all accounts.
	 */
	IntStream numbers() {
		return IntStream.range(0, this.leaves.length * Leaf.SIZE).filter(this::isLive);
	}

	Line line(int number) {
		return new Line(this, leaf(number), number);
	}

	/**
	 * An account, or null when the book does not hold it.
	 */
	public @Nullable Line line(String accountId) {
		Integer number = this.shelf.number(accountId);
		return (number != null && isLive(number) && accountId.equals(leaf(number).id[number % Leaf.SIZE]))
				? line(number) : null;
	}

	@Nullable Standing standing(String accountId) {
		Line line = line(accountId);
		return (line != null) ? line.standing() : null;
	}

	Words words() {
		return this.shelf.words();
	}

	@Nullable String word(int number) {
		return this.shelf.words().text(number);
	}

	List<String> words(int number) {
		return this.shelf.words().list(number);
	}

	public Ranking ranking(AccountOrder order, boolean descending) {
		String name = order.name() + descending;
		return this.rankings.computeIfAbsent(name, (same) -> {
			Inherited before = this.inherited.get(name);
			return (before != null) ? Ranking.of(this, order, descending, before.rows(), before.changed())
					: Ranking.of(this, order, descending, null, null);
		});
	}

	/**
	 * The numbers that were found for a question, kept while this snapshot is asked.
	 */
	int[] found(Object question, Supplier<int[]> find) {
		int[] known = this.found.get(question);
		if (known != null) {
			return known;
		}
		int[] numbers = find.get();
		if (this.found.size() < MOST_FOUND) {
			this.found.put(question, numbers);
		}
		return numbers;
	}

	/**
	 * The numbers of the accounts that pass.
	 */
	BitSet find(Predicate<Line> wanted) {
		return collect(() -> new BitSet(this.leaves.length * Leaf.SIZE), (found, line) -> {
			if (wanted.test(line)) {
				found.set(line.number());
			}
		}, (left, right) -> {
			left.or(right);
			return left;
		});
	}

	/**
	 * Looks at all accounts; those of a large book in parts, side by side.
	 * @param start where a part begins
	 * @param look takes an account in; the line must not be kept
	 * @param join joins two parts
	 */
	<T> T collect(Supplier<T> start, BiConsumer<T, Line> look, BinaryOperator<T> join) {
		int parts = (this.leaves.length >= IN_PARTS_FROM) ? Runtime.getRuntime().availableProcessors() : 1;
		return IntStream.range(0, parts).parallel().mapToObj((part) -> {
			T result = start.get();
			forEach(part, parts, (line) -> look.accept(result, line));
			return result;
		}).reduce(join).orElseGet(start);
	}

	private void forEach(int part, int parts, Consumer<Line> look) {
		int from = this.leaves.length * part / parts;
		int to = this.leaves.length * (part + 1) / parts;
		if (from < to) {
			Line line = new Line(this, this.leaves[from], from * Leaf.SIZE);
			for (int leaf = from; leaf < to; leaf++) {
				for (int row = 0; row < Leaf.SIZE; row++) {
					if (this.leaves[leaf].isLive(row)) {
						line.move(this.leaves[leaf], leaf * Leaf.SIZE + row);
						look.accept(line);
					}
				}
			}
		}
	}

	/**
	 * An order of an earlier snapshot.
	 *
	 * @param rows the accounts in that order
	 * @param changed which accounts differ since then; null when all may
	 */
	record Inherited(int[] rows, @Nullable BitSet changed) {

		Inherited and(@Nullable BitSet more) {
			if (this.changed == null || more == null) {
				return new Inherited(this.rows, null);
			}
			BitSet both = (BitSet) this.changed.clone();
			both.or(more);
			return new Inherited(this.rows, both);
		}

	}

}
