package io.github.coterie.book;

import java.util.BitSet;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A look at the accounts of a snapshot, from leaf to leaf; at those of a large book in
 * parts, side by side.
 */
final class Scan {

	private static final int IN_PARTS_FROM = 100;

	/**
	 * So that nobody waits long for a processor that is busy with something else.
	 */
	private static final int PARTS_A_PROCESSOR = 4;

	private final Snapshot snapshot;

	private final Leaf[] leaves;

	Scan(Snapshot snapshot) {
		this.snapshot = snapshot;
		this.leaves = snapshot.leaves();
	}

	/**
	 * The numbers of the accounts that pass.
	 */
	BitSet find(Predicate<Line> wanted) {
		return search(wanted).accounts();
	}

	Found search(Predicate<Line> wanted) {
		return run(wanted, () -> new Found(new BitSet(this.leaves.length * Leaf.SIZE)),
				(found, line) -> found.look(line, wanted), Found::and);
	}

	/**
	 * Looks at the accounts that pass.
	 * @param wanted a test, or null for all
	 * @param start where a part begins
	 * @param look takes an account in; the line must not be kept
	 * @param join joins two parts
	 */
	<T> T collect(@Nullable Predicate<Line> wanted, Supplier<T> start, BiConsumer<T, Line> look,
			BinaryOperator<T> join) {
		return run(wanted, start, (result, line) -> {
			if (wanted == null || wanted.test(line)) {
				look.accept(result, line);
			}
		}, join);
	}

	/**
	 * Runs over the accounts that may pass.
	 */
	private <T> T run(@Nullable Predicate<Line> wanted, Supplier<T> start, BiConsumer<T, Line> look,
			BinaryOperator<T> join) {
		Selection selection = (wanted instanceof Selection one) ? one : null;
		if (selection != null && selection.ids() != null) {
			T result = start.get();
			selection.ids()
				.stream()
				.map(this.snapshot::line)
				.filter(Objects::nonNull)
				.forEach((line) -> look.accept(result, line));
			return result;
		}
		return inParts((from, to) -> {
			T result = start.get();
			forEach(from, to, selection, (line) -> look.accept(result, line));
			return result;
		}, join);
	}

	/**
	 * Works on all leaves.
	 */
	<T> T inParts(Part<T> work, BinaryOperator<T> join) {
		int parts = (this.leaves.length >= IN_PARTS_FROM)
				? PARTS_A_PROCESSOR * Runtime.getRuntime().availableProcessors() : 1;
		return IntStream.range(0, parts)
			.parallel()
			.mapToObj((part) -> work.of(this.leaves.length * part / parts, this.leaves.length * (part + 1) / parts))
			.reduce(join)
			.orElseThrow();
	}

	private void forEach(int from, int to, @Nullable Selection selection, Consumer<Line> look) {
		if (from < to) {
			Line line = new Line(this.snapshot, this.leaves[from], from * Leaf.SIZE);
			for (int index = from; index < to; index++) {
				Leaf leaf = this.leaves[index];
				for (int row = 0; row < Leaf.SIZE; row++) {
					if (leaf.isLive(row)
							&& (selection == null || selection.wordsPass(leaf, row, this.snapshot.words()))) {
						line.move(leaf, index * Leaf.SIZE + row);
						look.accept(line);
					}
				}
			}
		}
	}

	/**
	 * What is worked out about some leaves.
	 *
	 * @param <T> what it is
	 */
	@FunctionalInterface
	interface Part<T> {

		T of(int from, int to);

	}

}
