package io.github.coterie.scoring;

import java.util.Optional;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/**
 * The stored scoring models.
 */
interface StoredModels extends Neo4jRepository<StoredModel, Integer> {

	Optional<StoredModel> findByLiveTrue();

}
