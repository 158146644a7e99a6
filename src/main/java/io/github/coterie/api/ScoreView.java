package io.github.coterie.api;

import java.util.List;

import io.github.coterie.account.Tier;
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
		return standing().fit().score();
	}

	public double fitConfidence() {
		return standing().fit().confidence();
	}

	public @Nullable FitBand fitBand() {
		return standing().fit().band();
	}

	public int fitRank() {
		return this.account.snapshot().fitRank(standing());
	}

	public Tier tier() {
		return standing().tier();
	}

	public double engagement() {
		return standing().engagement();
	}

	public Rating rating() {
		return standing().rating();
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
		return standing().priority();
	}

	public int priorityRank() {
		return this.account.snapshot().priorityRank(standing());
	}

	public boolean excluded() {
		return standing().fit().isExcluded();
	}

	public @Nullable String exclusionReason() {
		return standing().fit().exclusion();
	}

	public List<ScoreFactor> factors() {
		return Fit.factors(standing().account(), standing().playbook().model());
	}

	public int modelVersion() {
		return standing().playbook().model().version();
	}

	private Standing standing() {
		return this.account.standing();
	}

}
