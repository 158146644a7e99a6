package io.github.coterie.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.coterie.engagement.Decay;
import io.github.coterie.fault.Fault;
import io.github.coterie.scoring.Criterion;
import io.github.coterie.scoring.FitCriterion;
import io.github.coterie.scoring.PriorityWeights;
import io.github.coterie.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;

/**
 * A scoring model as a caller gives it.
 */
record ScoringModelDraft(String name, List<CriterionDraft> criteria, @Nullable PriorityWeights priorityWeights,
		@Nullable Double halfLifeDays, @Nullable Exclusion exclude) {

	private static final int LONGEST_NAME = 500;

	private static final int LONGEST_LIST = 500;

	private static final double LONGEST_HALF_LIFE = 36_500;

	private static final double LARGEST_WEIGHT = 1_000_000;

	/**
	 * The model, not yet numbered.
	 * @throws Fault with code BAD_REQUEST when something is not acceptable
	 */
	ScoringModel toModel() {
		if (this.name.isBlank() || this.name.length() > LONGEST_NAME) {
			throw Fault.badRequest("name", "must be 1 to %d characters long".formatted(LONGEST_NAME));
		}
		Set<Criterion> seen = EnumSet.noneOf(Criterion.class);
		for (CriterionDraft draft : this.criteria) {
			if (!seen.add(draft.criterion())) {
				throw Fault.badRequest("criteria", "has %s more than once".formatted(draft.criterion()));
			}
		}
		double halfLife = Objects.requireNonNullElse(this.halfLifeDays, Decay.DEFAULT.halfLifeDays());
		if (!(halfLife > 0 && halfLife <= LONGEST_HALF_LIFE)) {
			throw Fault.badRequest("halfLifeDays", "must be more than 0 and at most %.0f".formatted(LONGEST_HALF_LIFE));
		}
		Exclusion excluded = Objects.requireNonNullElse(this.exclude, new Exclusion(null, null));
		return new ScoringModel(0, this.name, Instant.EPOCH,
				this.criteria.stream().map(CriterionDraft::toCriterion).toList(), weights(), halfLife,
				list("exclude.industries", excluded.industries()), list("exclude.countries", excluded.countries()));
	}

	private PriorityWeights weights() {
		PriorityWeights weights = Objects.requireNonNullElse(this.priorityWeights, PriorityWeights.DEFAULT);
		checkWeight("priorityWeights", weights.fit());
		checkWeight("priorityWeights", weights.intent());
		checkWeight("priorityWeights", weights.engagement());
		checkWeight("priorityWeights", weights.gapUrgency());
		return weights;
	}

	private static void checkWeight(String field, double weight) {
		if (!(weight >= 0 && weight <= LARGEST_WEIGHT)) {
			throw Fault.badRequest(field, "must lie between 0 and %.0f".formatted(LARGEST_WEIGHT));
		}
	}

	private static List<String> list(String field, @Nullable List<String> values) {
		if (values != null && values.size() > LONGEST_LIST) {
			throw Fault.badRequest(field, "has more than %d entries".formatted(LONGEST_LIST));
		}
		return (values != null) ? values : List.of();
	}

	/**
	 * One criterion.
	 */
	record CriterionDraft(Criterion criterion, double weight, @Nullable List<String> wanted, @Nullable BigDecimal min,
			@Nullable BigDecimal max) {

		FitCriterion toCriterion() {
			checkWeight("weight", this.weight);
			if (this.max != null && this.max.signum() <= 0) {
				throw Fault.badRequest("max", "must be more than 0");
			}
			if (this.min != null && this.max != null && this.min.compareTo(this.max) > 0) {
				throw Fault.badRequest("min", "must not be more than max");
			}
			return new FitCriterion(this.criterion, this.weight, list("wanted", this.wanted), this.min, this.max);
		}

	}

	/**
	 * What must not be sold to.
	 */
	record Exclusion(@Nullable List<String> industries, @Nullable List<String> countries) {

	}

}
