package io.github.coterie.crm;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Seniority;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.TouchpointType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an import makes of an export, row by row.
 */
class SalesforceImportTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@SuppressWarnings("NullAway.Init")
	private Export export;

	@BeforeEach
	void emptyFolder() {
		this.export = new Export(this.folder);
	}

	@Test
	void anAccountIsTakenWithAllThatIsKnownOfIt() {
		this.export.file("user.CSV", "ID,EMAIL\n005000000000001,owner@seller.example\n").file("Account.csv", """
				Id,Name,Website,Industry,AnnualRevenue,NumberOfEmployees,CurrencyIsoCode,BillingCountry,OwnerId,\
				Target__c,Technologies__c,ExclusionReason__c
				001000000000001AAA,Acme,https://www.Acme.example/en,Software,"1,250,000.00",50,EUR,Germany,\
				005000000000001AAA,TRUE,SAP; AWS ;,competitor
				""").run();
		assertThat(this.export.destination().accounts.get(Export.ACME)).isEqualTo(Map.ofEntries(
				Map.entry("id", Export.ACME), Map.entry("name", "Acme"), Map.entry("domain", "acme.example"),
				Map.entry("industry", "Software"), Map.entry("annualRevenue", new BigDecimal("1250000")),
				Map.entry("numberOfEmployees", 50), Map.entry("currency", "EUR"), Map.entry("country", "Germany"),
				Map.entry("owner", "owner@seller.example"), Map.entry("isTarget", true),
				Map.entry("technologies", List.of("SAP", "AWS")), Map.entry("exclusionReason", "competitor")));
	}

	@Test
	void blankCellsAreLeftOut() {
		this.export.file("Account.csv", """
				Id,Name,Industry,AnnualRevenue,NumberOfEmployees,BillingCountry
				001000000000001AAA,Acme,,#N/A,NULL,\s
				""").run();
		assertThat(this.export.destination().accounts.get(Export.ACME)).containsOnlyKeys("id", "name");
	}

	@Test
	void headersAreReadInAnyCaseAndOrder() {
		this.export.file("ACCOUNT.CSV", "\"NAME\",\"ISDELETED\",\"ID\"\n\"Acme\",\"false\",\"001000000000001\"\n")
			.run();
		assertThat(this.export.destination().accounts).containsOnlyKeys(Export.ACME);
	}

	@Test
	void aFileOfAnotherNameIsKnownByItsIds() {
		ImportReport report = this.export.file("accountData.csv", "ID,NAME\n001000000000001AAA,Acme\n")
			.file("Lead.csv", "Id,LastName\n00Q000000000001AAA,Doe\n")
			.file("README.md", "# Export")
			.run();
		assertThat(this.export.destination().accounts).containsOnlyKeys(Export.ACME);
		assertThat(report.notTaken()).containsExactly("Lead.csv", "README.md");
	}

	@Test
	void bothFormsOfAnIdNameTheSameRecord() {
		this.export.file("Account.csv", "Id,Name\n001bm00001ZL8U9,Acme\n")
			.file("Contact.csv", "Id,AccountId,LastName\n003bm00000zapthAAA,001bm00001ZL8U9AAL,Able\n")
			.file("Task.csv", """
					Id,WhoId,WhatId,Type,Status,ActivityDate
					00Tbm00000zapth,003bm00000zapth,000000000000000AAA,Email Sent,Completed,2026-01-05
					""")
			.run();
		assertThat(this.export.destination().accounts).containsOnlyKeys("001bm00001ZL8U9AAL");
		assertThat(this.export.destination().touchpoints.values()).singleElement()
			.satisfies((touch) -> assertThat(touch).containsEntry("personIds", List.of("003bm00000zapthAAA"))
				.containsEntry("accountId", "001bm00001ZL8U9AAL"));
	}

	@Test
	void deletedRowsAreSkippedAndMergedOnesFollowed() {
		ImportReport report = this.export.file("Account.csv", """
				Id,Name,IsDeleted,MasterRecordId
				001000000000001AAA,Acme,FALSE,
				001000000000002AAA,Acme Inc.,TRUE,001000000000001AAA
				001000000000003AAA,Gone,TRUE,
				""").file("Contact.csv", """
				Id,AccountId,LastName,IsDeleted
				003000000000001AAA,001000000000002AAA,Able,0
				003000000000002AAA,001000000000001AAA,Baker,1
				003000000000003AAA,001000000000003AAA,Lost,0
				""").run();
		assertThat(this.export.destination().accounts).containsOnlyKeys(Export.ACME);
		assertThat(this.export.destination().people).containsOnlyKeys(Export.ANN);
		assertThat(report.files()).extracting(FileReport::skipped).containsExactly(2L, 1L);
		assertThat(report.rejects()).singleElement()
			.isEqualTo(new RejectedRow("Contact.csv", 4, "AccountId", "001000000000003AAA", "NOT_FOUND",
					"names a deleted Account"));
	}

	@Test
	void anOrphanIsRejectedAndAllOthersGoIn() {
		ImportReport report = this.export.acme().file("Contact.csv", """
				Id,AccountId,LastName
				003000000000002AAA,001000000000009AAA,Orphan
				003000000000001AAA,001000000000001AAA,Able
				""").file("Task.csv", """
				Id,WhoId,WhatId,Type,IsClosed,ActivityDate
				00T000000000001AAA,003000000000002AAA,,Email Sent,TRUE,2026-01-05
				00T000000000002AAA,003000000000001AAA,,Email Sent,TRUE,2026-01-05
				00T000000000003AAA,,006000000000009AAA,Email Sent,TRUE,2026-01-05
				""").file("Opportunity.csv", "Id,AccountId\n006000000000001AAA,001000000000001AAA\n").run();
		assertThat(this.export.destination().people).containsOnlyKeys(Export.ANN);
		assertThat(this.export.destination().touchpoints).containsOnlyKeys("00T000000000002AAA");
		assertThat(report.rejects()).extracting(RejectedRow::toString)
			.containsExactly(
					"""
							Contact.csv, line 2, AccountId “001000000000009AAA”: accountId names nothing (NOT_FOUND)
							Task.csv, line 2, WhoId “003000000000002AAA”: names nobody of this export, and no account is named beside (NOT_FOUND)
							Task.csv, line 4, WhatId “006000000000009AAA”: names no Opportunity that was taken (NOT_FOUND)
							"""
						.lines()
						.toArray(String[]::new));
		assertThat(report.rejected()).isEqualTo(3);
	}

	@Test
	void whatIsStoredAlreadyNeedNotBeInTheFileAgain() {
		this.export.acme().run();
		this.export.destination().accounts.put("001000000000009AAA", Map.of("id", "001000000000009AAA"));
		ImportReport report = this.export.file("Contact.csv", """
				Id,AccountId,LastName
				003000000000002AAA,001000000000009AAA,Earlier
				""").run();
		assertThat(report.rejected()).isZero();
		assertThat(this.export.destination().people).containsKey("003000000000002AAA");
	}

	@Test
	void badValuesAreRejectedWithTheirPlace() {
		ImportReport report = this.export.file("Account.csv", """
				Id,Name,AnnualRevenue,NumberOfEmployees,IsDeleted
				001000000000001AAA,Acme,many,,
				001000000000002AAA,Bolt,,1.5,
				001000000000003AAA,,,,
				,Nobody,,,
				001000000000004AAA,Cork,,,maybe
				001000000000005AAA,Dent,1,2,FALSE
				001000000000005,Dent again,1,2,FALSE
				""").run();
		assertThat(this.export.destination().accounts).containsOnlyKeys("001000000000005AAA");
		assertThat(report.rejects())
			.extracting((reject) -> reject.line() + " " + reject.column() + " " + reject.value())
			.containsExactly("2 AnnualRevenue many", "3 NumberOfEmployees 1.5", "4 Name null", "5 Id null",
					"6 IsDeleted maybe", "8 Id 001000000000005");
		assertThat(report.files()).singleElement()
			.satisfies((file) -> assertThat(file.read()).isEqualTo(file.created() + file.rejected()));
	}

	@Test
	void raggedRowsAreReportedAndQuotedLineBreaksCounted() {
		ImportReport report = this.export.file("Account.csv", """
				Id,Name,Industry
				001000000000001AAA,"Acme
				and ""Sons""\",Software

				001000000000002AAA,Bolt
				001000000000003AAA,Cork,Wine,and more
				001000000000004AAA,Dent,Travel
				""").run();
		assertThat(this.export.destination().accounts).containsOnlyKeys(Export.ACME, "001000000000004AAA");
		assertThat(this.export.destination().accounts.get(Export.ACME)).containsEntry("name", "Acme\nand \"Sons\"");
		assertThat(report.rejects()).extracting((reject) -> reject.line() + " " + reject.message())
			.containsExactly("5 the row has 2 cells, the header 3", "6 the row has 4 cells, the header 3");
	}

	@Test
	void whatIsNoCsvStopsNothing() {
		ImportReport report = this.export.file("Account.csv", """
				Id,Name
				001000000000001AAA,Acme
				001000000000002AAA,"Bolt" Ltd.
				001000000000003AAA,Cork
				001000000000004AAA,"Dent
				001000000000005AAA,Ember
				""").run();
		assertThat(this.export.destination().accounts).containsOnlyKeys(Export.ACME, "001000000000003AAA",
				"001000000000005AAA");
		assertThat(report.rejects()).extracting(RejectedRow::line).containsExactly(3L, 5L);
	}

	@Test
	void everyEncodingIsRead() {
		for (String encoding : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
			Charset charset = Charset.forName(encoding);
			for (String mark : encoding.equals("windows-1252") ? List.of("")
					: (encoding.equals("UTF-8") ? List.of("", "\ufeff") : List.of("\ufeff"))) {
				new Export(this.folder, this.export.destination())
					.file("Account.csv", mark + "Id,Name\n001000000000001AAA,Crédit Müller\n", charset)
					.run();
				assertThat(this.export.destination().accounts.get(Export.ACME)).as(encoding)
					.containsEntry("name", "Crédit Müller");
			}
		}
	}

	@Test
	void otherSeparatorsAreTold() {
		this.export.file("Account.csv", "Id;Name;Industry\n001000000000001AAA;Acme, Inc.;Software\n").run();
		assertThat(this.export.destination().accounts.get(Export.ACME)).containsEntry("name", "Acme, Inc.");
	}

	@Test
	void aContactRoleIsAFactAndATitleAProposal() {
		this.export.acme().file("Contact.csv", """
				Id,AccountId,FirstName,LastName,Title,Department,EmploymentStatus__c,Seniority__c
				003000000000001AAA,001000000000001AAA,Ann,Able,CFO,Finance,ACTIVE,
				003000000000002AAA,001000000000001AAA,Bob,Baker,Consigliere,,LEFT,Vice President
				003000000000003AAA,001000000000001AAA,Cy,Cooper,CFO,,Former employee,
				""").file("Opportunity.csv", """
				Id,AccountId
				006000000000001AAA,001000000000001AAA
				""").file("OpportunityContactRole.csv", """
				OpportunityId,ContactId,Role,Support__c,PoliticalStatus__c,CreatedDate,IsDeleted
				006000000000001AAA,003000000000001AAA,Economic Decision Maker,Supporter,Inner Circle,2026-02-01,FALSE
				006000000000001AAA,003000000000001AAA,Economic Buyer,,,2026-01-01T10:00:00.000+0000,FALSE
				006000000000001AAA,003000000000001AAA,Wizard,Enemy,,2025-01-01,FALSE
				006000000000001AAA,003000000000001AAA,Champion,,,2025-01-01,TRUE
				006000000000001AAA,003000000000009AAA,Champion,,,2025-01-01,FALSE
				""").run();
		RecordingDestination stored = this.export.destination();
		assertThat(stored.roles(Export.ANN)).containsExactly("CONFIRMED ECONOMIC_BUYER", "CONFIRMED UNKNOWN",
				"PROPOSED DECISION_MAKER");
		assertThat(stored.roleDrafts(Export.ANN).getFirst()).containsEntry("sourceText", "Economic Buyer")
			.containsEntry("since", Instant.parse("2026-01-01T10:00:00Z"));
		assertThat(stored.roleDrafts(Export.ANN).get(1)).containsEntry("sourceText", "Wizard");
		assertThat(stored.people.get(Export.ANN)).containsEntry("seniority", Seniority.C_LEVEL)
			.containsEntry("support", Support.SUPPORTER)
			.containsEntry("politicalStatus", PoliticalStatus.INNER_CIRCLE)
			.containsEntry("employmentStatus", EmploymentStatus.ACTIVE);
		assertThat(stored.people.get("003000000000002AAA")).containsEntry("seniority", Seniority.VP)
			.containsEntry("employmentStatus", EmploymentStatus.LEFT)
			.doesNotContainKey("roles");
		assertThat(stored.roles("003000000000003AAA")).isEmpty();
	}

	@Test
	void managersAreNamedOnceEverybodyIsIn() {
		ImportReport report = this.export.acme().file("Contact.csv", """
				Id,AccountId,LastName,ReportsToId
				003000000000001AAA,001000000000001AAA,Able,003000000000002AAA
				003000000000002AAA,001000000000001AAA,Baker,
				003000000000003AAA,001000000000001AAA,Cooper,003000000000009AAA
				""").run();
		assertThat(this.export.destination().people.get(Export.ANN)).containsEntry("reportsToId", "003000000000002AAA");
		assertThat(this.export.destination().people).hasSize(3);
		assertThat(report.rejects()).singleElement()
			.satisfies((reject) -> assertThat(reject.column()).isEqualTo("ReportsToId"));
	}

	@Test
	void tasksAndEventsAreTouchpoints() {
		this.export.acme()
			.file("Contact.csv", """
					Id,AccountId,LastName
					003000000000001AAA,001000000000001AAA,Able
					003000000000002AAA,001000000000001AAA,Baker
					""")
			.file("Opportunity.csv", "Id,AccountId\n006000000000001AAA,001000000000001AAA\n")
			.file("Task.csv",
					"""
							Id,IsDeleted,WhoId,WhatId,Subject,Type,Status,ActivityDate,CompletedDateTime,CallDurationInSeconds
							00T000000000001AAA,,003000000000001AAA,006000000000001AAA,Hello,Call Connected,Completed,2026-01-05,2026-01-06T09:30:00Z,90
							00T000000000002AAA,,,001000000000001AAA,Mailing,Email,Completed,01/05/26,,
							00T000000000003AAA,,003000000000001AAA,,Planned,Email,Not Started,2026-01-05,,
							00T000000000004AAA,TRUE,003000000000001AAA,,Deleted,Email,Completed,2026-01-05,,
							00T000000000005AAA,,00Q000000000001AAA,,A lead's,Email,Completed,2026-01-05,,
							""")
			.file("Event.csv", """
					Id,WhoId,WhatId,Subject,StartDateTime,DurationInMinutes
					00U000000000001AAA,003000000000001AAA,,Lunch,2026-01-07T12:00:00Z,60
					""")
			.file("EventRelation.csv", """
					Id,EventId,RelationId,Status
					0RE000000000001AAA,00U000000000001AAA,003000000000001AAA,Accepted
					0RE000000000002AAA,00U000000000001AAA,003000000000002AAA,
					0RE000000000003AAA,00U000000000001AAA,005000000000001AAA,
					0RE000000000004AAA,00U000000000009AAA,003000000000002AAA,
					""")
			.run();
		RecordingDestination stored = this.export.destination();
		assertThat(stored.touchpoints).containsOnlyKeys("00T000000000001AAA", "00T000000000002AAA",
				"00U000000000001AAA");
		assertThat(stored.touchpoints.get("00T000000000001AAA")).containsEntry("type", TouchpointType.CALL_CONNECTED)
			.containsEntry("occurredAt", Instant.parse("2026-01-06T09:30:00Z"))
			.containsEntry("durationMinutes", 2)
			.containsEntry("personIds", List.of(Export.ANN));
		assertThat(stored.touchpoints.get("00T000000000002AAA")).containsEntry("type", TouchpointType.EMAIL_SENT)
			.containsEntry("occurredAt", Instant.parse("2026-01-05T12:00:00Z"))
			.containsEntry("personIds", List.of());
		assertThat(stored.touchpoints.get("00U000000000001AAA")).containsEntry("type", TouchpointType.MEETING)
			.containsEntry("personIds", List.of(Export.ANN, "003000000000002AAA"));
	}

	@Test
	void aRelationToAnEventThatDoesNotComeIsRejected() {
		ImportReport report = this.export.acme().file("EventRelation.csv", """
				EventId,RelationId
				00U000000000009AAA,003000000000001AAA
				""").run();
		assertThat(report.rejects()).singleElement()
			.isEqualTo(new RejectedRow("EventRelation.csv", 2, "EventId", "00U000000000009AAA", "NOT_FOUND",
					"names no Event that was taken"));
		assertThat(report.files().getLast().used()).isZero();
	}

	@Test
	void aMeetingOfTwoAccountsIsATouchpointOfEach() {
		this.export.file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n001000000000002AAA,Bolt\n")
			.file("Contact.csv", """
					Id,AccountId,LastName
					003000000000001AAA,001000000000001AAA,Able
					003000000000002AAA,001000000000002AAA,Baker
					""")
			.file("Event.csv", "Id,WhoId,StartDateTime\n00U000000000001AAA,003000000000001AAA,2026-01-07T12:00:00Z\n")
			.file("EventRelation.csv", "EventId,RelationId\n00U000000000001AAA,003000000000002AAA\n")
			.run();
		assertThat(this.export.destination().touchpoints.values()).extracting((touch) -> touch.get("accountId"))
			.containsExactly("001000000000001AAA", "001000000000002AAA");
	}

	@Test
	void whatTheDestinationRefusesIsReportedWithItsRow() {
		ImportReport report = this.export.acme().file("Task.csv", """
				Id,WhoId,Subject,Type,IsClosed,ActivityDate
				00T000000000001AAA,003000000000001AAA,Hello,Email Sent,TRUE,2026-01-05
				00T000000000002AAA,003000000000001AAA,REFUSED,Email Sent,TRUE,2026-01-05
				""").run();
		assertThat(report.rejects()).singleElement()
			.satisfies((reject) -> assertThat(reject.toString())
				.isEqualTo("Task.csv, line 3, Subject “REFUSED”: subject names nothing (NOT_FOUND)"));
	}

	@Test
	void draftsGoInGroupsOfFiveHundred() {
		this.export
			.file("Account.csv",
					IntStream.range(0, 1201)
						.mapToObj((i) -> "001%012dAAA,Account %d".formatted(i, i))
						.collect(Collectors.joining("\n", "Id,Name\n", "\n")))
			.run();
		assertThat(this.export.destination().groups).containsExactly(500, 500, 201);
	}

	@Test
	void aThousandRejectsAreKeptAndAllAreCounted() {
		ImportReport report = this.export.file("Account.csv", "Id,Name\n" + "001000000000001AAA,\n".repeat(1500)).run();
		assertThat(report.rejects()).hasSize(1000);
		assertThat(report.rejected()).isEqualTo(1500);
	}

	@Test
	void timesAreMovedSoThatTheNewestTouchIsJustNow() {
		this.export.acme().file("Task.csv", """
				Id,WhoId,Type,IsClosed,ActivityDate,CompletedDateTime
				00T000000000001AAA,003000000000001AAA,Email Sent,TRUE,,2026-01-05T10:00:00Z
				00T000000000002AAA,003000000000001AAA,Email Sent,FALSE,2026-03-05,
				""");
		Instant now = Instant.parse("2026-02-05T10:00:00Z");
		SalesforceSource source = SalesforceSource.folder(this.folder);
		Duration shift = new SalesforceImport().shiftTo(source, now);
		new SalesforceImport().run(source.shiftedBy(shift), this.export.destination());
		assertThat(this.export.destination().touchpoints.get("00T000000000001AAA")).containsEntry("occurredAt",
				Instant.parse("2026-02-05T09:59:00Z"));
	}

	@Test
	void theReportIsATableInPlainWords() {
		ImportReport report = this.export.acme().file("Contact.csv", """
				Id,AccountId,LastName
				003000000000001AAA,001000000000001AAA,Able
				003000000000002AAA,,Nobody
				""").file("notes.txt", "").run();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
		assertThat(bytes.toString(StandardCharsets.UTF_8).lines().skip(1)).containsExactly("",
				"File         Rows  New  Changed  Same  Used  Skipped  Rejected",
				"Account.csv     1    1        0     0     0        0         0",
				"Contact.csv     2    1        0     0     0        0         1", "", "Not taken: notes.txt.",
				"1 row was rejected:", "  Contact.csv, line 3, AccountId: must not be blank (BAD_REQUEST)");
	}

	@Test
	void aFileWithoutIdsIsReported() {
		ImportReport report = this.export.file("Account.csv", "Name\nAcme\n").run();
		assertThat(report.rejects()).singleElement().extracting(RejectedRow::column).isEqualTo("Id");
	}

	@Test
	void aFolderThatIsNotThereFails() {
		assertThatExceptionOfType(ImportFailure.class)
			.isThrownBy(() -> SalesforceSource.folder(this.folder.resolve("nowhere")))
			.withMessageContaining("There is no folder");
	}

}
