package io.github.coterie.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the graph's constraints and indexes up to date: every file of
 * {@code neo4j/migrations} is applied once, in order, and remembered with its checksum.
 */
@Component
public class Migrations {

	private static final Logger LOGGER = LoggerFactory.getLogger(Migrations.class);

	private static final String FILES = "classpath:neo4j/migrations/V*.cypher";

	private static final String ONCE = """
			CREATE CONSTRAINT migration_version IF NOT EXISTS
			FOR (migration:Migration) REQUIRE migration.version IS UNIQUE""";

	private static final String APPLIED = """
			MATCH (migration:Migration)
			RETURN migration.version AS version, migration.checksum AS checksum""";

	private static final String REMEMBER = """
			MERGE (migration:Migration {version: $version})
			SET migration.checksum = $checksum, migration.appliedAt = datetime()""";

	private static final String AWAIT_INDEXES = "CALL db.awaitIndexes(300)";

	private final Driver driver;

	Migrations(Driver driver) {
		this.driver = driver;
		try (Session session = driver.session()) {
			session.run(ONCE).consume();
			Map<String, Long> applied = new HashMap<>();
			session.run(APPLIED)
				.forEachRemaining((row) -> applied.put(row.get("version").asString(), row.get("checksum").asLong()));
			for (Resource file : files()) {
				apply(session, file, applied);
			}
			session.run(AWAIT_INDEXES).consume();
		}
	}

	/**
	 * The versions of this program, all of which the graph has.
	 */
	public List<String> versions() {
		return files().stream().map(Migrations::version).toList();
	}

	/**
	 * Does again what data of an earlier version has not seen.
	 * @param seen the versions that the data has seen
	 */
	public void applyAllBut(Collection<String> seen) {
		try (Session session = this.driver.session()) {
			files().stream()
				.filter((file) -> !seen.contains(version(file)))
				.flatMap((file) -> statements(text(file)).stream())
				.forEach((statement) -> session.run(statement).consume());
		}
	}

	private static void apply(Session session, Resource file, Map<String, Long> applied) {
		String version = version(file);
		String text = text(file);
		Long before = applied.get(version);
		if (before == null) {
			statements(text).forEach((statement) -> session.run(statement).consume());
			session.run(REMEMBER, Map.of("version", version, "checksum", checksum(text))).consume();
			LOGGER.info("Applied {} to the graph", file.getFilename());
		}
		else if (before != checksum(text)) {
			throw new IllegalStateException(
					"%s was applied to this graph with another content; a migration never changes, add a new one"
						.formatted(file.getFilename()));
		}
	}

	static List<String> statements(String text) {
		return Arrays.stream(text.split(";\\s*(\\R|$)")).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	private static List<Resource> files() {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
				.sorted(Comparator.comparing((file) -> String.valueOf(file.getFilename())))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String version(Resource file) {
		return String.valueOf(file.getFilename()).split("__", 2)[0];
	}

	private static String text(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long checksum(String text) {
		CRC32 checksum = new CRC32();
		checksum.update(text.getBytes(StandardCharsets.UTF_8));
		return checksum.getValue();
	}

}
