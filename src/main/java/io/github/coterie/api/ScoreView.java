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

	@Nullable Double fit() {
		return standing().fit().score();
	}

	double fitConfidence() {
		return standing().fit().confidence();
	}

	@Nullable FitBand fitBand() {
		return standing().fit().band();
	}

	int fitRank() {
		return this.account.snapshot().fitRank(standing());
	}

	Tier tier() {
		return standing().tier();
	}

	double engagement() {
		return standing().engagement();
	}

	Rating rating() {
		return standing().rating();
	}

	Momentum momentum() {
		return standing().momentum();
	}

	/**
	 * No source of intent signals is read yet, and without signals intent is not known.
	 */
	@Nullable Double intent() {
		return null;
	}

	@Nullable Double priority() {
		return standing().priority();
	}

	int priorityRank() {
		return this.account.snapshot().priorityRank(standing());
	}

	boolean excluded() {
		return standing().fit().isExcluded();
	}

	@Nullable String exclusionReason() {
		return standing().fit().exclusion();
	}

	List<ScoreFactor> factors() {
		return Fit.factors(standing().account(), standing().playbook().model());
	}

	int modelVersion() {
		return standing().playbook().model().version();
	}

	private Standing standing() {
		return this.account.standing();
	}

}
