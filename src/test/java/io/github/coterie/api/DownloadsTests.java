package io.github.coterie.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.coterie.Api;
import io.github.coterie.Statements;
import io.github.coterie.WholeApplication;
import io.github.coterie.graph.Relay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The lists as CSV over HTTP.
 */
@WholeApplication
class DownloadsTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	private Api api;

	@Autowired
	private Relay database;

	@Autowired
	private Environment environment;

	@BeforeEach
	void twoAccounts() {
		this.api.accounts(
				Map.of("id", "acme", "name", "=Acme, \"Inc.\"", "industry", "Software", "numberOfEmployees", 100,
						"annualRevenue", "5000000.50", "owner", "Ann@x.example", "country", "Germany"),
				Map.of("id", "bank", "name", "Bank", "industry", "Banking, retail", "owner", "bo@x.example"));
		this.api.people(
				Map.of("id", "boss", "accountId", "acme", "firstName", "Ada", "lastName", "Boss", "title", "CFO",
						"seniority", "C_LEVEL", "roles", List.of(Map.of("role", "CHAMPION"))),
				Map.of("id", "user", "accountId", "acme", "lastName", "User", "reportsToId", "boss"),
				Map.of("id", "clerk", "accountId", "bank", "lastName", "Clerk"));
		this.api.touchpoints(touch("t1", "acme", "boss", "2026-01-01T10:00:00Z"),
				touch("t2", "acme", "boss", "2026-01-02T10:00:00Z"),
				touch("t3", "bank", "clerk", "2026-01-03T10:00:00Z"));
	}

	@Test
	void accountsComeInTheOrderOfTheApiWithItsFigures() {
		List<NamedCsvRecord> rows = rows("accounts.csv");
		JsonNode nodes = this.api
			.run("{ accounts { nodes { id score { fit priority fitRank } committee {"
					+ " coverage { identified } missingRoles } gaps { id } } } }")
			.at("/accounts/nodes");
		assertThat(column(rows, "Account ID")).containsExactly("acme", "bank")
			.isEqualTo(nodes.valueStream().map((node) -> node.path("id").asString()).toList());
		NamedCsvRecord acme = rows.getFirst();
		assertThat(acme.getField("Account")).isEqualTo("'=Acme, \"Inc.\"");
		assertThat(Double.parseDouble(acme.getField("Fit"))).isEqualTo(nodes.at("/0/score/fit").asDouble());
		assertThat(Double.parseDouble(acme.getField("Priority"))).isEqualTo(nodes.at("/0/score/priority").asDouble());
		assertThat(Double.parseDouble(acme.getField("Identified %")))
			.isEqualTo(nodes.at("/0/committee/coverage/identified").asDouble());
		assertThat(acme.getField("Fit rank")).isEqualTo("1");
		assertThat(acme.getField("Annual revenue")).isEqualTo("5000000.5");
		assertThat(acme.getField("Open gaps")).isEqualTo(String.valueOf(nodes.at("/0/gaps").size()));
	}

	@Test
	void everyOtherListHasWhatTheApiHas() {
		assertThat(column(rows("people.csv"), "Person ID")).containsExactly("boss", "user", "clerk");
		NamedCsvRecord boss = rows("people.csv").getFirst();
		assertThat(boss.getField("Roles")).isEqualTo("CHAMPION");
		assertThat(boss.getField("Touches")).isEqualTo("2");
		assertThat(column(rows("touchpoints.csv"), "Touchpoint ID")).containsExactly("t2", "t1", "t3");
		assertThat(column(rows("touchpoints.csv"), "Person IDs")).containsExactly("boss", "boss", "clerk");
		assertThat(rows("coverage.csv")).hasSize(20);
		assertThat(rows("coverage.csv").stream().filter((seat) -> seat.getField("Role").equals("CHAMPION")))
			.extracting((seat) -> seat.getField("Identified") + seat.getField("Status"))
			.containsExactly("1UNREACHED", "0MISSING");
		JsonNode gaps = this.api.run("{ engagementGaps(first: 200) { nodes { id } } missingStakeholders(first: 200) {"
				+ " nodes { account { id } role candidates { person { id } } } } }");
		assertThat(column(rows("gaps.csv"), "Gap ID")).isEqualTo(gaps.path("engagementGaps").findValuesAsString("id"))
			.isNotEmpty();
		List<NamedCsvRecord> missing = rows("missing-stakeholders.csv");
		assertThat(column(missing, "Role")).isEqualTo(gaps.path("missingStakeholders").findValuesAsString("role"));
		assertThat(missing).anySatisfy((row) -> {
			assertThat(row.getField("Role")).isEqualTo("ECONOMIC_BUYER");
			assertThat(row.getField("Candidate ID")).isEqualTo("boss");
			assertThat(row.getField("Candidate reason")).contains("CFO");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			accounts.csv?ownerIn=ann@x.example                         | 1
			accounts.csv?ownerIn=ann@x.example&ownerIn=BO@x.example    | 2
			accounts.csv?industryIn=banking,%20retail                  | 1
			accounts.csv?employees.min=100&employees.max=100           | 1
			accounts.csv?isTarget=true                                 | 0
			accounts.csv?ownerIn=                                      | 2
			people.csv?accountIds=acme&seniorityIn=C_LEVEL             | 1
			people.csv?roleIn=CHAMPION                                 | 1
			touchpoints.csv?typeIn=MEETING&from=2026-01-02T10:00:00Z   | 2
			touchpoints.csv?before=2026-01-02T10:00:00Z                | 1
			coverage.csv?ids=bank                                      | 10
			missing-stakeholders.csv?roleIn=CHAMPION                   | 1
			gaps.csv?kindIn=ROLE_MISSING&roleIn=CHAMPION&levelIn=LOW   | 0
			gaps.csv?kindIn=ROLE_MISSING&roleIn=CHAMPION               | 1
			gaps.csv?stateIn=SNOOZED&stateIn=DISMISSED                 | 0
			gaps.csv?stateIn=RESOLVED                                  | 2
			""")
	void parametersNarrowAListDownAsTheFiltersOfTheApiDo(String list, int rows) {
		assertThat(rows(list)).hasSize(rows);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			accounts.csv?owner=x           | 400 | owner is no parameter of this list; there are annualRevenue.max
			accounts.csv?tierIn=TIER_9     | 400 | tierIn can't be read; it takes TIER_1, TIER_2
			accounts.csv?fitAtLeast=much   | 400 | fitAtLeast can't be read; it takes a number
			touchpoints.csv?from=yesterday | 400 | it takes an instant such as 2026-11-23T09:30:00Z
			contacts.csv                   | 404 | There is no such list; /export names all
			""")
	void whatIsNotUnderstoodIsRefusedInPlainWords(String list, int status, String message) {
		HttpResponse<byte[]> response = get(list);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(JsonMapper.shared().readTree(response.body()).at("/errors/0/message").asString()).contains(message);
	}

	@Test
	void aListIsAFileForExcelOrOnDemandNot() {
		HttpResponse<byte[]> response = get("accounts.csv");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(response.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"accounts.csv\"");
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).startsWith("\ufeffAccount ID,Account,");
		assertThat(new String(get("accounts.csv?bom=false").body(), StandardCharsets.UTF_8)).startsWith("Account ID,");
	}

	@Test
	void aListIsCompressedForWhoAsks() throws IOException {
		HttpResponse<byte[]> response = get("accounts.csv", "Accept-Encoding", "gzip");
		assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
			assertThat(in.readAllBytes()).isEqualTo(get("accounts.csv").body());
		}
	}

	@Test
	void theIndexNamesEveryListItsParametersAndColumns() {
		JsonNode index = JsonMapper.shared().readTree(get("").body());
		assertThat(index.path("lists").findValuesAsString("href")).hasSize(6).allSatisfy((href) -> {
			String list = href.replace("/export/", "");
			String header = new String(get(list + "?bom=false").body(), StandardCharsets.UTF_8).lines()
				.findFirst()
				.orElseThrow();
			JsonNode columns = index.path("lists")
				.valueStream()
				.filter((entry) -> entry.path("href").asString().equals(href))
				.findFirst()
				.orElseThrow()
				.path("columns");
			assertThat(header).isEqualTo(String.join(",", columns.propertyNames()));
			assertThat(header).contains("Account ID");
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 400 })
	void aListCostsOneStatementAPageOfAccounts(int more) {
		List<Object> accounts = new ArrayList<>();
		for (int i = 0; i < more; i++) {
			accounts.add(Map.of("id", "a" + i, "name", "A" + i));
		}
		this.api.accounts(accounts.toArray());
		assertThat(Statements.count(() -> rows("people.csv"))).isEqualTo(1);
		assertThat(Statements.count(() -> rows("touchpoints.csv"))).isEqualTo(1);
		assertThat(Statements.count(() -> rows("accounts.csv"))).isZero();
		assertThat(Statements.count(() -> rows("coverage.csv"))).isZero();
		assertThat(Statements.count(() -> rows("gaps.csv?kindIn=NEVER_TOUCHED"))).isLessThanOrEqualTo(1);
	}

	@Test
	void theWholeBookIsAFile() throws IOException {
		HttpResponse<byte[]> response = get("full.zip");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
		assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(response.body().length);
		assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
			.matches("attachment; filename=\"coterie-\\d{4}-\\d\\d-\\d\\d.zip\"");
		List<String> files = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.add(entry.getName());
			}
		}
		assertThat(files).contains("nodes/Account.jsonl", "relationships/WORKS_AT.jsonl").endsWith("manifest.json");
	}

	@Test
	void aDatabaseThatIsAwayIsToldInsteadOfAList() {
		this.database.cut();
		HttpResponse<byte[]> response = get("people.csv");
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("UNAVAILABLE");
	}

	@Test
	void aListThatFailsMidwayEndsTheConnection() {
		manyPeople();
		AtomicInteger lines = new AtomicInteger();
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> {
			HttpResponse<Stream<String>> response = this.http.send(HttpRequest.newBuilder(uri("people.csv")).build(),
					HttpResponse.BodyHandlers.ofLines());
			assertThat(response.statusCode()).isEqualTo(200);
			response.body().forEach((line) -> {
				this.database.cut();
				lines.incrementAndGet();
			});
		});
		assertThat(lines).hasValueLessThan(5000);
	}

	@Test
	void otherMethodsAndForeignPagesAreRefused() throws Exception {
		HttpRequest post = HttpRequest.newBuilder(uri("accounts.csv"))
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
		assertThat(this.http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(405);
		assertThat(get("accounts.csv", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
		assertThat(get("accounts.csv", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
		assertThat(get("accounts.csv", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest",
				"document")
			.statusCode()).isEqualTo(200);
	}

	private void manyPeople() {
		List<Object> accounts = new ArrayList<>();
		List<Object> people = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			accounts.add(Map.of("id", "m" + i, "name", "M" + i));
			people.add(Map.of("id", "m" + i, "accountId", "m" + i, "title", "x".repeat(2000)));
		}
		this.api.accounts(accounts.toArray());
		this.api.people(people.toArray());
	}

	private List<NamedCsvRecord> rows(String list) {
		HttpResponse<byte[]> response = get(list);
		assertThat(response.statusCode()).as(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		String text = new String(response.body(), StandardCharsets.UTF_8).substring(1);
		return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
	}

	private static List<String> column(List<NamedCsvRecord> rows, String name) {
		return rows.stream().map((row) -> row.getField(name)).toList();
	}

	private HttpResponse<byte[]> get(String list, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(list));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private URI uri(String list) {
		String path = list.isEmpty() ? "" : "/" + list;
		return URI
			.create("http://127.0.0.1:" + this.environment.getRequiredProperty("local.server.port") + "/export" + path);
	}

	private static Map<String, Object> touch(String id, String accountId, String personId, String at) {
		return Map.of("id", id, "accountId", accountId, "personIds", List.of(personId), "type", "MEETING", "occurredAt",
				at);
	}

}
