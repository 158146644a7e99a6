package io.github.coterie;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One more instance on the graph of the test run, in a process of its own that a test can
 * kill. Its time passes when the test says so; it ends when who started it does.
 */
public final class InstanceProcess implements AutoCloseable {

	private static final String READY = "ready at ";

	private static final String MOVED = "moved";

	private final Process process;

	private final BufferedReader lines;

	private final Api api;

	private InstanceProcess(Process process) throws IOException {
		this.process = process;
		this.lines = process.inputReader();
		int port = Integer.parseInt(awaitLine(READY).substring(READY.length()));
		this.api = new Api(() -> port);
	}

	/**
	 * Starts an instance.
	 * @param database where the graph is
	 * @param now its time
	 */
	public static InstanceProcess start(Neo4jConnectionDetails database, Instant now) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						InstanceProcess.class.getName(), now.toString(), "--spring.neo4j.uri=" + database.getUri(),
						"--coterie.demo-data=false", "--server.port=0", "--coterie.book.upkeep=1s",
						"--coterie.imports.directory=target/test-imports/${random.uuid}"));
		command.addAll(Instance.credentials(database));
		return new InstanceProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	public Api api() {
		return this.api;
	}

	/**
	 * Has its time pass.
	 */
	public void moveBy(Duration time) throws IOException {
		this.process.getOutputStream().write((time + "\n").getBytes(StandardCharsets.UTF_8));
		this.process.getOutputStream().flush();
		awaitLine(MOVED);
	}

	/**
	 * Kills it, whatever it does.
	 */
	public void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	private String awaitLine(String start) throws IOException {
		List<String> said = new ArrayList<>();
		for (String line = this.lines.readLine(); line != null; line = this.lines.readLine()) {
			said.add(line);
			if (line.startsWith(start)) {
				return line;
			}
		}
		throw new AssertionError("It never said “%s” but%n%s".formatted(start, String.join("\n", said)));
	}

	@Override
	public void close() {
		kill();
	}

	/**
	 * Runs it.
	 */
	static void main(String[] args) throws IOException {
		TestClock clock = new TestClock();
		clock.moveBy(Duration.between(clock.instant(), Instant.parse(args[0])));
		ConfigurableApplicationContext context = new SpringApplicationBuilder(CoterieApplication.class)
			.initializers((fresh) -> ((GenericApplicationContext) fresh).registerBean("testClock", Clock.class,
					() -> clock, (bean) -> bean.setPrimary(true)))
			.run(List.of(args).subList(1, args.length).toArray(String[]::new));
		System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
		try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			for (String order = orders.readLine(); order != null; order = orders.readLine()) {
				clock.moveBy(Duration.parse(order));
				System.out.println(MOVED);
			}
			Runtime.getRuntime().halt(1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
