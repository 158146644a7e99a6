package io.github.coterie;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import io.github.coterie.graph.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.internal.security.InternalAuthToken;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One more instance of the application on the graph of the test run, as it is started by
 * its users: it follows others, and time.
 */
public final class Instance implements AutoCloseable {

	private static final List<String> SETTINGS = List.of("--coterie.demo-data=false", "--server.port=0",
			"--coterie.imports.directory=target/test-imports/${random.uuid}");

	private final ConfigurableApplicationContext context;

	private final Api api;

	private Instance(ConfigurableApplicationContext context) {
		this.context = context;
		this.api = new Api(this::port);
	}

	/**
	 * Starts an instance.
	 * @param clock its time
	 * @param settings as in {@code --coterie.book.follow=1s}
	 */
	public static Instance start(TestClock clock, String... settings) {
		return start(List.of(CoterieApplication.class, TestDatabase.class), clock,
				Stream.concat(Stream.of("--spring.neo4j.uri=bolt://the-test-database"), Stream.of(settings)));
	}

	/**
	 * Starts an instance that is told by its settings alone which graph to take.
	 */
	static Instance start(URI graph, Neo4jConnectionDetails login, TestClock clock) {
		return start(List.of(CoterieApplication.class), clock,
				Stream.concat(Stream.of("--spring.neo4j.uri=" + graph), credentials(login).stream()));
	}

	/**
	 * The settings that let an instance into the graph of the test run.
	 */
	static List<String> credentials(Neo4jConnectionDetails login) {
		Map<String, Value> token = ((InternalAuthToken) login.getAuthToken()).toMap();
		return List.of("--spring.neo4j.authentication.username=" + text(token.get("principal")),
				"--spring.neo4j.authentication.password=" + text(token.get("credentials")));
	}

	private static String text(@Nullable Value value) {
		return Objects.requireNonNull(value).asString();
	}

	private static Instance start(List<Class<?>> sources, TestClock clock, Stream<String> settings) {
		return new Instance(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
			.initializers((context) -> ((GenericApplicationContext) context).registerBean("testClock", TestClock.class,
					() -> clock, (bean) -> bean.setPrimary(true)))
			.run(Stream.concat(SETTINGS.stream(), settings).toArray(String[]::new)));
	}

	public int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	public Api api() {
		return this.api;
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * Waits until something is so, which others take to be so at once.
	 * @param most how long it may take
	 */
	public static void await(String what, Duration most, BooleanSupplier condition) {
		long end = System.nanoTime() + most.toNanos();
		boolean isSo = condition.getAsBoolean();
		while (!isSo && System.nanoTime() < end) {
			LockSupport.parkNanos(5_000_000);
			isSo = condition.getAsBoolean();
		}
		assertThat(isSo).as(what).isTrue();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
