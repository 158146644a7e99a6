package io.github.coterie;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
		Process first = start(port, "first.log");
		int acknowledged = 0;
		try {
			awaitStart(first, api);
			Process second = start(freePort(), "second.log");
			assertThat(second.waitFor()).isNotZero();
			assertThat(Files.readString(this.directory.resolve("second.log"))).contains("is in use by another Coterie");
			Thread killer = Thread.ofVirtual().unstarted(first::destroyForcibly);
			for (int i = 0; i < 10_000 && first.isAlive(); i++) {
				if (i == 25) {
					killer.start();
				}
				try {
					api.accounts(Map.of("id", "a" + i, "name", "A" + i));
					api.people(
							Map.of("id", "p" + i, "accountId", "a" + i, "roles", List.of(Map.of("role", "CHAMPION"))));
					acknowledged = i + 1;
				}
				catch (RuntimeException ex) {
					break;
				}
			}
			killer.join();
		}
		finally {
			first.destroyForcibly().waitFor();
		}
		assertThat(acknowledged).isGreaterThan(20);
		Process again = start(port, "again.log");
		try {
			awaitStart(again, api);
			for (int i = 0; i < acknowledged; i++) {
				JsonNode account = api
					.run("query ($id: ID!) { account(id: $id) { name committee { size }" + " gaps { openedAt } } }",
							Map.of("id", "a" + i))
					.path("account");
				assertThat(account.at("/committee/size").asInt()).as("account %d", i).isEqualTo(1);
			}
		}
		finally {
			again.destroyForcibly().waitFor();
		}
	}

	private Process start(int port, String log) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
				System.getProperty("java.class.path"), CoterieApplication.class.getName(), "--server.port=" + port,
				"--coterie.demo-data=false", "--coterie.neo4j.directory=" + this.directory.resolve("data"))
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve(log).toFile())
			.start();
	}

	private static void awaitStart(Process process, Api api) {
		Instant end = Instant.now().plus(Duration.ofMinutes(3));
		while (process.isAlive() && Instant.now().isBefore(end)) {
			try {
				api.run("{ __typename }");
				return;
			}
			catch (RuntimeException ex) {
				Thread.onSpinWait();
			}
		}
		throw new IllegalStateException("The application did not start");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
