package io.github.coterie.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import io.github.coterie.Api;
import io.github.coterie.TestClock;
import io.github.coterie.WholeApplication;
import io.github.coterie.book.BookLoader;
import io.github.coterie.command.ImportCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A full export, an empty graph, and the book again.
 */
@WholeApplication
class RoundTripTests {

	private static final String ACCOUNTS = """
			query ($after: String) { accounts(first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
				id name domain industry numberOfEmployees annualRevenue currency country technologies owner isTarget parentId
				lastTouchAt lastResponseAt
				score { fit fitConfidence fitBand fitRank tier engagement rating momentum intent priority priorityRank excluded
					exclusionReason factors { criterion value match weight points explanation } modelVersion }
				committees { id solution size sizeBand missingRoles engagement mapStatus
					coverage { identified reached engaged supportive band }
					template { solution version name roles { role required weight } }
					seats { role required weight identified reached engaged supportive status }
					members { person { id } roles { role status source confidence sourceText since } support politicalStatus
						engagement lastTouchAt lastResponseAt touchCount joinedAt }
					proposals { person { id } roles { role status source confidence sourceText since } } } } } }""";

	private static final String DETAILS = """
			query ($after: String) { accounts(first: 10, after: $after) { pageInfo { hasNextPage endCursor } nodes { id
				people { id firstName lastName fullName title seniority department email emailBounced optedOutOfEmail doNotCall
					employmentStatus isPlaceholder reportsTo { id } directReports { id } }
				touchpoints(first: 50) { totalCount pageInfo { endCursor } nodes { id type direction occurredAt subject outcome
					durationMinutes by people { id } } } } } }""";

	private static final String GAPS = """
			query ($after: String) { engagementGaps(first: 100, after: $after, filter: {stateIn: [OPEN, SNOOZED, DISMISSED,
				RESOLVED]}) { totalCount pageInfo { hasNextPage endCursor } nodes { id kind state severity level solution role
				days openedAt snoozedUntil dismissedBecause reason account { id } member { person { id } }
				suggestion { action channel person { id } via { id } } } } }""";

	private static final String SEATS = """
			query ($after: String) { missingStakeholders(first: 100, after: $after) { totalCount
				pageInfo { hasNextPage endCursor } nodes { account { id } committee { solution } role required filled severity
				candidates { person { id } confidence reason } } } }""";

	private static final List<String> SINGLE = List.of(
			"{ coverageHeatmap(first: 200) { roles rows { account { id } cells } } }",
			"{ coverageSummary(by: OWNER) { key accounts identified reached engaged openGaps criticalGaps } }",
			"{ coverageSummary(by: ROLE) { key accounts identified reached engaged openGaps criticalGaps } }",
			"{ roleTemplate { version name roles { role required weight } } }",
			"{ roleTemplate(solution: \"Rollout; phase 2\") { version name roles { role required weight } } }",
			"{ previewScoring(model: {name: \"x\", criteria: [{criterion: COUNTRY, weight: 1, wanted: [\"Germany\"]}]}) {"
					+ " edges { node { id } fit rank liveRank } } }",
			"{ search(text: \"chief\") { score account { id } person { id } } }",
			"{ search(text: \"vp sales\", first: 100) { score account { id } person { id } } }",
			"{ search(text: \"gmbh\") { score account { id } person { id } } }");

	private static final String MODEL = "{ scoringModel(version: %d) { version name savedAt live halfLifeDays"
			+ " excludedIndustries excludedCountries criteria { criterion weight wanted min max } } }";

	@Autowired
	private Api api;

	@Autowired
	private TestClock clock;

	@Autowired
	private Archive archive;

	@Autowired
	private Driver driver;

	@Autowired
	private BookLoader loader;

	@Autowired
	private UnfinishedRestore unfinished;

	@Autowired
	private Environment environment;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void everyAnswerIsTheSameToTheLetter() throws IOException {
		importDemonstrationData();
		changeThisAndThat();
		Path file = this.folder.resolve("book.zip");
		Map<String, String> before = answers();
		this.archive.write(file);
		assertThat(Archive.recognises(file)).isTrue();
		String graph = graph();
		empty();
		assertThat(this.archive.restore(file).accounts()).isEqualTo(62);
		assertSame(answers(), before);
		assertThat(graph()).isEqualTo(graph);
		this.clock.moveBy(Duration.ofDays(40));
		Map<String, String> later = answers();
		empty();
		this.archive.restore(file);
		assertThat(later).as("time makes something of it").isNotEqualTo(before);
		assertSame(answers(), later);
		int saved = this.api.run("mutation { saveScoringModel(input: {name: \"next\", criteria: []}) { version } }")
			.at("/saveScoringModel/version")
			.asInt();
		assertThat(saved).as("versions count on").isEqualTo(4);
	}

