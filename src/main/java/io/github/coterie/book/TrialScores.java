package io.github.coterie.book;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import io.github.coterie.scoring.FitCriterion;
import io.github.coterie.scoring.ScoringModel;

/**
 * What a tried model says of the accounts of one leaf at a time. Not to be shared by
 * threads.
 */
final class TrialScores {

	private final List<Match> matches;

	private final double all;

	private final WordTest industries;

	private final WordTest countries;

	private final Words words;

	private final double[] known = new double[Leaf.SIZE];

	private final double[] sum = new double[Leaf.SIZE];

	private final double[] fit = new double[Leaf.SIZE];

	TrialScores(Snapshot snapshot, ScoringModel model) {
		List<FitCriterion> wishes = model.criteria().stream().filter(FitCriterion::wantsAnything).toList();
		this.matches = wishes.stream().map((wish) -> Match.of(wish, snapshot)).toList();
		this.all = wishes.stream().mapToDouble(FitCriterion::weight).reduce(0, Double::sum);
		this.industries = new WordTest(model::excludesIndustry);
		this.countries = new WordTest(model::excludesCountry);
		this.words = snapshot.words();
	}

	/**
	 * Works out the fit of the accounts of a leaf, criterion by criterion.
	 */
	void work(Leaf leaf) {
		Arrays.fill(this.known, 0);
		Arrays.fill(this.sum, 0);
		for (Match match : this.matches) {
			match.add(leaf, this.known, this.sum);
		}
		for (int row = 0; row < Leaf.SIZE; row++) {
			// nothing known: 0 / 0 is not a number
			this.fit[row] = 100 * this.sum[row] / this.known[row];
		}
	}

	double fit(int row) {
		return this.fit[row];
	}

	double confidence(int row) {
		return (this.all > 0) ? this.known[row] / this.all : 0;
	}

	boolean isExcluded(Leaf leaf, int row) {
		return leaf.isExcludedByHand(row) || this.industries.passes(leaf.industry[row], this.words)
				|| this.countries.passes(leaf.country[row], this.words);
	}

	/**
	 * Adds how well the accounts of a leaf meet a criterion.
	 */
	private interface Match {

		void add(Leaf leaf, double[] known, double[] sum);

		static Match of(FitCriterion wish, Snapshot snapshot) {
			double weight = wish.weight();
			PerWord words = new PerWord((number) -> wish.matchesValue(snapshot.word(number)));
			return switch (wish.criterion()) {
				case INDUSTRY -> (leaf, known, sum) -> addWords(leaf.industry, words, weight, known, sum);
				case COUNTRY -> (leaf, known, sum) -> addWords(leaf.country, words, weight, known, sum);
				case TECHNOLOGY -> new SomeOfMany(wish, snapshot);
				case EMPLOYEES -> (leaf, known, sum) -> {
					for (int row = 0; row < Leaf.SIZE; row++) {
						add(row, wish.rangeMatch(leaf.employees[row]), weight, known, sum);
					}
				};
				case REVENUE -> (leaf, known, sum) -> {
					for (int row = 0; row < Leaf.SIZE; row++) {
						add(row, wish.rangeMatch(leaf.revenue[row]), weight, known, sum);
					}
				};
			};
		}

		private static void addWords(int[] column, PerWord words, double weight, double[] known, double[] sum) {
			for (int row = 0; row < Leaf.SIZE; row++) {
				add(row, words.of(column[row]), weight, known, sum);
			}
		}

		private static void add(int row, double match, double weight, double[] known, double[] sum) {
			if (!Double.isNaN(match)) {
				known[row] += weight;
				sum[row] += weight * match;
			}
		}

	}

	/**
	 * How many of the wanted each account has.
	 */
	private static final class SomeOfMany implements Match {

		private static final double BLANK = -2;

		private final FitCriterion wish;

		private final Words words;

		private final PerWord places;

		private final BitSet met = new BitSet();

		SomeOfMany(FitCriterion wish, Snapshot snapshot) {
			this.wish = wish;
			this.words = snapshot.words();
			this.places = new PerWord((number) -> place(String.valueOf(this.words.text(number))));
		}

		private double place(String text) {
			return text.isBlank() ? BLANK : this.wish.place(text);
		}

		@Override
		public void add(Leaf leaf, double[] known, double[] sum) {
			Several technologies = leaf.technologies();
			for (int row = 0; row < Leaf.SIZE; row++) {
				boolean anyKnown = false;
				this.met.clear();
				for (int at = technologies.start(row); at < technologies.end(row); at++) {
					double place = this.places.of(technologies.number(at));
					anyKnown |= place != BLANK;
					if (place >= 0) {
						this.met.set((int) place);
					}
				}
				Match.add(row, anyKnown ? this.wish.share(this.met.cardinality()) : Double.NaN, this.wish.weight(),
						known, sum);
			}
		}

	}

}
