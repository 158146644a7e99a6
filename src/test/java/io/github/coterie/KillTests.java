package io.github.coterie;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole process is killed in the middle of writes.
 */
@DisabledIfSystemProperty(named = "coterie.test.neo4j", matches = "container",
		disabledReason = "kills the process that holds the embedded database")
class KillTests {

	@TempDir
	private Path directory;

	@Test
	void whatWasAcknowledgedIsThereAfterAKillAndASecondProcessIsTurnedAway() throws Exception {
		int port = freePort();
		Api api = new Api(() -> port);
		int acknowledged;
		try (Running first = start(port)) {
			first.awaitLine("Started CoterieApplication");
			try (Running second = start(freePort())) {
				second.awaitLine("is in use by another Coterie");
				assertThat(second.process().waitFor()).isNotZero();
			}
			acknowledged = writeUntilKilled(api, first.process());
		}
		assertThat(acknowledged).isGreaterThan(20);
		try (Running again = start(port)) {
			again.awaitLine("Started CoterieApplication");
			for (int i = 0; i < acknowledged; i++) {
				JsonNode account = api
					.run("query ($id: ID!) { account(id: $id) { name committee { size } } }", Map.of("id", "a" + i))
					.path("account");
				assertThat(account.at("/committee/size").asInt()).as("account %d", i).isEqualTo(1);
			}
		}
	}

	private static int writeUntilKilled(Api api, Process process) throws InterruptedException {
		Thread killer = Thread.ofVirtual().unstarted(process::destroyForcibly);
		int acknowledged = 0;
		while (process.isAlive()) {
			if (acknowledged == 25) {
				killer.start();
			}
			try {
				String id = Integer.toString(acknowledged);
				api.accounts(Map.of("id", "a" + id, "name", "A" + id));
				api.people(Map.of("id", "p" + id, "accountId", "a" + id, "roles", List.of(Map.of("role", "CHAMPION"))));
				acknowledged++;
			}
			catch (RuntimeException ex) {
				break;
			}
		}
		killer.join();
		return acknowledged;
	}

	private Running start(int port) throws IOException {
		return new Running(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "-cp", System.getProperty("java.class.path"), CoterieApplication.class.getName(),
				"--server.port=" + port, "--coterie.demo-data=false",
				"--coterie.neo4j.directory=" + this.directory.resolve("data"))
			.redirectErrorStream(true)
			.start());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/**
	 * A process of the application, killed in the end.
	 */
	private record Running(Process process) implements AutoCloseable {

		/**
		 * Reads what the process says until it says something.
		 */
		void awaitLine(String text) throws IOException {
			BufferedReader lines = this.process.inputReader();
			List<String> said = new ArrayList<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				said.add(line);
				if (line.contains(text)) {
					return;
				}
			}
			throw new AssertionError("It never said “%s” but%n%s".formatted(text, String.join("\n", said)));
		}

		@Override
		public void close() {
			this.process.destroyForcibly().onExit().join();
		}

	}

}