	@Test
	void everyTypeOfPropertyAndEveryLabelComesBack() {
		run("""
				CREATE (a:Odd:`Other label/ü` {text: 'x\\n"ü😀', empty: '', whole: 5, max: 9223372036854775807, float: 5.0,
					tiny: 1.0E-300, negativeZero: -0.0, nan: 0.0 / 0.0, infinite: 1.0 / 0.0, yes: true, no: false,
					texts: ['a', ''], longs: [1, 2], floats: [1.0, 2.5], truths: [true], none: [],
					zoned: datetime('2026-03-29T01:30:00.123456789[Europe/Berlin]'), offset: datetime('2026-01-01T00:00:00+05:30'),
					utc: datetime('2026-01-01T00:00:00Z'), times: [datetime('2026-01-01T00:00:00Z')],
					local: localdatetime('2026-01-01T00:00:00'), date: date('2026-02-28'), time: time('10:00:00+01:00'),
					clock: localtime('10:00:00.000000001'), duration: duration('P1Y2M3DT4H5M6.789S'),
					point: point({latitude: 1.5, longitude: 2.5}), solid: point({x: 1.0, y: 2.0, z: 3.0})})
				CREATE (a)-[:`HAS/SOME` {since: date('2026-01-01'), weight: 0.5}]->(a)
				CREATE (a)-[:`HAS/SOME`]->(:Bare)
				CREATE (:Bytes {bytes: $bytes})""",
				Map.of("bytes", new byte[] { 0, -1, 127 }));
		String graph = graph();
		Path file = this.folder.resolve("book.zip");
		this.archive.write(file);
		empty();
		this.archive.restore(file);
		assertThat(graph()).isEqualTo(graph).contains("NaN", "Europe/Berlin", "Other label");
	}

	@Test
	void onlyAnEmptyGraphIsRestoredInto() {
		this.api.accounts(Map.of("id", "acme", "name", "Acme"));
		Path file = this.folder.resolve("book.zip");
		this.archive.write(file);
		String graph = graph();
		assertThatExceptionOfType(ArchiveFailure.class).isThrownBy(() -> this.archive.restore(file))
			.withMessageStartingWith("This graph is not empty");
		assertThat(graph()).isEqualTo(graph);
	}

	@Test
	void anArchiveOfANewerProgramIsRefused() throws IOException {
		Path file = this.folder.resolve("book.zip");
		this.archive.write(file);
		empty();
		Path newer = changed(file, Manifest.FILE, (text) -> text.replace("\"V001\"", "\"V001\", \"V999\""));
		assertThatExceptionOfType(ArchiveFailure.class).isThrownBy(() -> this.archive.restore(newer))
			.withMessageContaining("written by a newer Coterie");
	}

	@Test
	void aDamagedArchiveLeavesAnEmptyGraph() throws IOException {
		this.api.accounts(Map.of("id", "acme", "name", "Acme"), Map.of("id", "bank", "name", "Bank"));
		Path file = this.folder.resolve("book.zip");
		this.archive.write(file);
		empty();
		String before = graph();
		for (UnaryOperator<String> damage : List.<UnaryOperator<String>>of((text) -> text.replaceFirst("\n.*", ""),
				(text) -> text.replace("Bank", "Bank\"}"), (text) -> text.replace("bank", "acme"))) {
			Path damaged = changed(file, "nodes/Account.jsonl", damage);
			assertThatExceptionOfType(ArchiveFailure.class).isThrownBy(() -> this.archive.restore(damaged));
			assertThat(graph()).hasSameSizeAs(before);
			assertThat(this.api.run("{ accounts { totalCount } }").at("/accounts/totalCount").asInt()).isZero();
		}
		assertThat(this.archive.restore(file).accounts()).isEqualTo(2);
	}

	@Test
	void otherFilesAreNotRecognised() throws IOException {
		Path text = Files.writeString(this.folder.resolve("a.zip"), "hello");
		Path zip = this.folder.resolve("b.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry(Manifest.FILE));
			out.write("{\"format\": \"other\", \"version\": 1}".getBytes(StandardCharsets.UTF_8));
		}
		for (Path file : List.of(text, zip, this.folder.resolve("none.zip"))) {
			assertThat(Archive.recognises(file)).isFalse();
			assertThatExceptionOfType(ArchiveFailure.class).isThrownBy(() -> this.archive.restore(file));
		}
	}

