package io.github.coterie.api;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.coterie.Api;
import io.github.coterie.Uploads;
import io.github.coterie.Uploads.Part;
import io.github.coterie.WholeApplication;
import io.github.coterie.job.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uploads and the jobs they become, over HTTP.
 */
@WholeApplication
@TestPropertySource(properties = "coterie.imports.max-upload=4MB")
class ImportJobTests {

	private static final Part ACCOUNTS = Part.file("Account.csv", "Id,Name,NumberOfEmployees",
			"001000000000001AAA,Acme,50", "001000000000002AAA,Bolt,many", "001000000000003AAA,Cork,");

	private static final Part CONTACTS = Part.file("Contact.csv", "Id,AccountId,LastName",
			"003000000000001AAA,001000000000001AAA,Able", "003000000000002AAA,001000000000009AAA,Orphan");

	@Autowired
	private Api api;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Jobs jobs;

	@Autowired
	private Driver driver;

	private long nodesBefore;

	@BeforeEach
	void count() {
		this.nodesBefore = nodes();
	}

	@Test
	void anUploadBecomesAJobThatTellsWhatBecameOfEveryRow() {
		String id = this.uploads.upload(ACCOUNTS, CONTACTS, Part.file("Lead.csv", "Nothing,Known", "1,2"));
		JsonNode job = this.uploads.end(id);
		assertThat(job.path("state").asString()).as(job.toPrettyString()).isEqualTo("DONE");
		assertThat(job.at("/files/0").toString())
			.contains("\"name\":\"Account.csv\"", "\"system\":\"Salesforce\"", "\"object\":\"Account\"", "comma")
			.contains("\"rows\":3", "\"created\":2", "\"rejected\":1");
		assertThat(job.at("/files/1").toString()).contains("\"rows\":2", "\"created\":1", "\"waiting\":1");
		assertThat(job.at("/untaken/0/name").asString()).isEqualTo("Lead.csv");
		assertThat(job.path("totals").toString()).isEqualTo(
				"{\"rows\":5,\"created\":3,\"updated\":0,\"unchanged\":0,\"waiting\":1,\"skipped\":0,\"rejected\":1}");
		assertThat(job.path("objects").toString())
			.contains("\"object\":\"Contact\",\"counts\":{\"rows\":2,\"created\":1}");
		assertThat(job.path("expectedRows").asInt()).isEqualTo(5);
		assertThat(job.path("stillWaiting").asInt()).isEqualTo(1);
		assertThat(job.path("endedAt").isString()).isTrue();
		assertThat(accounts()).isEqualTo(2);
		assertThat(job.path("rejects").toString()).contains("\"totalCount\":2", "\"column\":\"NumberOfEmployees\"",
				"\"value\":\"many\"", "\"code\":\"WAITING\"");
	}

	@Test
	void theSameAgainChangesNothing() {
		this.uploads.end(this.uploads.upload(ACCOUNTS, CONTACTS));
		JsonNode again = this.uploads.end(this.uploads.upload(ACCOUNTS, CONTACTS));
		assertThat(again.path("totals").toString()).isEqualTo(
				"{\"rows\":5,\"created\":0,\"updated\":0,\"unchanged\":3,\"waiting\":1,\"skipped\":0,\"rejected\":1}");
	}

	@Test
	void aDryRunTellsTheSameAndWritesNothing() {
		JsonNode dry = this.uploads.end(this.uploads.upload(ACCOUNTS, CONTACTS, Part.field("dryRun", "true")));
		assertThat(dry.path("state").asString()).as(dry.toPrettyString()).isEqualTo("DONE");
		assertThat(dry.path("dryRun").asBoolean()).isTrue();
		assertThat(nodes()).isEqualTo(this.nodesBefore);
		JsonNode real = this.uploads.end(this.uploads.upload(ACCOUNTS, CONTACTS));
		assertThat(dry.path("totals")).isEqualTo(real.path("totals"));
	}

