package io.github.coterie.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The export command, and the server it may fetch from.
 */
class ExportCommandTests {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final PrintStream out = new PrintStream(this.bytes, true, StandardCharsets.UTF_8);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void otherCommandLinesAreNone() {
		assertThat(ExportCommand.parse()).isEmpty();
		assertThat(ExportCommand.parse("--server.port=0")).isEmpty();
		assertThat(ExportCommand.parse("import", "export")).isEmpty();
	}

	@Test
	void theServerMayStandAnywhere() {
		assertThat(ExportCommand.parse("export", "x.zip")).contains(new ExportCommand("x.zip", null));
		assertThat(ExportCommand.parse("--server", "http://y", "export", "x.zip"))
			.contains(new ExportCommand("x.zip", "http://y"));
		assertThat(ExportCommand.parse("export", "x.zip", "--server=y")).contains(new ExportCommand("x.zip", "y"));
		assertThat(ExportCommand.parse("--coterie.neo4j.directory=z", "export", "x.zip"))
			.hasValueSatisfying((command) -> assertThat(command.isRemote()).isFalse());
	}

	@Test
	void noFileIsAFailureWithTheUsage() {
		assertThat(new ExportCommand(null, null).runRemote(this.out)).isEqualTo(ExportCommand.FAILED);
		assertThat(said()).startsWith("Usage: export <file.zip>");
	}

	@Test
	void aServerThatIsNotThereIsAFailureInOneLine() {
		assertThat(fetch("http://127.0.0.1:1")).isEqualTo(ExportCommand.FAILED);
		assertThat(said()).startsWith("The server http://127.0.0.1:1").hasLineCount(1);
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void whatTheServerRefusesIsSaidAndTheOldFileStays() throws IOException {
		Files.writeString(this.folder.resolve("book.zip"), "old");
		HttpServer server = answering(503, "{\"errors\": [{\"message\": \"try again\"}]}");
		try {
			assertThat(fetch("127.0.0.1:" + server.getAddress().getPort())).isEqualTo(ExportCommand.FAILED);
			assertThat(said()).contains("refused: try again").hasLineCount(1);
		}
		finally {
			server.stop(0);
		}
		assertThat(this.folder.resolve("book.zip")).hasContent("old");
		assertThat(Files.list(this.folder)).hasSize(1);
	}

	@Test
	void whatIsNoArchiveIsNotTaken() throws IOException {
		HttpServer server = answering(200, "hello");
		try {
			assertThat(fetch("127.0.0.1:" + server.getAddress().getPort())).isEqualTo(ExportCommand.FAILED);
		}
		finally {
			server.stop(0);
		}
		assertThat(this.folder).isEmptyDirectory();
	}

	private int fetch(String server) {
		return new ExportCommand(this.folder.resolve("book.zip").toString(), server).runRemote(this.out);
	}

	private String said() {
		return this.bytes.toString(StandardCharsets.UTF_8);
	}

	private static HttpServer answering(int status, String answer) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/export/full.zip", (exchange) -> {
			byte[] body = answer.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		return server;
	}

}
