package io.github.coterie;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Counts the statements that go to Neo4j.
 */
public final class Statements implements AutoCloseable {

	private final Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.data.neo4j.cypher");

	private final Level before = this.logger.getLevel();

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	private Statements() {
		this.logger.setLevel(Level.DEBUG);
		this.logger.setAdditive(false);
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	/**
	 * Counts what some work sends.
	 */
	public static int count(Runnable work) {
		try (Statements statements = new Statements()) {
			work.run();
			return (int) statements.appender.list.stream()
				.filter((event) -> event.getMessage().startsWith("Executing:"))
				.count();
		}
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.appender);
		this.logger.setAdditive(true);
		this.logger.setLevel(this.before);
	}

}
