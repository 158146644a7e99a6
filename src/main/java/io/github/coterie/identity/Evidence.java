package io.github.coterie.identity;

import java.util.ArrayList;
import java.util.List;

import io.github.coterie.alias.RecordKind;

/**
 * What speaks for two records being one: each piece leaves less doubt.
 */
final class Evidence {

	private final List<String> reasons = new ArrayList<>();

	private double doubt = 1;

	private double discount = 1;

	/**
	 * Something that makes it likely by itself.
	 * @param strength how likely, from 0 to 1
	 */
	void add(double strength, String reason) {
		this.doubt *= 1 - strength;
		this.reasons.add(reason);
	}

	/**
	 * Something that makes it less likely.
	 * @param share how much of the likelihood is left, from 0 to 1
	 */
	void weaken(double share, String reason) {
		this.discount *= share;
		this.reasons.add(reason);
	}

	LikelyDouble of(RecordKind kind, String first, String second) {
		double score = Math.round((1 - this.doubt) * this.discount * 1000) / 1000.0;
		return new LikelyDouble(kind, first, second, score, List.copyOf(this.reasons));
	}

}
