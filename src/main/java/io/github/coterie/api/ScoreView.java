package io.github.coterie.api;

import java.util.List;

import io.github.coterie.account.Tier;
import io.github.coterie.book.Line;
import io.github.coterie.book.Standing;
import io.github.coterie.engagement.Momentum;
import io.github.coterie.engagement.Rating;
import io.github.coterie.scoring.Fit;
import io.github.coterie.scoring.FitBand;
import io.github.coterie.scoring.ScoreFactor;
import org.jspecify.annotations.Nullable;

/**
 * How an account scores, as the API shows it.
 *
 * @param account the account
 */
record ScoreView(AccountView account) {

	public @Nullable Double fit() {
		return line().fit();
	}

	public double fitConfidence() {
		return line().confidence();
	}

	public @Nullable FitBand fitBand() {
		return FitBand.of(line().fit());
	}

	public int fitRank() {
		return line().fitRank();
	}

	public Tier tier() {
		return line().tier();
	}

	public double engagement() {
		return line().engagement();
	}

	public Rating rating() {
		return line().rating();
	}

	public Momentum momentum() {
		return standing().momentum();
	}

	/**
	 * No source of intent signals is read yet, and without signals intent is not known.
	 */
	public @Nullable Double intent() {
		return null;
	}

	public @Nullable Double priority() {
		return line().priority();
	}

	public int priorityRank() {
		return line().priorityRank();
	}

	public boolean excluded() {
		return line().isExcluded();
	}

	public @Nullable String exclusionReason() {
		return standing().fit().exclusion();
	}

	public List<ScoreFactor> factors() {
		return Fit.factors(line().account(), line().snapshot().playbook().model());
	}

	public int modelVersion() {
		return line().snapshot().playbook().model().version();
	}

	private Line line() {
		return this.account.line();
	}

	private Standing standing() {
		return this.account.standing();
	}

}
