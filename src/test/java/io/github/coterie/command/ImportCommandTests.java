package io.github.coterie.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.Api;
import io.github.coterie.Uploads;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The import command, into the graph of its own process and into a server: the same
 * words, the same exit codes.
 */
@WholeApplication
class ImportCommandTests {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final PrintStream out = new PrintStream(this.bytes, true, StandardCharsets.UTF_8);

	@Autowired
	private LocalImport local;

	@Autowired
	private Uploads server;

	@Autowired
	private Api api;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@ParameterizedTest
	@EnumSource
	void whatAllGoesInIsReportedAsATable(Way way) throws IOException {
		file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n001000000000002AAA,Bolt\n");
		file("Contact.csv", "Id,AccountId,LastName\n003000000000001AAA,001000000000001AAA,Able\n");
		file("notes.txt", "");
		assertThat(run(way, this.folder.toString())).isEqualTo(ImportCommand.DONE);
		assertThat(lines()).contains("File         System      Object   Read as",
				"Account.csv  Salesforce  Account  UTF-8, comma, header in line 1",
				"Contact.csv  Salesforce  Contact  UTF-8, comma, header in line 1",
				"File         Rows  New  Changed  Same  Waiting  Skipped  Rejected",
				"Account.csv     2    2        0     0        0        0         0",
				"Contact.csv     1    1        0     0        0        0         0",
				"All             3    3        0     0        0        0         0", "No row was rejected.");
		assertThat(lines()).anyMatch((line) -> line.startsWith("Not taken: notes.txt "))
			.anyMatch((line) -> line.startsWith("3 rows in "));
		assertThat(accounts()).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void rejectsAreShownAndAllOfThemWritten(Way way) throws IOException {
		StringBuilder rows = new StringBuilder("Id,Name,NumberOfEmployees\n001000000000001AAA,Acme,5\n");
		for (int i = 0; i < 150; i++) {
			rows.append("001%012dAAB,Firm,=x%d\n".formatted(i, i));
		}
		file("Account.csv", rows.toString());
		Path rejects = this.folder.resolve("out.csv");
		assertThat(run(way, this.folder.resolve("Account.csv").toString(), "--rejects", rejects.toString()))
			.isEqualTo(ImportCommand.REJECTS);
		assertThat(lines()).contains("150 reports of rows that did not go in, or wait; the first 100:",
				"All of them: " + rejects);
		assertThat(lines()).filteredOn((line) -> line.startsWith("  Account.csv, line ")).hasSize(100);
		assertThat(lines()).last().asString().startsWith("151 rows in ");
		assertThat(Files.readAllLines(rejects)).hasSize(151).anyMatch((line) -> line.contains(",'=x149,"));
		assertThat(accounts()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void whatWaitsIsReportedAndIsNoReject(Way way) throws IOException {
		file("Contact.csv", "Id,AccountId,LastName\n003000000000001AAA,001000000000009AAA,Orphan\n");
		Path rejects = this.folder.resolve("out.txt");
		assertThat(run(way, this.folder.resolve("Contact.csv").toString(), "--rejects", rejects.toString()))
			.isEqualTo(ImportCommand.DONE);
		assertThat(lines()).contains("Contact.csv     1    0        0     0        1        0         0");
		assertThat(lines()).anyMatch((line) -> line.contains("(WAITING)"))
			.anyMatch((line) -> line.contains("wait for what they refer to"));
	}

	@ParameterizedTest
	@EnumSource
	void aDryRunSaysSo(Way way) throws IOException {
		file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		assertThat(run(way, this.folder.toString(), "--dry-run")).isEqualTo(ImportCommand.DONE);
		assertThat(lines()).contains("Account.csv     1    1        0     0        0        0         0",
				"This was a dry run: nothing was written.");
		assertThat(accounts()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void aDryRunFollowsNamesToWhatWouldBeStored(Way way) throws IOException {
		file("accounts.csv", """
				(Do Not Modify) Account,Account Name,Website
				b1a2c3d4-0000-4000-8000-000000000001,Fourth Coffee,fourthcoffee.example
				""");
		file("contacts.csv", """
				(Do Not Modify) Contact,Full Name,Email,Company Name,Job Title
				c1a2c3d4-0000-4000-8000-000000000001,Susan Burk,susan@fourthcoffee.example,Fourth Coffee,CFO
				""");
		file("activities.csv", """
				(Do Not Modify) Activity,Activity Type,Subject,Regarding,Activity Status,Actual End
				d1a2c3d4-0000-4000-8000-000000000001,Phone Call,Price,Susan Burk,Completed,2026-03-14 09:30
				""");
		assertThat(run(way, this.folder.toString(), "--dry-run")).isEqualTo(ImportCommand.DONE);
		assertThat(lines()).contains("All                3    3        0     0        0        0         0");
		assertThat(accounts()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void aDryRunOfWideRowsTellsTheSameAsTheImport(Way way) throws IOException {
		file("customers.csv", """
				Customer No;Company;Website;Contact No;Name;E-Mail;Rolle;Art;Datum
				17;Müller GmbH;mueller.example;1;Blum;eva@mueller.example;DECISION_MAKER;MEETING;2026-04-03
				18;Adler AG;;2;Sommer;ida@gmail.com;DECISION_MAKER;MEETING;2026-04-03
				""");
		Path mapping = file("m.yaml", """
				name: our-crm
				files:
				  - match: customers*
				    account: {id: Customer No, name: Company, domain: Website}
				    person: {id: Contact No, lastName: Name, email: E-Mail}
				    role: {label: Rolle}
				    touchpoint: {type: Art, occurredAt: Datum}
				""");
		for (String more : List.of("--dry-run", "--zone=UTC")) {
			this.bytes.reset();
			run(way, this.folder.resolve("customers.csv").toString(), "--mapping", mapping.toString(), more);
			assertThat(lines()).as(more)
				.contains("customers.csv     2    2        0     0        0        0         0");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aMappingSaysHowItsFilesAreRead(Way way) throws IOException {
		Files.write(this.folder.resolve("customers.csv"),
				"List;of 2026\nNo~Firm\n4711~Bäcker; Söhne\n".getBytes(Charset.forName("windows-1252")));
		Path mapping = file("m.yaml", """
				name: our-crm
				files:
				  - match: customers*
				    encoding: windows-1252
				    separator: "~"
				    headerLine: 2
				    account: {id: No, name: Firm}
				""");
		assertThat(run(way, this.folder.resolve("customers.csv").toString(), "--mapping", mapping.toString()))
			.as(this.bytes.toString(StandardCharsets.UTF_8))
			.isEqualTo(ImportCommand.DONE);
		assertThat(lines()).contains("customers.csv  our-crm  accounts  Windows-1252, separator ~, header in line 2");
		assertThat(this.api.run("{ account(id: \"our-crm:4711\") { name } }").at("/account/name").asString())
			.isEqualTo("Bäcker; Söhne");
	}

	@ParameterizedTest
	@EnumSource
	void aFreeMailAddressNamesNoCompanyToWaitFor(Way way) throws IOException {
		file("people.csv", "Company,Email,Last Name\n,ida@gmail.com,Sommer\n");
		Path rejects = this.folder.resolve("out.txt");
		assertThat(run(way, this.folder.resolve("people.csv").toString(), "--rejects", rejects.toString()))
			.isEqualTo(ImportCommand.REJECTS);
		assertThat(lines()).anyMatch((line) -> line.contains("name the account that the person works at"));
	}

	@ParameterizedTest
	@EnumSource
	void optionsAndAMappingHold(Way way) throws IOException {
		file("customers.csv", "No|Firm|Revenue\n4711|Acme|1.250,50\n");
		Path mapping = file("m.yaml", """
				name: our-crm
				files:
				  - match: customers*
				    account:
				      id: No
				      name: Firm
				      annualRevenue: Revenue
				""");
		assertThat(run(way, this.folder.resolve("customers.csv").toString(), "--mapping", mapping.toString(),
				"--decimal", "comma", "--separator", "pipe"))
			.as(this.bytes.toString(StandardCharsets.UTF_8))
			.isEqualTo(ImportCommand.DONE);
		assertThat(this.api.run("{ account(id: \"our-crm:4711\") { annualRevenue } }")
			.at("/account/annualRevenue")
			.asString()).isEqualTo("1250.5");
	}

	@ParameterizedTest
	@EnumSource
	void whatCantBeDoneIsSaidInOneLine(Way way) throws IOException {
		assertThat(run(way, this.folder.resolve("nowhere").toString())).isEqualTo(ImportCommand.FAILED);
		assertThat(lines()).singleElement().asString().contains("There is no file or folder");
		this.bytes.reset();
		Path account = file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		assertThat(run(way, account.toString(), "--dates", "odd")).isEqualTo(ImportCommand.FAILED);
		assertThat(lines()).containsExactly("dates must be day-first or month-first");
		this.bytes.reset();
		assertThat(run(way, account.toString(), "--mapping", "none.yaml")).isEqualTo(ImportCommand.FAILED);
		assertThat(lines()).singleElement().asString().startsWith("mapping can't be read");
		this.bytes.reset();
		assertThat(run(way, file("notes.csv", "Colour,Taste\nred,sweet\n").toString())).isEqualTo(ImportCommand.FAILED);
		assertThat(lines()).last().asString().startsWith("There is nothing in these files that can be imported");
		assertThat(accounts()).isZero();
	}

	@Test
	void onlyWhatTheUserPointedAtIsSent() throws IOException {
		file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		file(".hidden.csv", "Id,Name\n001000000000002AAA,Bolt\n");
		Files.createDirectory(this.folder.resolve("below"));
		file("below/Account.csv", "Id,Name\n001000000000003AAA,Cork\n");
		for (Way way : Way.values()) {
			this.bytes.reset();
			run(way, this.folder.toString());
			assertThat(lines()).anyMatch((line) -> line.startsWith("Account.csv     1 "));
		}
		assertThat(accounts()).isEqualTo(1);
	}

	@Test
	void noFileAndUnknownOptionsAreAFailureWithTheUsage() {
		assertThat(ImportCommand.parse("import").orElseThrow().runRemote(this.out)).isEqualTo(ImportCommand.FAILED);
		assertThat(lines()).first().asString().startsWith("Usage: import <files or folders …>");
		this.bytes.reset();
		assertThat(ImportCommand.parse("import", "x", "--dyr-run").orElseThrow().runRemote(this.out))
			.isEqualTo(ImportCommand.FAILED);
		assertThat(lines()).startsWith("There is no option --dyr-run", "",
				"Usage: import <files or folders …> [options]");
	}

	@Test
	void whatIsWrongIsToldBeforeThereIsAGraph() throws IOException {
		Path account = file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		assertThat(command(account.toString(), this.folder.toString()).canBegin(this.out)).isTrue();
		assertThat(lines()).isEmpty();
		assertThat(command(account.toString(), "nowhere").canBegin(this.out)).isFalse();
		assertThat(command(account.toString(), "--mapping", "none.yaml").canBegin(this.out)).isFalse();
		assertThat(command(account.toString(), "--dates", "odd").canBegin(this.out)).isFalse();
		assertThat(lines()).satisfiesExactly((line) -> assertThat(line).isEqualTo("There is no file or folder nowhere"),
				(line) -> assertThat(line).startsWith("mapping can't be read"),
				(line) -> assertThat(line).isEqualTo("dates must be day-first or month-first"));
	}

	@Test
	void aServerThatIsNotThereIsAFailureInOneLine() throws IOException {
		Path file = file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		assertThat(remote("http://127.0.0.1:1", file.toString())).isEqualTo(ImportCommand.FAILED);
		assertThat(lines()).containsExactly("The server http://127.0.0.1:1 can't be reached, or broke off");
		this.bytes.reset();
		assertThat(remote("http://", file.toString())).isEqualTo(ImportCommand.FAILED);
		assertThat(lines()).containsExactly("http:// is no address of a server");
	}

	private int run(Way way, String... words) {
		return (way == Way.LOCAL) ? this.local.run(command(words), this.out)
				: remote("127.0.0.1:" + this.server.uri("/").getPort(), words);
	}

	private int remote(String address, String... words) {
		List<String> all = new ArrayList<>(List.of(words));
		all.addAll(List.of("--server", address));
		return command(all.toArray(String[]::new)).runRemote(this.out);
	}

	private static ImportCommand command(String... words) {
		return ImportCommand.parse(Stream.concat(Stream.of("import"), Stream.of(words)).toArray(String[]::new))
			.orElseThrow();
	}

	private List<String> lines() {
		return this.bytes.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private int accounts() {
		return this.api.run("{ accounts { totalCount } }").at("/accounts/totalCount").asInt();
	}

	private Path file(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content);
	}

	/**
	 * Where the import runs.
	 */
	enum Way {

		LOCAL, SERVER

	}

}
