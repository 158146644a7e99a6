package io.github.coterie.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

import io.github.coterie.account.CodePoints;
import io.github.coterie.gap.NotedGap;
import org.jspecify.annotations.Nullable;

/**
 * The severest of the gaps that are wanted, found in one look at the whole book.
 *
 * @param gaps severest first
 * @param total how many are wanted in all
 * @param hasMore whether there are more after these
 */
public record GapPage(List<AccountGap> gaps, int total, boolean hasMore) {

	/**
	 * Nothing.
	 */
	public static final GapPage NONE = new GapPage(List.of(), 0, false);

	/**
	 * Finds a page.
	 * @param after the place to start after, or null for the severest
	 * @param most how many at most
	 */
	public static GapPage of(Snapshot snapshot, GapWish wish, @Nullable GapPlace after, int most) {
		Finder finder = snapshot.collect(() -> new Finder(snapshot, wish, after, most + 1), Finder::look, Finder::and);
		List<AccountGap> found = finder.found();
		boolean more = found.size() > most;
		return new GapPage(more ? found.subList(0, most) : found, finder.total, more);
	}

	private static final class Finder {

		/**
		 * The last of a page first.
		 */
		private static final Comparator<Found> LAST_FIRST = Comparator.comparing(Found::severity)
			.thenComparing(Found::accountId, (left, right) -> CodePoints.compare(right, left))
			.thenComparing(Found::index, Comparator.reverseOrder());

		private final Snapshot snapshot;

		private final GapWish wish;

		private final GapWish.Sieve sieve;

		private final @Nullable GapPlace after;

		private final int most;

		private final PriorityQueue<Found> page = new PriorityQueue<>(LAST_FIRST);

		private int total;

		Finder(Snapshot snapshot, GapWish wish, @Nullable GapPlace after, int most) {
			this.snapshot = snapshot;
			this.wish = wish;
			this.sieve = wish.sieve();
			this.after = after;
			this.most = most;
		}

		void look(Line line) {
			if (this.wish.accounts() != null && !this.wish.accounts().test(line)) {
				return;
			}
			int[] marks = line.gapMarks();
			for (int index = 0; index < marks.length; index++) {
				if (this.sieve.lets(marks[index])) {
					this.total++;
					consider(line, index, GapMark.severity(marks[index]));
				}
			}
		}

		private void consider(Line line, int index, int severity) {
			Found last = (this.page.size() == this.most) ? Objects.requireNonNull(this.page.peek()) : null;
			if (last != null && (severity < last.severity()
					|| (severity == last.severity() && CodePoints.compare(line.id(), last.accountId()) > 0))) {
				return;
			}
			if (this.after != null && !comesAfter(this.after, line, index, severity)) {
				return;
			}
			Found found = new Found(severity, line.id(), line.number(), index);
			if (last == null) {
				this.page.add(found);
			}
			else if (LAST_FIRST.compare(found, last) > 0) {
				this.page.poll();
				this.page.add(found);
			}
		}

		private boolean comesAfter(GapPlace place, Line line, int index, int severity) {
			if (severity != place.severity()) {
				return severity < place.severity();
			}
			int byId = CodePoints.compare(line.id(), place.accountId());
			if (byId != 0) {
				return byId > 0;
			}
			NotedGap noted = this.snapshot.line(line.number()).standing().gaps().get(index);
			return noted.gap().key().compareTo(place.key()) > 0;
		}

		Finder and(Finder other) {
			this.total += other.total;
			this.page.addAll(other.page);
			while (this.page.size() > this.most) {
				this.page.poll();
			}
			return this;
		}

		List<AccountGap> found() {
			List<AccountGap> gaps = new ArrayList<>();
			Map<Integer, Line> lines = new HashMap<>();
			for (Found found : this.page.stream().sorted(LAST_FIRST.reversed()).toList()) {
				Line line = lines.computeIfAbsent(found.number(), this.snapshot::line);
				gaps.add(AccountGap.of(line, line.standing().gaps().get(found.index())));
			}
			return gaps;
		}

	}

	/**
	 * A gap on the page.
	 *
	 * @param severity 0 to 100
	 * @param accountId of its account
	 * @param number of its account
	 * @param index which of the account's gaps
	 */
	private record Found(int severity, String accountId, int number, int index) {

	}

}
