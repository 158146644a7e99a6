package io.github.coterie.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.github.coterie.graph.Sequences;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Every version of the scoring model; one is live. Its methods take part in the caller's
 * transaction.
 */
@Component
public class ScoringModels {

	private static final String MAKE_LIVE = """
			MATCH (model:ScoringModel)
			SET model.live = (model.version = $version)""";

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "version");

	private final StoredModels stored;

	private final Sequences sequences;

	private final Neo4jClient client;

	ScoringModels(StoredModels stored, Sequences sequences, Neo4jClient client) {
		this.stored = stored;
		this.sequences = sequences;
		this.client = client;
	}

	public Optional<ScoringModel> live() {
		return this.stored.findByLiveTrue().map(StoredModel::toModel);
	}

	public Optional<ScoringModel> find(int version) {
		return this.stored.findById(version).map(StoredModel::toModel);
	}

	/**
	 * The newest versions, newest first.
	 */
	public List<ScoringModel> newest(int most) {
		return (most > 0)
				? this.stored.findAll(PageRequest.of(0, most, NEWEST_FIRST)).map(StoredModel::toModel).getContent()
				: List.of();
	}

	/**
	 * Saves a model as the next version and makes it live.
	 * @param model its version is not looked at
	 * @param now when it is saved
	 * @return the model with its version
	 */
	public ScoringModel save(ScoringModel model, Instant now) {
		int version = this.sequences.next("ScoringModel");
		ScoringModel numbered = new ScoringModel(version, model.name(), now, model.criteria(), model.priorityWeights(),
				model.halfLifeDays(), model.excludedIndustries(), model.excludedCountries());
		this.stored.save(StoredModel.of(numbered, false));
		makeLive(version);
		return numbered;
	}

	public void makeLive(int version) {
		this.client.query(MAKE_LIVE).bind(version).to("version").run();
	}

}
