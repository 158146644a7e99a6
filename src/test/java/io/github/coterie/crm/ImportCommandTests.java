package io.github.coterie.crm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The import command, and the server it may be sent to.
 */
class ImportCommandTests {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final PrintStream out = new PrintStream(this.bytes, true, StandardCharsets.UTF_8);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void otherCommandLinesAreNone() {
		assertThat(ImportCommand.parse()).isEmpty();
		assertThat(ImportCommand.parse("--server.port=0")).isEmpty();
		assertThat(ImportCommand.parse("--server.port=0", "export", "x")).isEmpty();
	}

	@Test
	void theServerMayStandAnywhere() {
		assertThat(ImportCommand.parse("import", "x")).contains(new ImportCommand("x", null));
		assertThat(ImportCommand.parse("import", "x", "--server", "http://y"))
			.contains(new ImportCommand("x", "http://y"));
		assertThat(ImportCommand.parse("--server=http://y", "import", "x"))
			.contains(new ImportCommand("x", "http://y"));
		assertThat(ImportCommand.parse("--coterie.demo-data=false", "import", "x"))
			.hasValueSatisfying((command) -> assertThat(command.isRemote()).isFalse());
	}

	@Test
	void noFolderIsAFailureWithTheUsage() {
		assertThat(new ImportCommand(null, null).runRemote(this.out)).isEqualTo(ImportCommand.FAILED);
		assertThat(this.bytes.toString(StandardCharsets.UTF_8)).startsWith("Usage: import <folder>");
	}

	@Test
	void aServerThatIsNotThereIsAFailureInOneLine() {
		new Export(this.folder).acme();
		assertThat(new ImportCommand(this.folder.toString(), "http://127.0.0.1:1").runRemote(this.out))
			.isEqualTo(ImportCommand.FAILED);
		assertThat(this.bytes.toString(StandardCharsets.UTF_8)).startsWith("The server http://127.0.0.1:1")
			.hasLineCount(1);
	}

	@Test
	void draftsAreSentAsMutations() throws IOException {
		new Export(this.folder).acme();
		List<String> requests = new ArrayList<>();
		HttpServer server = answering("""
				{"data": {"result": {"created": 1, "updated": 0, "unchanged": 0, "rejected": []}}}""", requests);
		try {
			int exit = new ImportCommand(this.folder.toString(), "http://127.0.0.1:" + server.getAddress().getPort())
				.runRemote(this.out);
			assertThat(exit).isEqualTo(ImportCommand.DONE);
			assertThat(requests).hasSize(2);
			assertThat(requests.getFirst()).contains("upsertAccounts")
				.contains("{\"input\":[{\"id\":\"001000000000001AAA\",\"name\":\"Acme\"}]}");
			assertThat(requests.getLast()).contains("upsertPeople").contains("\"accountId\":\"001000000000001AAA\"");
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void whatTheServerRejectsIsReported() throws IOException {
		new Export(this.folder).acme();
		HttpServer server = answering("""
				{"data": {"result": {"created": 0, "updated": 0, "unchanged": 0, "rejected":
					[{"index": 0, "id": "x", "field": "name", "code": "BAD_REQUEST", "message": "name is silly"}]}}}""",
				new ArrayList<>());
		try {
			int exit = new ImportCommand(this.folder.toString(), "127.0.0.1:" + server.getAddress().getPort())
				.runRemote(this.out);
			assertThat(exit).isEqualTo(ImportCommand.REJECTS);
			assertThat(this.bytes.toString(StandardCharsets.UTF_8))
				.contains("Account.csv, line 2, Name “Acme”: name is silly (BAD_REQUEST)");
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void anErrorOfTheServerStopsTheImport() throws IOException {
		new Export(this.folder).acme();
		HttpServer server = answering("{\"errors\": [{\"message\": \"no\"}], \"data\": null}", new ArrayList<>());
		try {
			int exit = new ImportCommand(this.folder.toString(), "http://127.0.0.1:" + server.getAddress().getPort())
				.runRemote(this.out);
			assertThat(exit).isEqualTo(ImportCommand.FAILED);
			assertThat(this.bytes.toString(StandardCharsets.UTF_8)).contains("refused upsertAccounts: no");
		}
		finally {
			server.stop(0);
		}
	}

	private static HttpServer answering(String answer, List<String> requests) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/graphql", (exchange) -> {
			requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			byte[] body = answer.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		return server;
	}

}
