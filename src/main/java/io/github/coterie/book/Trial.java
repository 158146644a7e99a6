package io.github.coterie.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Predicate;

import io.github.coterie.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;

/**
 * The book as a model that is only tried would rank it. Scores are worked out leaf by
 * leaf and not kept: that is quicker than to write a million of them down.
 */
public final class Trial {

	private final Snapshot snapshot;

	private final ScoringModel model;

	private Trial(Snapshot snapshot, ScoringModel model) {
		this.snapshot = snapshot;
		this.model = model;
	}

	public static Trial of(Snapshot snapshot, ScoringModel model) {
		return new Trial(snapshot, model);
	}

	/**
	 * The best of the accounts that are wanted.
	 * @param after the place to start after, or null for the best
	 * @param most how many at most
	 */
	public Page page(@Nullable Predicate<Line> wanted, @Nullable Place after, int most) {
		BitSet some = (wanted != null) ? this.snapshot.scan().find(wanted) : null;
		Best best = this.snapshot.scan().inParts((from, to) -> best(from, to, some, after, most + 1), Best::and);
		List<Candidate> found = best.page.stream().sorted(Candidate.ORDER).toList();
		List<Candidate> page = found.subList(0, Math.min(found.size(), most));
		int[] ahead = (some == null && after == null) ? new int[page.size()] : ahead(page);
		List<Ranked> ranked = new ArrayList<>();
		int rank = 0;
		for (int i = 0; i < page.size(); i++) {
			rank += 1 + ahead[i];
			Candidate one = page.get(i);
			ranked.add(new Ranked(this.snapshot.line(one.number()), one.place(), rank));
		}
		return new Page(ranked, best.total, found.size() > most);
	}

	private Best best(int from, int to, @Nullable BitSet some, @Nullable Place after, int most) {
		Best best = new Best(most);
		score(from, to, (scores, leaf, number) -> {
			if (some == null || some.get(number)) {
				best.total++;
				if (reaches(scores.fit(number % Leaf.SIZE), best.bar)) {
					best.offer(Candidate.of(scores, leaf, number), after);
				}
			}
		});
		return best;
	}

	/**
	 * How many accounts of the whole book stand between each of some sorted accounts and
	 * the one before it.
	 */
	private int[] ahead(List<Candidate> sorted) {
		double bar = sorted.isEmpty() ? Double.POSITIVE_INFINITY : sorted.getLast().bar();
		return this.snapshot.scan().inParts((from, to) -> {
			int[] counts = new int[sorted.size()];
			score(from, to, (scores, leaf, number) -> {
				if (reaches(scores.fit(number % Leaf.SIZE), bar)) {
					int at = Collections.binarySearch(sorted, Candidate.of(scores, leaf, number), Candidate.ORDER);
					if (at < 0 && -1 - at < counts.length) {
						counts[-1 - at]++;
					}
				}
			});
			return counts;
		}, (left, right) -> {
			Arrays.setAll(left, (i) -> left[i] + right[i]);
			return left;
		});
	}

	/**
	 * Goes through the accounts of some leaves with their scores.
	 */
	private void score(int from, int to, Look look) {
		TrialScores scores = new TrialScores(this.snapshot, this.model);
		for (int index = from; index < to; index++) {
			Leaf leaf = this.snapshot.leaves()[index];
			scores.work(leaf);
			for (int row = 0; row < Leaf.SIZE; row++) {
				if (leaf.isLive(row)) {
					look.at(scores, leaf, index * Leaf.SIZE + row);
				}
			}
		}
	}

	/**
	 * Whether a fit, which may be none, is not below a bar, which may be none.
	 */
	private static boolean reaches(double fit, double bar) {
		return fit >= bar || bar == Double.NEGATIVE_INFINITY;
	}

	/**
	 * A look at an account.
	 */
	private interface Look {

		void at(TrialScores scores, Leaf leaf, int number);

	}

	/**
	 * Some accounts, best first.
	 *
	 * @param accounts on the page
	 * @param total how many are wanted in all
	 * @param hasMore whether there are more after these
	 */
	public record Page(List<Ranked> accounts, int total, boolean hasMore) {

	}

	/**
	 * An account as the tried model ranks it.
	 *
	 * @param line the account
	 * @param place where it would stand
	 * @param rank its position, from 1
	 */
	public record Ranked(Line line, Place place, int rank) {

	}

	/**
	 * The best of a part of the book.
	 */
	private static final class Best {

		private final int most;

		/**
		 * The last of them first.
		 */
		private final PriorityQueue<Candidate> page = new PriorityQueue<>(Candidate.ORDER.reversed());

		private double bar = Double.NEGATIVE_INFINITY;

		private int total;

		Best(int most) {
			this.most = most;
		}

		void offer(Candidate candidate, @Nullable Place after) {
			if (this.page.size() == this.most
					&& Candidate.ORDER.compare(candidate, Objects.requireNonNull(this.page.peek())) > 0) {
				return;
			}
			if (after == null || candidate.comesAfter(after)) {
				this.page.add(candidate);
				if (this.page.size() > this.most) {
					this.page.poll();
				}
				if (this.page.size() == this.most) {
					this.bar = Objects.requireNonNull(this.page.peek()).bar();
				}
			}
		}

		Best and(Best other) {
			this.total += other.total;
			other.page.forEach((candidate) -> offer(candidate, null));
			return this;
		}

	}

}
