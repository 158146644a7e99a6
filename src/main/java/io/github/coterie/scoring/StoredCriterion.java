package io.github.coterie.scoring;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A criterion as the graph keeps it.
 */
@Node("FitCriterion")
record StoredCriterion(@Id @GeneratedValue @Nullable String id, int position, Criterion criterion, double weight,
		List<String> wanted, @Nullable BigDecimal min, @Nullable BigDecimal max) {

	static StoredCriterion of(int position, FitCriterion wish) {
		return new StoredCriterion(null, position, wish.criterion(), wish.weight(), wish.wanted(), wish.min(),
				wish.max());
	}

	FitCriterion toCriterion() {
		return new FitCriterion(this.criterion, this.weight, this.wanted, this.min, this.max);
	}

}
