package io.github.coterie.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Neo4j on a directory without the application around it.
 */
final class PlainNeo4j implements AutoCloseable {

	/**
	 * What it says when it can be reached.
	 */
	static final String READY = "Neo4j is ready";

	private final DatabaseManagementService server;

	private PlainNeo4j(DatabaseManagementService server) {
		this.server = server;
	}

	/**
	 * Runs it until it is ended.
	 * @param args the directory and the Bolt port
	 */
	static void main(String... args) throws InterruptedException {
		PlainNeo4j neo4j = in(Path.of(args[0]), Integer.parseInt(args[1]));
		Runtime.getRuntime().addShutdownHook(new Thread(neo4j::close));
		System.out.println(READY);
		Thread.currentThread().join();
	}

	/**
	 * Without any connector.
	 */
	static PlainNeo4j in(Path directory) {
		return start(directory, Map.of("server.bolt.enabled", "false"));
	}

	/**
	 * Behind a Bolt port that asks for no password.
	 */
	static PlainNeo4j in(Path directory, int port) {
		return start(directory, Map.of("server.bolt.enabled", "true", "server.bolt.listen_address", "127.0.0.1:" + port,
				"server.bolt.advertised_address", "127.0.0.1:" + port));
	}

	private static PlainNeo4j start(Path directory, Map<String, String> connector) {
		Map<String, String> settings = new HashMap<>(connector);
		settings.putAll(Map.of("dbms.security.auth_enabled", "false", "server.memory.pagecache.size", "1g",
				"db.tx_log.rotation.retention_policy", "100M size", "db.tx_log.preallocate", "false",
				"dbms.usage_report.enabled", "false", "server.fleet_discovery.enabled", "false",
				"dbms.fleet_manager.enabled", "false"));
		return new PlainNeo4j(new DatabaseManagementServiceBuilderImplementation(directory.toAbsolutePath().normalize())
			.setConfigRaw(settings)
			.build());
	}

	GraphDatabaseService graph() {
		return this.server.database("neo4j");
	}

	@Override
	public void close() {
		this.server.shutdown();
	}

}
