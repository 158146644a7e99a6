package io.github.coterie.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import io.github.coterie.CoterieApplication;
import io.github.coterie.command.ImportCommand;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * A process of the application, a command or the server, that stands still once it has
 * stored something of a label, to be killed there. Its clock stands still, too; it ends
 * when who started it does.
 */
final class HeldProcess implements AutoCloseable {

	/**
	 * The label of one that never stands still.
	 */
	static final String NEVER = "Never";

	private static final String HOLD_AT = "coterie.test.hold-at";

	private static final String HELD = "held";

	private static final String DONE = "done";

	private static final String READY = "ready at ";

	private final Process process;

	private final BufferedReader lines;

	private HeldProcess(Process process) {
		this.process = process;
		this.lines = process.inputReader();
	}

	/**
	 * Starts a process.
	 * @param holdAt the label
	 * @param dump gets what the graph holds when a command has ended
	 * @param words of the command line
	 */
	static HeldProcess start(String holdAt, Path dump, String... words) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
						"-XX:TieredStopAtLevel=1", "-D" + HOLD_AT + "=" + holdAt, "-cp",
						System.getProperty("java.class.path"), HeldProcess.class.getName(), dump.toString()));
		command.addAll(List.of(words));
		return new HeldProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	/**
	 * Waits until it stands still.
	 */
	void awaitHold() throws IOException {
		await(HELD);
	}

	/**
	 * Waits for the server.
	 * @return its port
	 */
	int awaitPort() throws IOException {
		return Integer.parseInt(await(READY));
	}

	/**
	 * Waits for the end of a command that must succeed.
	 */
	void awaitEnd() throws IOException {
		await(DONE);
	}

	private String await(String start) throws IOException {
		List<String> said = new ArrayList<>();
		for (String line = this.lines.readLine(); line != null; line = this.lines.readLine()) {
			if (line.startsWith(start)) {
				return line.substring(start.length());
			}
			said.add(line);
		}
		throw new AssertionError("It never said “%s” but%n%s".formatted(start, String.join("\n", said)));
	}

	/**
	 * Kills it, whatever it does.
	 */
	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

	/**
	 * Runs it.
	 */
	static void main(String[] args) throws IOException {
		Thread.ofPlatform().daemon().start(KilledImport::endWithParent);
		String[] words = Stream.of(args).skip(1).toArray(String[]::new);
		Optional<ImportCommand> command = ImportCommand.parse(words);
		SpringApplicationBuilder application = new SpringApplicationBuilder(CoterieApplication.class,
				KilledImport.StandingClock.class, Holding.class);
		command.ifPresent((asked) -> application.web(WebApplicationType.NONE)
			.initializers((context) -> context.getBeanFactory().registerSingleton("importCommand", asked)));
		ConfigurableApplicationContext context = application
			.run(command.map((asked) -> asked.settings().toArray(String[]::new)).orElse(words));
		if (command.isEmpty()) {
			System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
			return;
		}
		Files.write(Path.of(args[0]), GraphDump.of(context.getBean(Driver.class), Set.of(), Set.of("run")));
		if (SpringApplication.exit(context) == ImportCommand.DONE) {
			System.out.println(DONE);
		}
	}

	/**
	 * Looks at every commit.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Holding {

		@Bean
		Hold hold(Driver driver) {
			return new Hold(driver, System.getProperty(HOLD_AT));
		}

	}

	/**
	 * Lets nobody go on who commits once something of a label is stored.
	 *
	 * @param driver reads what is stored
	 * @param label the label
	 */
	private record Hold(Driver driver, String label) implements TransactionExecutionListener {

		private static final String STORED = "MATCH (node:$($label)) RETURN count(node) > 0 AS stored";

		@Override
		public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
			if (!transaction.isReadOnly() && isStored()) {
				System.out.println(HELD);
				while (true) {
					LockSupport.park();
				}
			}
		}

		private boolean isStored() {
			try (Session session = this.driver.session()) {
				return session.run(STORED, Map.of("label", this.label)).single().get("stored").asBoolean();
			}
		}

	}

}
