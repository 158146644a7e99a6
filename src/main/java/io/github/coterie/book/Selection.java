package io.github.coterie.book;

import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts, told so that the book need not look at all of them closely: by ids, by
 * words that many accounts share, and by whatever else. What is null lets everything
 * through.
 *
 * @param ids of accounts
 * @param industries of accounts
 * @param countries of accounts
 * @param owners of accounts
 * @param rest anything else, asked last
 */
public record Selection(@Nullable Set<String> ids, @Nullable WordTest industries, @Nullable WordTest countries,
		@Nullable WordTest owners, @Nullable Predicate<Line> rest) implements Predicate<Line> {

	@Override
	public boolean test(Line line) {
		return (this.ids == null || this.ids.contains(line.id())) && wordsPass(line.leaf(), line.row(), line.words())
				&& (this.rest == null || this.rest.test(line));
	}

	boolean wordsPass(Leaf leaf, int row, Words words) {
		return passes(this.owners, leaf.owner[row], words) && passes(this.industries, leaf.industry[row], words)
				&& passes(this.countries, leaf.country[row], words);
	}

	private static boolean passes(@Nullable WordTest test, int word, Words words) {
		return test == null || test.passes(word, words);
	}

}
