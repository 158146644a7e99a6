package io.github.coterie.committee;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/**
 * The stored role templates.
 */
interface StoredTemplates extends Neo4jRepository<StoredTemplate, String> {

}
