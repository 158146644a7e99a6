package io.github.coterie.identity;

import java.util.Comparator;
import java.util.List;

import io.github.coterie.account.CodePoints;
import io.github.coterie.alias.RecordKind;

/**
 * Two records that are likely one and the same.
 *
 * @param kind what they are
 * @param first one id
 * @param second the other id
 * @param score how likely, from 0 to 1
 * @param reasons what speaks for it and against it, in words
 */
public record LikelyDouble(RecordKind kind, String first, String second, double score, List<String> reasons) {

	/**
	 * Likeliest first.
	 */
	public static final Comparator<LikelyDouble> ORDER = Comparator.comparingDouble(LikelyDouble::score)
		.reversed()
		.thenComparing(LikelyDouble::first, CodePoints::compare)
		.thenComparing(LikelyDouble::second, CodePoints::compare);

	/**
	 * Both ids.
	 */
	public List<String> ids() {
		return List.of(this.first, this.second);
	}

}
