package io.github.coterie.book;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

import io.github.coterie.account.CodePoints;
import io.github.coterie.gap.NotedGap;
import org.jspecify.annotations.Nullable;

/**
 * The first of the gaps that were looked at.
 */
final class FoundGaps {

	private final Snapshot snapshot;

	private final @Nullable GapPlace after;

	private final int most;

	/**
	 * The last of them first.
	 */
	private final PriorityQueue<FoundGap> first = new PriorityQueue<>(Comparator.reverseOrder());

	private int total;

	/**
	 * Nothing yet.
	 * @param after the place to start after, or null for the severest
	 * @param most how many at most
	 */
	FoundGaps(Snapshot snapshot, @Nullable GapPlace after, int most) {
		this.snapshot = snapshot;
		this.after = after;
		this.most = most;
	}

	/**
	 * Looks at the gaps of an account.
	 */
	void look(Leaf leaf, int number, GapWish.Sieve sieve) {
		Several gaps = leaf.gaps();
		int start = gaps.start(number % Leaf.SIZE);
		int end = gaps.end(number % Leaf.SIZE);
		for (int at = start; at < end; at++) {
			int mark = gaps.number(at);
			if (sieve.lets(mark)) {
				this.total++;
				consider(leaf, number, at - start, GapMark.severity(mark));
			}
		}
	}

	private void consider(Leaf leaf, int number, int index, int severity) {
		FoundGap last = isFull() ? Objects.requireNonNull(this.first.peek()) : null;
		if (last != null && severity < last.severity()) {
			return;
		}
		FoundGap found = new FoundGap(severity, Objects.requireNonNull(leaf.id[number % Leaf.SIZE]), number, index);
		if (last != null && found.compareTo(last) > 0) {
			return;
		}
		if (this.after == null || comesAfter(this.after, found)) {
			add(found);
		}
	}

	private void add(FoundGap found) {
		this.first.add(found);
		if (this.first.size() > this.most) {
			this.first.poll();
		}
	}

	private boolean comesAfter(GapPlace place, FoundGap found) {
		if (found.severity() != place.severity()) {
			return found.severity() < place.severity();
		}
		int byId = CodePoints.compare(found.accountId(), place.accountId());
		if (byId != 0) {
			return byId > 0;
		}
		NotedGap noted = this.snapshot.line(found.number()).standing().gaps().get(found.index());
		return noted.gap().key().compareTo(place.key()) > 0;
	}

	private boolean isFull() {
		return this.first.size() == this.most;
	}

	/**
	 * Whether there are enough, and none of an account with this id or a later one.
	 */
	boolean areBefore(@Nullable String accountId) {
		return accountId != null && isFull()
				&& CodePoints.compare(Objects.requireNonNull(this.first.peek()).accountId(), accountId) < 0;
	}

	FoundGaps and(FoundGaps others) {
		this.total += others.total;
		others.first.forEach(this::add);
		return this;
	}

	/**
	 * How many were wanted in all.
	 */
	int total() {
		return this.total;
	}

	List<FoundGap> sorted() {
		return this.first.stream().sorted().toList();
	}

}