	@Test
	void aHeldJobShowsWhatItsFilesAreAndWaitsToBeStarted() {
		String id = this.uploads.upload(ACCOUNTS, Part.field("hold", "true"));
		JsonNode held = this.uploads.await(id, "RECOGNISED");
		assertThat(held.at("/files/0/system").asString()).isEqualTo("Salesforce");
		assertThat(held.at("/files/0/rows").asInt()).isZero();
		assertThat(nodes()).isEqualTo(this.nodesBefore);
		JsonNode started = this.api.run("mutation ($id: ID!) { startImport(id: $id) { state } }", Map.of("id", id));
		assertThat(started.at("/startImport/state").asString()).isNotEqualTo("RECOGNISED");
		assertThat(this.uploads.end(id).at("/totals/created").asInt()).isEqualTo(2);
		assertThat(this.api.run("mutation ($id: ID!) { startImport(id: $id) { state } }", Map.of("id", id))
			.at("/startImport/state")
			.asString()).isEqualTo("DONE");
	}

	@Test
	void whatTheUserSaysOfTheFilesHolds() {
		Part file = Part.file("Account.csv", "Id;Name;AnnualRevenue", "001000000000001AAA;Acme;1.250,50",
				"001000000000002AAA;n.a.;2");
		JsonNode job = this.uploads
			.end(this.uploads.upload(file, Part.field("decimal", "comma"), Part.field("nulls", "n.a.")));
		assertThat(job.path("rejects").toString()).contains("\"totalCount\":1", "\"column\":\"Name\"");
		assertThat(this.api.run("{ account(id: \"001000000000001AAA\") { annualRevenue } }")
			.at("/account/annualRevenue")
			.asString()).isEqualTo("1250.5");
	}

	@Test
	void aMappingSaysWhatColumnsMean() {
		Part mapping = Part.field("mapping", """
				name: our-crm
				files:
				  - match: customers*
				    account:
				      id: No
				      name: Firm
				""");
		JsonNode job = this.uploads
			.end(this.uploads.upload(Part.file("customers.csv", "No,Firm", "4711,Acme"), mapping));
		assertThat(job.at("/files/0/system").asString()).isEqualTo("our-crm");
		assertThat(this.api.run("{ account(id: \"our-crm:4711\") { name } }").at("/account/name").asString())
			.isEqualTo("Acme");
	}

