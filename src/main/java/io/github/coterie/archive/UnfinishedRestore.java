package io.github.coterie.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The mark on a graph that a restore goes into, until all is there. A graph that bears it
 * is not served: the next import removes what is in it.
 */
@Component
class UnfinishedRestore implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(UnfinishedRestore.class);

	private static final String FIND = "MATCH (mark:UnfinishedRestore) RETURN mark.file AS file LIMIT 1";

	private static final String SET = "CREATE (:UnfinishedRestore {file: $file, startedAt: $now})";

	private static final String REMOVE = "MATCH (mark:UnfinishedRestore) DELETE mark";

	private static final String CLEAR = """
			MATCH (node)
			WHERE NOT node:Migration AND NOT node:UnfinishedRestore
			CALL (node) {
				DETACH DELETE node
			} IN TRANSACTIONS OF 10000 ROWS""";

	private final Driver driver;

	private final boolean importing;

	private volatile boolean running;

	UnfinishedRestore(Driver driver, ApplicationArguments arguments) {
		this.driver = driver;
		this.importing = arguments.getNonOptionArgs().stream().findFirst().filter("import"::equals).isPresent();
	}

	void begin(String file, Instant now) {
		run(SET, Map.of("file", file, "now", now.atOffset(ZoneOffset.UTC)));
	}

	/**
	 * Empties the graph.
	 */
	void clear() {
		run(CLEAR, Map.of());
	}

	void end() {
		run(REMOVE, Map.of());
	}

	@Override
	public void start() {
		String file = find();
		if (file != null && !this.importing) {
			throw new UnfinishedRestoreException(file);
		}
		if (file != null) {
			LOGGER.warn("The restore of {} was stopped midway; what it left behind is removed", file);
			clear();
			end();
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Before the book is read.
	 */
	@Override
	public int getPhase() {
		return -1;
	}

	private @Nullable String find() {
		try (Session session = this.driver.session()) {
			return session.run(FIND).stream().map((row) -> row.get("file").asString()).findFirst().orElse(null);
		}
	}

	private void run(String statement, Map<String, Object> parameters) {
		try (Session session = this.driver.session()) {
			session.run(statement, parameters).consume();
		}
	}

}
