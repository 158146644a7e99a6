package io.github.coterie.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The one Neo4j of a test run: embedded, or in a container with
 * {@code -Dcoterie.test.neo4j=container}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	@Bean
	Neo4jConnectionDetails testConnection(Relay relay) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return relay.uri();
			}

			@Override
			public AuthToken getAuthToken() {
				return Holder.AUTH;
			}

		};
	}

	@Bean
	Relay relay() {
		return Holder.RELAY;
	}

	private static final class Holder {

		private static final AuthToken AUTH;

		private static final Relay RELAY;

		static {
			if ("container".equals(System.getProperty("coterie.test.neo4j"))) {
				Neo4jContainer container = new Neo4jContainer(
						"neo4j:" + System.getProperty("coterie.test.neo4j.version", "2026.08.1"))
					.withAdminPassword("for-this-test-run");
				container.start();
				AUTH = AuthTokens.basic("neo4j", "for-this-test-run");
				RELAY = new Relay(URI.create(container.getBoltUrl()));
			}
			else {
				EmbeddedNeo4j embedded = EmbeddedNeo4j.start(new GraphSettings(directory(), 64));
				Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
				AUTH = AuthTokens.basic(EmbeddedNeo4j.USER, embedded.password());
				RELAY = new Relay(embedded.uri());
			}
		}

		private static Path directory() {
			try {
				return Files.createTempDirectory(Files.createDirectories(Path.of("target", "neo4j")), "run");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