	@Test
	void rejectsComePageByPageAndAsCsv() {
		String id = this.uploads.upload(Part.file("Account.csv",
				Stream
					.concat(Stream.of("Id,Name,NumberOfEmployees"),
							IntStream.range(0, 700).mapToObj((i) -> "001%012dAAA,Firm,=many%d".formatted(i, i)))
					.toArray(String[]::new)));
		JsonNode job = this.uploads.end(id);
		assertThat(job.at("/rejects/totalCount").asInt()).isEqualTo(700);
		List<Integer> lines = new ArrayList<>();
		String after = null;
		do {
			Map<String, Object> variables = new HashMap<>(Map.of("id", id));
			variables.put("after", after);
			JsonNode page = this.api
				.run("query ($id: ID!, $after: String) { importJob(id: $id) { rejects(first: 200, after: $after) {"
						+ " nodes { line } pageInfo { hasNextPage endCursor } } } }", variables)
				.at("/importJob/rejects");
			page.path("nodes").forEach((node) -> lines.add(node.path("line").asInt()));
			after = page.at("/pageInfo/hasNextPage").asBoolean() ? page.at("/pageInfo/endCursor").asString() : null;
		}
		while (after != null);
		assertThat(lines).hasSize(700).doesNotHaveDuplicates();
		HttpResponse<String> csv = this.uploads.get(job.path("rejectsCsv").asString());
		assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(csv.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((header) -> assertThat(header).startsWith("attachment"));
		assertThat(csv.body().lines()).hasSize(701).first().isEqualTo("file,line,column,value,code,message");
		assertThat(csv.body()).contains("Account.csv,2,NumberOfEmployees,'=many0,BAD_REQUEST,");
	}

	@Test
	void jobsAreListedNewestFirst() {
		String first = this.uploads.upload(ACCOUNTS, Part.field("hold", "true"));
		String second = this.uploads.upload(ACCOUNTS, Part.field("hold", "true"));
		JsonNode page = this.api.run("{ importJobs(first: 1) { totalCount nodes { id } pageInfo { endCursor } } }")
			.path("importJobs");
		assertThat(page.at("/nodes/0/id").asString()).isEqualTo(second);
		JsonNode next = this.api
			.run("query ($after: String!) { importJobs(first: 1, after: $after) { nodes { id } } }",
					Map.of("after", page.at("/pageInfo/endCursor").asString()))
			.path("importJobs");
		assertThat(next.at("/nodes/0/id").asString()).isEqualTo(first);
	}

	@Test
	void aJobThatRunsAndOneThatWaitsAreCancelled() {
		Part many = Part.file("Account.csv",
				Stream
					.concat(Stream.of("Id,Name"),
							IntStream.range(0, 60_000).mapToObj((i) -> "001%012dAAA,Firm %d".formatted(i, i)))
					.toArray(String[]::new));
		String running;
		String waiting;
		try (Session session = this.driver.session(); Transaction lock = session.beginTransaction()) {
			lock.run("CREATE (:Account {id: '001000000000001AAA'})").consume();
			running = this.uploads.upload(many);
			this.uploads.await(running, "RUNNING");
			waiting = this.uploads.upload(ACCOUNTS);
			this.uploads.await(waiting, "QUEUED");
			assertThat(cancel(waiting)).isEqualTo("CANCELLED");
			assertThat(cancel(running)).isEqualTo("RUNNING");
			lock.rollback();
		}
		JsonNode job = this.uploads.end(running);
		assertThat(job.path("state").asString()).isEqualTo("CANCELLED");
		assertThat(job.path("failure").isNull()).isTrue();
		assertThat(accounts()).isLessThan(60_000);
		assertThat(count("MATCH (n:Unsettled) RETURN count(n) AS n")).isZero();
		assertThat(cancel(running)).isEqualTo("CANCELLED");
		assertThat(this.uploads.end(waiting).path("startedAt").isNull()).isTrue();
	}

	@Test
	void whatHasEndedCanBeForgotten() {
		String held = this.uploads.upload(ACCOUNTS, Part.field("hold", "true"));
		this.uploads.await(held, "RECOGNISED");
		assertThat(this.api.fail("mutation ($id: ID!) { deleteImportJob(id: $id) }", Map.of("id", held))
			.at("/extensions/code")
			.asString()).isEqualTo("CONFLICT");
		assertThat(cancel(held)).isEqualTo("CANCELLED");
		this.api.run("mutation ($id: ID!) { deleteImportJob(id: $id) }", Map.of("id", held));
		assertThat(this.uploads.job(held).isNull()).isTrue();
		assertThat(this.jobs.incoming().resolveSibling(held)).doesNotExist();
	}

	@Test
	void unknownIdsAreNotFound() {
		for (String mutation : List.of("cancelImport(id: \"x\") { id }", "startImport(id: \"x\") { id }",
				"deleteImportJob(id: \"x\")")) {
			assertThat(this.api.fail("mutation { " + mutation + " }", Map.of()).at("/extensions/code").asString())
				.isEqualTo("NOT_FOUND");
		}
		assertThat(this.uploads.job("x").isNull()).isTrue();
		assertThat(this.uploads.get("/import/x").statusCode()).isEqualTo(404);
		assertThat(this.uploads.get("/import/x/rejects.csv").statusCode()).isEqualTo(404);
		assertThat(this.uploads.get("/import/..%2f..%2fx/rejects.csv").statusCode()).isBetween(400, 404);
	}

	@Test
	void aJobTellsWhereItStandsOutsideGraphQlToo() {
		String id = this.uploads.upload(ACCOUNTS);
		this.uploads.end(id);
		assertThat(this.uploads.get("/import/" + id).body()).contains("\"state\":\"DONE\"", "\"rejected\":1",
				"\"rejectsCsv\":\"/import/" + id + "/rejects.csv\"");
	}

	@Test
	void pathsInFileNamesAreHarmless() throws IOException {
		String id = this.uploads.upload(Part.field("hold", "true"),
				Part.file("../../../evil.csv", "Id,Name", "001000000000001AAA,Acme"),
				Part.file("C:\\\\temp\\\\Account.csv", "Id,Name", "001000000000002AAA,Bolt"));
		this.uploads.await(id, "RECOGNISED");
		try (Stream<Path> files = Files.list(this.jobs.incoming().resolveSibling(id).resolve("files"))) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrder("evil.csv",
					"Account.csv");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dates    | year-first | 400 | dates must be day-first or month-first
			dryRun   | perhaps    | 400 | dryRun must be true or false
			datse    | day-first  | 400 | datse is no field of an upload
			mapping  | name: x    | 400 | mapping.yaml the mapping can't be used
			""")
	void fieldsThatCantBeUnderstoodAreRefused(String field, String value, int status, String message) {
		assertRefused(this.uploads.send("/import", ACCOUNTS, Part.field(field, value)), status, message);
	}

	@Test
	void uploadsThatAreNoneAreRefused() {
		assertRefused(this.uploads.send("/import"), 400, "");
		assertRefused(this.uploads.send("/import", Part.field("dryRun", "true")), 400, "file is missing");
		assertRefused(this.uploads.get("/import"), 405, "Files to import come by POST");
		assertThat(this.jobs.incoming()).isEmptyDirectory();
	}

	@Test
	void anotherTypeIsRefused() throws IOException {
		assertThat(raw("POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: 2\r\n"
				+ "Connection: close\r\n\r\nId"))
			.startsWith("HTTP/1.1 415")
			.contains("multipart/form-data");
		assertThat(raw("POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\n"
				+ "Content-Length: 2\r\nConnection: close\r\n\r\nId"))
			.startsWith("HTTP/1.1 400");
	}

	@Test
	void anUploadThatIsTooLargeIsRefusedBeforeItCame() throws IOException {
		assertThat(raw("POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
				+ "Content-Length: 99999999\r\nConnection: close\r\n\r\n" + "x".repeat(1 << 17)))
			.startsWith("HTTP/1.1 413")
			.contains("LIMIT_EXCEEDED", "(coterie.imports.max-upload)");
	}

	@Test
	void anUploadThatTurnsOutTooLargeIsRefused() throws IOException {
		String start = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
		String chunk = "a".repeat(1 << 16);
		StringBuilder body = new StringBuilder(Integer.toHexString(start.length()) + "\r\n" + start + "\r\n");
		for (int i = 0; i < 80; i++) {
			body.append(Integer.toHexString(chunk.length())).append("\r\n").append(chunk).append("\r\n");
		}
		assertThat(raw("POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
				+ "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + body + "0\r\n\r\n"))
			.startsWith("HTTP/1.1 413")
			.contains("larger than 4,194,304 bytes; send it in parts, or packed as ZIP (coterie.imports.max-upload)");
		assertThat(this.jobs.incoming()).isEmptyDirectory();
	}

	@Test
	void foreignPagesAndHostsAreRefused() throws IOException {
		assertThat(raw("POST /import HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 403");
		assertThat(raw("POST /import HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"
				+ "Content-Length: 0\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 403");
	}

	@Test
	void filesOfWhichNothingIsKnownFailInPlainWords() {
		JsonNode job = this.uploads.end(this.uploads.upload(Part.file("notes.csv", "Colour,Taste", "red,sweet")));
		assertThat(job.path("state").asString()).isEqualTo("FAILED");
		assertThat(job.path("failure").asString()).contains("nothing in these files that can be imported", "notes.csv")
			.doesNotContain(this.jobs.incoming().toString().replaceFirst(".incoming$", ""));
		assertThat(this.uploads.end(this.uploads.upload(Part.file("Account.csv"))).path("failure").asString())
			.contains("Account.csv");
		assertThat(this.uploads.end(this.uploads.upload(Part.file("a.csv", "a".repeat(1 << 20))))
			.path("failure")
			.asString()).hasSizeLessThan(1000);
	}

	private String cancel(String id) {
		return this.api.run("mutation ($id: ID!) { cancelImport(id: $id) { state } }", Map.of("id", id))
			.at("/cancelImport/state")
			.asString();
	}

	private int accounts() {
		return this.api.run("{ accounts { totalCount } }").at("/accounts/totalCount").asInt();
	}

	private long nodes() {
		return count("MATCH (n) RETURN count(n) AS n");
	}

	private long count(String statement) {
		try (Session session = this.driver.session()) {
			return session.run(statement).single().get("n").asLong();
		}
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.uploads.uri("/").getPort())) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void assertRefused(HttpResponse<String> response, int status, String message) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		JsonNode error = JsonMapper.builder().build().readTree(response.body()).at("/errors/0");
		assertThat(error.path("message").asString()).contains(message);
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_REQUEST");
	}

}
