package io.github.coterie.graph;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community in this process, reachable over Bolt on a free loopback port by who
 * knows the password of this start.
 */
final class EmbeddedNeo4j implements AutoCloseable {

	static final String USER = "neo4j";

	private static final String SET_PASSWORD = "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED";

	private final DatabaseManagementService server;

	private final URI uri;

	private final String password;

	private EmbeddedNeo4j(DatabaseManagementService server, URI uri, String password) {
		this.server = server;
		this.uri = uri;
		this.password = password;
	}

	static EmbeddedNeo4j start(GraphSettings settings) {
		Path directory = settings.directory().toAbsolutePath().normalize();
		DatabaseManagementService server;
		try {
			server = new DatabaseManagementServiceBuilderImplementation(directory).setConfigRaw(configuration(settings))
				.build();
		}
		catch (RuntimeException ex) {
			throw new EmbeddedStartException(directory, ex);
		}
		String password = randomPassword();
		server.database("system").executeTransactionally(SET_PASSWORD, Map.of("password", password));
		GraphDatabaseAPI database = (GraphDatabaseAPI) server.database("neo4j");
		int port = database.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
		return new EmbeddedNeo4j(server, URI.create("bolt://127.0.0.1:" + port), password);
	}

	URI uri() {
		return this.uri;
	}

	String password() {
		return this.password;
	}

	@Override
	public void close() {
		this.server.shutdown();
	}

	private static Map<String, String> configuration(GraphSettings settings) {
		return Map.ofEntries(Map.entry("server.bolt.enabled", "true"),
				Map.entry("server.bolt.listen_address", "127.0.0.1:0"), Map.entry("dbms.security.auth_enabled", "true"),
				Map.entry("server.memory.pagecache.size", settings.pageCache() + "m"),
				Map.entry("db.tx_log.rotation.retention_policy", "100M size"),
				Map.entry("db.tx_log.preallocate", "false"), Map.entry("dbms.usage_report.enabled", "false"),
				Map.entry("server.fleet_discovery.enabled", "false"), Map.entry("dbms.fleet_manager.enabled", "false"),
				Map.entry("internal.dbms.bolt.netty_server_shutdown_quiet_period_duration", "0s"));
	}

	private static String randomPassword() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
