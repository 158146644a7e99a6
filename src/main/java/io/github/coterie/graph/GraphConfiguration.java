package io.github.coterie.graph;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Logging;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/**
 * Chooses the database: the embedded one, unless {@code spring.neo4j.uri} names another.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphSettings.class)
class GraphConfiguration {

	/**
	 * One for transactions and single statements, so that each sees what the others
	 * wrote, whichever server of a cluster answers.
	 */
	@Bean
	@ConditionalOnMissingBean
	Neo4jBookmarkManager bookmarkManager() {
		return Neo4jBookmarkManager.create();
	}

	/**
	 * By itself the driver writes every message and record as text, with all values, and
	 * throws the text away unless it is to be logged: a third of the work of a write, and
	 * nothing but this stops it.
	 */
	@Bean
	@SuppressWarnings("deprecation")
	ConfigBuilderCustomizer driverLogging() {
		return (config) -> config.withLogging(Logging.slf4j());
	}

	/**
	 * On a cluster, what is no part of a transaction is read from followers.
	 */
	@Bean
	Neo4jClient neo4jClient(Driver driver, DatabaseSelectionProvider database, Neo4jBookmarkManager bookmarks,
			Neo4jConnectionDetails connection) {
		boolean routed = connection.getUri().getScheme().startsWith("neo4j");
		return Neo4jClient.with(routed ? new ReadingDriver(driver) : driver)
			.withDatabaseSelectionProvider(database)
			.withNeo4jBookmarkManager(bookmarks)
			.build();
	}

	/**
	 * Starts the embedded database and connects to it.
	 */
	@Configuration(proxyBeanMethods = false)
	@Conditional(NoUriCondition.class)
	@ConditionalOnMissingBean(Neo4jConnectionDetails.class)
	static class Embedded {

		private static final int PATIENCE_SECONDS = 60;

		@Bean
		EmbeddedNeo4j embeddedNeo4j(GraphSettings settings, ObjectProvider<EarlyStart.Starting> early) {
			EarlyStart.Starting starting = early.getIfAvailable();
			return (starting != null) ? starting.await() : EmbeddedNeo4j.start(settings);
		}

		/**
		 * A database in this process is not away, it is slow at most.
		 */
		@Bean
		ConfigBuilderCustomizer patience() {
			return (config) -> config.withConnectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
				.withConnectionAcquisitionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}

		@Bean
		Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j neo4j) {
			return new Neo4jConnectionDetails() {

				@Override
				public URI getUri() {
					return neo4j.uri();
				}

				@Override
				public AuthToken getAuthToken() {
					return AuthTokens.basic(EmbeddedNeo4j.USER, neo4j.password());
				}

			};
		}

	}

}