	@Test
	void aGraphWithAPartOfARestoreIsNotServedAndTheNextImportEmptiesIt() {
		this.unfinished.begin("book.zip", this.clock.instant());
		this.api.accounts(Map.of("id", "acme", "name", "Acme"));
		assertThatExceptionOfType(UnfinishedRestoreException.class)
			.isThrownBy(() -> starting("--server.port=0").start())
			.withMessageContaining("book.zip");
		assertThatExceptionOfType(UnfinishedRestoreException.class)
			.isThrownBy(() -> starting("export", "x.zip").start());
		starting("import", "book.zip").start();
		assertThat(graph()).isEmpty();
		starting("--server.port=0").start();
	}

	@Test
	void whoWritesWaitsForAFullExport() throws Exception {
		this.api.accounts(Map.of("id", "acme", "name", "Acme"));
		List<Thread> writers = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			String id = "w" + i;
			writers.add(Thread.ofVirtual().start(() -> {
				for (int k = 0; k < 10; k++) {
					this.api.accounts(Map.of("id", id + "-" + k, "name", id));
					this.api.people(Map.of("id", id + "-" + k, "accountId", id + "-" + k, "lastName", id));
				}
			}));
		}
		List<Path> files = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			files.add(this.folder.resolve(i + ".zip"));
			this.archive.write(files.getLast());
		}
		for (Thread writer : writers) {
			writer.join();
		}
		for (Path file : files) {
			empty();
			assertThat(this.archive.restore(file).leftOut()).isZero();
		}
	}

	private static void assertSame(Map<String, String> answers, Map<String, String> before) {
		assertThat(answers.keySet()).isEqualTo(before.keySet());
		before.forEach((question, answer) -> assertThat(answers.get(question)).as(question).isEqualTo(answer));
	}

	private void importDemonstrationData() {
		String server = "http://127.0.0.1:" + this.environment.getRequiredProperty("local.server.port");
		OutputStream nowhere = OutputStream.nullOutputStream();
		assertThat(ImportCommand.parse("import", "seed-data", "--server", server)
			.orElseThrow()
			.runRemote(new PrintStream(nowhere))).isZero();
	}

	private void changeThisAndThat() {
		this.api.accounts(Map.of("id", "odd", "name", "=Ödd \"&\" 😀", "annualRevenue", "1250000.50", "tier", "TIER_1"),
				Map.of("id", "out", "name", "Out", "exclusionReason", "Competitor", "technologies",
						List.of("SAP", "AWS")));
		this.api.people(
				Map.of("id", "odd-1", "accountId", "odd", "title", "CFO", "support", "MENTOR", "politicalStatus",
						"INNER_CIRCLE", "roles", List.of(Map.of("role", "CHAMPION", "confidence", 0.25))),
				Map.of("id", "odd-2", "accountId", "odd", "lastName", "Two", "reportsToId", "odd-1"));
		String now = this.clock.instant().toString();
		this.api.touchpoints(
				Map.of("id", "odd-t", "accountId", "odd", "personIds", List.of("odd-1", "odd-2"), "type", "MEETING",
						"occurredAt", now, "durationMinutes", 30),
				Map.of("id", "ahead", "accountId", "odd", "personIds", List.of("odd-2"), "type", "DEMO", "occurredAt",
						this.clock.instant().plus(Duration.ofDays(20)).toString()));
		this.api.run("mutation { saveScoringModel(input: {name: \"Ours\", halfLifeDays: 20, criteria: [{criterion:"
				+ " EMPLOYEES, weight: 10, min: 10, max: 500.5}, {criterion: COUNTRY, weight: 5, wanted: [\"Germany\"]}]})"
				+ " { version } }");
		this.api.run("mutation { saveScoringModel(input: {name: \"Other\", criteria: []}) { version } }");
		this.api.run("mutation { activateScoringModel(version: 2) { version } }");
		this.api
			.run("mutation { saveRoleTemplate(input: {solution: \"Rollout; phase 2\", name: \"Short\", roles: [{role:"
					+ " COACH, required: 2, weight: 70.5}]}) { version } }");
		this.api.run(
				"mutation { assignRole(input: {accountId: \"odd\", solution: \"Rollout; phase 2\", personId: \"odd-2\","
						+ " role: COACH}) { committee { size } } }");
		this.api.run("mutation { assignRole(input: {accountId: \"odd\", personId: \"odd-2\", role: END_USER}) {"
				+ " committee { size } } }");
		this.api.run("mutation { removeRole(input: {accountId: \"odd\", personId: \"odd-2\", role: END_USER}) {"
				+ " committee { size } } }");
		List<String> gaps = this.api.run("{ engagementGaps(first: 6) { nodes { id } } }")
			.at("/engagementGaps/nodes")
			.findValuesAsString("id");
		this.api.run("mutation ($id: ID!, $until: DateTime!) { snoozeGap(id: $id, until: $until) { id } }",
				Map.of("id", gaps.get(1), "until", this.clock.instant().plus(Duration.ofDays(30)).toString()));
		this.api.run("mutation ($id: ID!) { dismissGap(id: $id, reason: \"not & here\") { id } }",
				Map.of("id", gaps.get(3)));
	}

	private Map<String, String> answers() throws IOException {
		Map<String, String> answers = new LinkedHashMap<>();
		for (String document : List.of(ACCOUNTS, DETAILS, GAPS, SEATS)) {
			answers.put(document, pages(document));
		}
		for (String document : SINGLE) {
			answers.put(document, this.api.run(document).toString());
		}
		for (int version = 1; version <= 3; version++) {
			answers.put("model " + version, this.api.run(MODEL.formatted(version)).toString());
		}
		for (Resource example : new PathMatchingResourcePatternResolver()
			.getResources("classpath:graphql/examples/*.graphql")) {
			String document = example.getContentAsString(StandardCharsets.UTF_8);
			if (!document.contains("mutation")) {
				answers.put(document, this.api.run(document).toString());
			}
		}
		return answers;
	}

	private String pages(String document) {
		StringBuilder pages = new StringBuilder();
		Map<String, Object> variables = Map.of();
		JsonNode page;
		do {
			page = this.api.run(document, variables);
			pages.append(page);
			variables = Map.of("after", page.findPath("endCursor").asString());
		}
		while (page.findPath("hasNextPage").asBoolean());
		return pages.toString();
	}

	private UnfinishedRestore starting(String... arguments) {
		return new UnfinishedRestore(this.driver, new DefaultApplicationArguments(arguments));
	}

	/**
	 * Every node and relationship as text, in an order that is the same for the same
	 * graph.
	 */
	private String graph() {
		try (Session session = this.driver.session()) {
			List<String> lines = new ArrayList<>();
			session
				.run("MATCH (n) WHERE NOT (n:Migration OR n:Writer OR n:Change)"
						+ " RETURN labels(n) AS names, properties(n) AS properties")
				.forEachRemaining((row) -> lines.add(row.get("names").asList(Value::asString).stream().sorted().toList()
						+ text(row.get("properties"))));
			session
				.run("MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(a) AS from, properties(r) AS properties,"
						+ " properties(b) AS to")
				.forEachRemaining((row) -> lines.add(row.get("type").asString() + text(row.get("from"))
						+ text(row.get("properties")) + text(row.get("to"))));
			return String.join("\n", lines.stream().sorted().toList());
		}
	}

	private static String text(Value properties) {
		Map<String, String> sorted = new TreeMap<>();
		properties.asMap(Values.ofValue())
			.forEach((name, value) -> sorted.put(name, value.type().name() + " " + text(name, value)));
		return sorted.toString();
	}

	private static String text(String name, Value value) {
		return name.equals("bytes") ? Arrays.toString(value.asByteArray()) : value.toString();
	}

	private void empty() {
		run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n", Map.of());
		this.loader.rebuild();
	}

	private void run(String statement, Map<String, Object> parameters) {
		try (Session session = this.driver.session()) {
			session.run(statement, parameters).consume();
		}
	}

	private Path changed(Path file, String entry, UnaryOperator<String> change) throws IOException {
		Path changed = Files.createTempFile(this.folder, "changed", ".zip");
		try (ZipFile zip = new ZipFile(file.toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				ZipEntry next = entries.nextElement();
				out.putNextEntry(new ZipEntry(next.getName()));
				try (InputStream in = zip.getInputStream(next)) {
					String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
					out.write((next.getName().equals(entry) ? change.apply(text) : text)
						.getBytes(StandardCharsets.UTF_8));
				}
			}
		}
		assertThat(Files.readAllBytes(changed)).isNotEqualTo(Files.readAllBytes(file));
		return changed;
	}

}
