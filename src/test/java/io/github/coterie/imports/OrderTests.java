package io.github.coterie.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import io.github.coterie.WholeApplication;
import io.github.coterie.book.BookLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order in which rows and files come makes no difference in the end.
 */
@WholeApplication
class OrderTests {

	private static final List<String> FILES = List.of("EventRelation", "Task", "Event", "OpportunityContactRole",
			"Contact", "Opportunity", "Account", "User");

	@RegisterExtension
	private final Imports imports = new Imports();

	@Autowired
	private Neo4jClient client;

	@Autowired
	private BookLoader book;

	@Test
	void rowsThatNameLaterOnesAreTied() {
		Imports.Done done = this.imports
			.file("Account.csv", "Id,Name,ParentId", "001000000000002AAA,Child,001000000000001AAA",
					"001000000000001AAA,Parent,")
			.file("Contact.csv", "Id,AccountId,LastName,ReportsToId",
					"003000000000001AAA,001000000000001AAA,Able,003000000000002AAA",
					"003000000000002AAA,001000000000001AAA,Boss,")
			.run()
			.withoutRejects();
		assertThat(done.report().stillWaiting()).isZero();
		assertThat(done.file("Contact.csv").created()).isEqualTo(2);
		assertThat(this.imports.dump()).anyMatch((line) -> line.startsWith("Person 003000000000001AAA -[REPORTS_TO")
				&& line.endsWith("Person 003000000000002AAA"));
	}

	@Test
	void whoNamesNoCompanyWaitsForTheTableThatTellsIt() {
		this.imports.file("companies.csv", "Record ID,Company name", "1,Acme")
			.file("contacts.csv", "Record ID,First Name,Last Name", "11,Ann,Able", "12,Ben,Baker")
			.file("contact_company.csv", "contact_id,company_id,_fivetran_synced,type_id,category",
					"11,1,2026-01-01 10:00:00,1,HUBSPOT_DEFINED");
		Imports.Done tried = this.imports.tryOut();
		Imports.Done done = this.imports.run();
		assertThat(done.reject("contacts.csv", 3).message()).startsWith("names no account yet");
		assertThat(done.rejects()).hasSize(1).isEqualTo(tried.rejects());
		assertThat(done.report().files()).isEqualTo(tried.report().files());
		assertThat(this.imports.dump())
			.anyMatch((line) -> line.startsWith("Person hubspot:11 -[WORKS_AT") && line.endsWith("Account hubspot:1"))
			.anyMatch((line) -> line.startsWith("Person {") && line.contains("fullName=Ann Able"));
		this.imports.run().unchanged();
	}

	@Test
	void whatWaitsIsReportedInTheOrderOfTheLines() {
		Imports.Done done = this.imports
			.file("Account.csv", "Id,Name,ParentId", "001000000000001AAA,Acme,001000000000009AAA")
			.file("Contact.csv", "Id,AccountId,LastName,ReportsToId", "003000000000003AAA,001000000000008AAA,First,",
					"003000000000001AAA,001000000000008AAA,Second,",
					"003000000000004AAA,001000000000001AAA,Third,003000000000009AAA",
					"003000000000002AAA,001000000000008AAA,Fourth,")
			.run();
		assertThat(done.rejects()).extracting(RejectedRow::line).startsWith(2L).endsWith(2L, 3L, 4L, 5L);
	}

	@Test
	void whoNeverCameIsWaitedForAndReported() {
		this.imports.file("Account.csv", "Id,Name", "001000000000001AAA,Acme")
			.file("Contact.csv", "Id,AccountId,LastName,ReportsToId",
					"003000000000001AAA,001000000000001AAA,Able,003000000000009AAA");
		Imports.Done done = this.imports.run();
		assertThat(done.reject("Contact.csv", 2)).satisfies((reject) -> {
			assertThat(reject.code()).isEqualTo("WAITING");
			assertThat(reject.column()).isEqualTo("ReportsToId");
			assertThat(reject.value()).isEqualTo("003000000000009AAA");
			assertThat(reject.message()).contains("all else of the row is stored");
		});
		assertThat(done.report().stillWaiting()).isEqualTo(1);
		assertThat(done.report().tied()).isZero();
		assertThat(done.file("Contact.csv").created()).isEqualTo(1);
		assertThat(this.imports.run().unchanged().report().stillWaiting()).isEqualTo(1);
		Imports.Done tied = this.imports.empty()
			.file("Contact.csv", "Id,AccountId,LastName", "003000000000009AAA,001000000000001AAA,Boss")
			.run()
			.withoutRejects();
		assertThat(tied.report().tied()).isEqualTo(1);
		assertThat(tied.report().stillWaiting()).isZero();
		assertThat(this.imports.dump()).anyMatch((line) -> line.startsWith("Person 003000000000001AAA -[REPORTS_TO"));
	}

