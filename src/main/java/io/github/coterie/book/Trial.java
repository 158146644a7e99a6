package io.github.coterie.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Predicate;

import io.github.coterie.scoring.Criterion;
import io.github.coterie.scoring.FitCriterion;
import io.github.coterie.scoring.FitSum;
import io.github.coterie.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;

/**
 * The book as a model that is only tried would rank it.
 */
public final class Trial {

	private final Snapshot snapshot;

	private final double[] fit;

	private final double[] confidence;

	private final boolean[] excluded;

	private Trial(Snapshot snapshot) {
		int size = snapshot.leaves().length * Leaf.SIZE;
		this.snapshot = snapshot;
		this.fit = new double[size];
		this.confidence = new double[size];
		this.excluded = new boolean[size];
	}

	/**
	 * Works out the fit of all accounts.
	 */
	public static Trial of(Snapshot snapshot, ScoringModel model) {
		Trial trial = new Trial(snapshot);
		List<Match> matches = model.criteria()
			.stream()
			.filter(FitCriterion::wantsAnything)
			.map((wish) -> Match.of(wish, snapshot))
			.toList();
		WordTest industries = new WordTest(model::excludesIndustry);
		WordTest countries = new WordTest(model::excludesCountry);
		snapshot.collect(FitSum::new, (sum, line) -> {
			sum.clear();
			for (Match match : matches) {
				sum.add(match.weight(), match.values().of(line.leaf(), line.row()));
			}
			trial.fit[line.number()] = sum.score();
			trial.confidence[line.number()] = sum.confidence();
			trial.excluded[line.number()] = line.leaf().isExcludedByHand(line.row()) || line.industryPasses(industries)
					|| line.countryPasses(countries);
		}, (left, right) -> left);
		return trial;
	}

	/**
	 * The best of the accounts that are wanted.
	 * @param after the place to start after, or null for the best
	 * @param most how many at most
	 */
	public Page page(@Nullable Predicate<Line> wanted, @Nullable Place after, int most) {
		Best best = this.snapshot.collect(Best::new, (found, line) -> {
			if (wanted == null || wanted.test(line)) {
				found.total++;
				offer(line.number(), after, most + 1, found.page);
			}
		}, (left, right) -> {
			left.total += right.total;
			right.page.forEach((number) -> offer(number, null, most + 1, left.page));
			return left;
		});
		List<Integer> found = best.page.stream().sorted(this::compare).toList();
		boolean more = found.size() > most;
		return new Page(ranked(more ? found.subList(0, most) : found), best.total, more);
	}

	private void offer(int number, @Nullable Place after, int most, PriorityQueue<Integer> page) {
		Integer last = (page.size() == most) ? Objects.requireNonNull(page.peek()) : null;
		if (last != null && compare(number, last) >= 0) {
			return;
		}
		if (after != null && AccountOrder.FIT.compare(place(number), after, true) <= 0) {
			return;
		}
		if (last != null) {
			page.poll();
		}
		page.add(number);
	}

	/**
	 * The accounts with their positions in the whole book.
	 */
	private List<Ranked> ranked(List<Integer> found) {
		int[] before = this.snapshot.collect(() -> new int[found.size() + 1],
				(counts, line) -> counts[position(found, line.number())]++, (left, right) -> {
					Arrays.setAll(left, (i) -> left[i] + right[i]);
					return left;
				});
		List<Ranked> ranked = new ArrayList<>();
		int rank = 0;
		for (int i = 0; i < found.size(); i++) {
			rank += before[i];
			int number = found.get(i);
			ranked.add(new Ranked(this.snapshot.line(number), place(number), rank + 1));
		}
		return ranked;
	}

	/**
	 * Which of some sorted accounts is the first that comes after another one.
	 */
	private int position(List<Integer> sorted, int number) {
		int low = 0;
		int high = sorted.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (compare(sorted.get(middle), number) <= 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private int compare(int left, int right) {
		int compared = Boolean.compare(this.excluded[left], this.excluded[right]);
		compared = (compared != 0) ? compared : AccountOrder.values(this.fit[left], this.fit[right], true);
		compared = (compared != 0) ? compared : Double.compare(this.confidence[right], this.confidence[left]);
		return (compared != 0) ? compared : AccountOrder.NAME.compare(this.snapshot.leaf(left), left % Leaf.SIZE,
				this.snapshot.leaf(right), right % Leaf.SIZE, false);
	}

	private Place place(int number) {
		Line line = this.snapshot.line(number);
		Double score = Double.isNaN(this.fit[number]) ? null : (Double) this.fit[number];
		return new Place(this.excluded[number], score, score, this.confidence[number], line.name(), line.id());
	}

	private static double orNone(@Nullable Double match) {
		return (match != null) ? match : Double.NaN;
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
	 * The best of a part of the book, the last of them first.
	 */
	private final class Best {

		private final PriorityQueue<Integer> page = new PriorityQueue<>((left, right) -> compare(right, left));

		private int total;

	}

	/**
	 * How well accounts meet a criterion.
	 *
	 * @param weight how much it counts
	 * @param values how well each account meets it
	 */
	private record Match(double weight, Values values) {

		static Match of(FitCriterion wish, Snapshot snapshot) {
			PerWord words = new PerWord((number) -> (wish.criterion() == Criterion.TECHNOLOGY)
					? wish.matchesSome(snapshot.words(number)) : wish.matchesValue(snapshot.word(number)));
			return new Match(wish.weight(), switch (wish.criterion()) {
				case INDUSTRY -> (leaf, row) -> words.of(leaf.industry[row]);
				case COUNTRY -> (leaf, row) -> words.of(leaf.country[row]);
				case TECHNOLOGY -> (leaf, row) -> words.of(leaf.technologies[row]);
				case EMPLOYEES -> (leaf, row) -> orNone(wish.matchesRange(leaf.employees[row]));
				case REVENUE -> (leaf, row) -> orNone(wish.matchesRange(leaf.revenue[row]));
			});
		}

	}

	/**
	 * How well each account meets a criterion: 0 to 1, not a number when unknown.
	 */
	private interface Values {

		double of(Leaf leaf, int row);

	}

}
