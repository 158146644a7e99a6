package io.github.coterie.scoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * A scoring model as the graph keeps it.
 */
@Node("ScoringModel")
record StoredModel(@Id int version, String name, Instant savedAt, boolean live, double halfLifeDays, double fitWeight,
		double intentWeight, double engagementWeight, double gapUrgencyWeight, List<String> excludedIndustries,
		List<String> excludedCountries, @Relationship("LOOKS_AT") List<StoredCriterion> criteria) {

	@PersistenceCreator
	StoredModel {
	}

	static StoredModel of(ScoringModel model, boolean live) {
		PriorityWeights weights = model.priorityWeights();
		return new StoredModel(model.version(), model.name(), model.savedAt(), live, model.halfLifeDays(),
				weights.fit(), weights.intent(), weights.engagement(), weights.gapUrgency(), model.excludedIndustries(),
				model.excludedCountries(),
				IntStream.range(0, model.criteria().size())
					.mapToObj((position) -> StoredCriterion.of(position, model.criteria().get(position)))
					.toList());
	}

	ScoringModel toModel() {
		return new ScoringModel(this.version, this.name, this.savedAt,
				this.criteria.stream()
					.sorted(Comparator.comparingInt(StoredCriterion::position))
					.map(StoredCriterion::toCriterion)
					.toList(),
				new PriorityWeights(this.fitWeight, this.intentWeight, this.engagementWeight, this.gapUrgencyWeight),
				this.halfLifeDays, this.excludedIndustries, this.excludedCountries);
	}

}
