package io.github.coterie.book;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The severest of the gaps that are wanted.
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
		Predicate<Line> accounts = wish.accounts();
		return (accounts != null) ? ofSome(snapshot, accounts, wish.sieve(), after, most)
				: ofAll(snapshot, wish.sieve(), after, most);
	}

	/**
	 * Goes through the severities from the top until the page is full; the gaps of each
	 * are counted, and the leaves that have them known.
	 */
	private static GapPage ofAll(Snapshot snapshot, GapWish.Sieve sieve, @Nullable GapPlace after, int most) {
		int total = 0;
		List<FoundGap> found = new ArrayList<>();
		for (int severity = GapMark.MOST_SEVERE; severity >= 0; severity--) {
			GapIndex.Tally tally = snapshot.gapIndex().of(severity);
			int count = tally.count(sieve);
			total += count;
			if (count > 0 && found.size() <= most && (after == null || severity <= after.severity())) {
				FoundGaps more = new FoundGaps(snapshot, after, most + 1 - found.size());
				look(snapshot, tally.leaves(sieve), sieve.only(severity), more);
				found.addAll(more.sorted());
			}
		}
		return of(snapshot, found, total, most);
	}

	/**
	 * Goes through leaves by their ids as far as gaps of one severity may be among the
	 * first.
	 */
	private static void look(Snapshot snapshot, BitSet leaves, GapWish.Sieve sieve, FoundGaps found) {
		for (int index : snapshot.gapIndex().leavesById()) {
			if (leaves.get(index)) {
				Leaf leaf = snapshot.leaves()[index];
				if (found.areBefore(leaf.leastId())) {
					return;
				}
				for (int row = 0; row < Leaf.SIZE; row++) {
					found.look(leaf, index * Leaf.SIZE + row, sieve);
				}
			}
		}
	}

	private static GapPage ofSome(Snapshot snapshot, Predicate<Line> accounts, GapWish.Sieve sieve,
			@Nullable GapPlace after, int most) {
		FoundGaps found = snapshot.scan()
			.collect(accounts, () -> new FoundGaps(snapshot, after, most + 1),
					(some, line) -> some.look(line.leaf(), line.number(), sieve), FoundGaps::and);
		return of(snapshot, found.sorted(), found.total(), most);
	}

	private static GapPage of(Snapshot snapshot, List<FoundGap> found, int total, int most) {
		List<AccountGap> gaps = new ArrayList<>();
		Map<Integer, Line> lines = new HashMap<>();
		for (FoundGap gap : found.subList(0, Math.min(found.size(), most))) {
			Line line = lines.computeIfAbsent(gap.number(), snapshot::line);
			gaps.add(AccountGap.of(line, line.standing().gaps().get(gap.index())));
		}
		return new GapPage(gaps, total, found.size() > most);
	}

}