	@Test
	void oneFileAnImportFromTheLastToTheFirstEndsLikeAllAtOnce() throws IOException {
		this.imports.run(List.of(Path.of("seed-data"))).withoutRejects();
		List<String> expected = dump();
		forget();
		for (String file : FILES) {
			List<String> lines = Files.readAllLines(Path.of("seed-data", file + ".csv"));
			Imports.Done done = this.imports.empty().file(file + ".csv", lines.toArray(String[]::new)).run();
			assertThat(done.rejects()).allSatisfy((reject) -> {
				assertThat(reject.code()).isEqualTo("WAITING");
				assertThat(reject.column()).isNotNull();
				assertThat(reject.value()).isNotNull();
			});
		}
		GraphDump.assertEqual(dump(), expected);
		assertThat(this.imports.run(List.of(Path.of("seed-data"))).unchanged().withoutRejects().report().stillWaiting())
			.isZero();
		GraphDump.assertEqual(dump(), expected);
	}

	@Test
	void rowsInAnyOrderEndTheSame() throws IOException {
		this.imports.run(List.of(Path.of("seed-data"))).withoutRejects();
		List<String> expected = dump();
		forget();
		for (String file : FILES) {
			List<String> lines = new ArrayList<>(records(Path.of("seed-data", file + ".csv")));
			String header = lines.removeFirst();
			Collections.reverse(lines);
			lines.addFirst(header);
			this.imports.file(file + ".csv", lines.toArray(String[]::new));
		}
		this.imports.run().withoutRejects();
		GraphDump.assertEqual(dump(), expected);
	}

	/**
	 * The rows of a file; a cell may hold a line break.
	 */
	private static List<String> records(Path file) throws IOException {
		List<String> records = new ArrayList<>();
		String open = "";
		for (String line : Files.readAllLines(file)) {
			String record = open.isEmpty() ? line : open + "\n" + line;
			boolean whole = record.chars().filter((sign) -> sign == '"').count() % 2 == 0;
			if (whole) {
				records.add(record);
			}
			open = whole ? "" : record;
		}
		return records;
	}

	@Test
	void peopleOfSeveralAccountsAtOneMeetingMayComeOneByOne() {
		String[] accounts = { "Id,Name", "001000000000001AAA,Acme", "001000000000002AAA,Bolt" };
		String[] contacts = { "Id,AccountId,LastName", "003000000000001AAA,001000000000001AAA,Able",
				"003000000000002AAA,001000000000002AAA,Baker" };
		String[] events = { "Id,WhoId,WhatId,Type,StartDateTime,Subject",
				"00U000000000001AAA,003000000000001AAA,001000000000001AAA,Meeting,2026-10-02T09:30:00Z,Talk" };
		String[] relations = { "Id,EventId,RelationId", "0RE000000000001AAA,00U000000000001AAA,003000000000002AAA" };
		this.imports.file("Account.csv", accounts)
			.file("Contact.csv", contacts)
			.file("Event.csv", events)
			.file("EventRelation.csv", relations)
			.run()
			.withoutRejects();
		List<String> expected = dump();
		forget();
		this.imports.empty().file("EventRelation.csv", relations).run();
		this.imports.empty().file("Event.csv", events).run();
		this.imports.empty().file("Contact.csv", contacts).run();
		this.imports.empty().file("Account.csv", accounts).run();
		GraphDump.assertEqual(dump(), expected);
	}

	private void forget() {
		this.client.query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").run();
		this.book.rebuild();
	}

	private List<String> dump() {
		return this.imports.dump(Set.of("Waiting"), Set.of());
	}

}
