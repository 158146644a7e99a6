package io.github.coterie.salesforce;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the rows of reports say.
 */
class ReportTests {

	@Test
	void aReportOfAccountsTellsOfAccounts() {
		Export export = new Export().file("report1700000000.csv",
				"""
						"Last Activity","Account Owner","Account Name","Billing State/Province","Type","Last Modified Date","Account ID","Website","Employees","Annual Revenue","Billing Country","Industry","Parent Account"
						"1/12/2026","Carolyn Philips","Path","","","3/30/2026","001Wj00000tQWvr","path.example","1,200","$5,000,000.00","Germany","Software","Way"
						"""
					.replace("$", ""));
		Entry account = export.entry();
		assertThat(account.kind()).isEqualTo(EntryKind.ACCOUNT);
		assertThat(account.id()).isEqualTo("001Wj00000tQWvrIAG");
		assertThat(account.fields()).isEqualTo(Map.of("name", "Path", "domain", "path.example", "numberOfEmployees",
				1200, "annualRevenue", new BigDecimal("5000000"), "country", "Germany", "industry", "Software"));
		assertThat(Export.references(account)).containsExactly("owner=NAME Carolyn Philips", "parent=NAME Way");
	}

	@Test
	void aReportOfContactsTellsOfAccountsAndPeople() {
		List<Entry> entries = new Export().file("report.csv", """
				First Name,Last Name,Title,Account Name,Mailing Country,Email,Account Owner,Email Opt Out
				Ann,Able,CFO,Acme,Germany,ann@acme.example,Jo Seller,1
				,,,Bolt,,,Jo Seller,
				""").entries();
		assertThat(entries).extracting(Entry::kind)
			.containsExactly(EntryKind.ACCOUNT, EntryKind.PERSON, EntryKind.ACCOUNT);
		assertThat(entries.get(1).id()).isNull();
		assertThat(entries.get(1).fields()).isEqualTo(Map.of("firstName", "Ann", "lastName", "Able", "title", "CFO",
				"email", "ann@acme.example", "optedOutOfEmail", true));
		assertThat(Export.references(entries.get(1))).containsExactly("account=NAME Acme");
	}

	@Test
	void aReportOfDealsWithRolesIsWide() {
		List<Entry> entries = new Export()
			.file("report.csv",
					"""
							Opportunity Name,Stage,Amount,Amount Currency,Close Date,Account Name,Opportunity Owner,First Name,Last Name,Email,Contact Role,Opportunity ID
							Big,Closed Won,"1,500.00",EUR,1/31/2026,Acme,Jo Seller,Ann,Able,ann@acme.example,Decision Maker,006000000000001
							""")
			.entries();
		assertThat(entries).extracting(Entry::kind)
			.containsExactly(EntryKind.ACCOUNT, EntryKind.OPPORTUNITY, EntryKind.PERSON, EntryKind.ROLE);
		assertThat(entries.get(1).fields())
			.isEqualTo(Map.of("name", "Big", "stage", "Closed Won", "amount", new BigDecimal("1500"), "currency", "EUR",
					"closeDate", LocalDate.of(2026, 1, 31), "closed", true, "won", true));
		assertThat(Export.references(entries.get(1))).containsExactly("account=NAME Acme", "owner=NAME Jo Seller");
		assertThat(entries.get(3).fields()).isEqualTo(Map.of("label", "Decision Maker"));
		assertThat(Export.references(entries.get(3))).containsExactly("opportunity=ID 006000000000001AAA, NAME Big",
				"person=EMAIL ann@acme.example, NAME Ann Able");
	}

	@Test
	void labelsMayNameTheirObject() {
		List<Entry> entries = new Export().file("report.csv", """
				Account: Account Name,Contact: Full Name,Contact: Email,Account: Industry,Account Owner: Full Name
				Acme,Ann Able,ann@acme.example,Software,Jo Seller
				""").entries();
		assertThat(entries).extracting(Entry::fields)
			.containsExactly(Map.of("name", "Acme", "industry", "Software"),
					Map.of("lastName", "Ann Able", "email", "ann@acme.example"));
		assertThat(Export.references(entries.getFirst())).containsExactly("owner=NAME Jo Seller");
		assertThat(Export.references(entries.getLast())).containsExactly("account=NAME Acme");
	}

	@Test
	void aReportOfActivitiesTellsOfTouchpoints() {
		Export export = new Export().file("report.csv", """
				Activity ID,Subject,Date,Assigned,Company / Account,Contact,Lead,Status,Task,Activity Type
				00T000000000001,Call,1/31/2026,Jo Seller,Acme,Ann Able,,Completed,1,Call
				00U000000000001,Lunch,1/30/2026,Jo Seller,Acme,Ann Able,,,0,
				00T000000000002,Later,1/30/2026,Jo Seller,Acme,Ann Able,,Not Started,1,
				""");
		List<Entry> touches = export.entries();
		assertThat(touches).extracting((touch) -> touch.fields().get("type"))
			.containsExactly(TouchpointType.CALL_ATTEMPT, TouchpointType.MEETING);
		assertThat(touches.getFirst().fields()).containsEntry("occurredAt", Instant.parse("2026-01-31T12:00:00Z"));
		assertThat(Export.references(touches.getFirst())).containsExactly("account=NAME Acme", "owner=NAME Jo Seller");
		assertThat(Export.participants(touches.getFirst())).containsExactly("NAME Ann Able");
		assertThat(export.skipped()).containsExactly("4 it is a plan, not a touchpoint");
	}

	@Test
	void aReportOfStagesTellsOfStages() {
		Export export = new Export().file("report.csv", """
				Opportunity Name,Account Name,From Stage,To Stage,Amount,Last Modified
				Big,Acme,New,Proposal,100,1/31/2026
				""");
		assertThat(export.entries(EntryKind.STAGE)).singleElement().satisfies((stage) -> {
			assertThat(stage.fields()).isEqualTo(Map.of("stage", "Proposal", "amount", new BigDecimal("100"),
					"enteredAt", Instant.parse("2026-01-31T12:00:00Z")));
			assertThat(Export.references(stage)).containsExactly("opportunity=NAME Big");
		});
	}

	@Test
	void aReportOfMembersTellsOfTouchpointsOfContacts() {
		Export export = new Export().file("report.csv",
				"""
						Campaign Name,Member Status,Member Type,First Name,Last Name,Company,Email,Member First Responded Date,Contact ID
						Trade Fair,Attended,Contact,Ann,Able,Acme,ann@acme.example,1/31/2026,003000000000001
						Trade Fair,Attended,Lead,Lea,Doe,Bolt,lea@bolt.example,1/31/2026,
						""");
		assertThat(export.entry().fields()).containsEntry("type", TouchpointType.EVENT_ATTENDED)
			.containsEntry("subject", "Trade Fair");
		assertThat(Export.participants(export.entry()))
			.containsExactly("ID 003000000000001AAA, EMAIL ann@acme.example, NAME Ann Able");
		assertThat(export.skipped()).containsExactly("3 leads are not taken; convert them");
	}

	@Test
	void aRowThatNamesNothingIsSkipped() {
		assertThat(new Export().file("report.csv", "Account Name,Account Owner,Employees\n,Jo Seller,\n").skipped())
			.containsExactly("2 it names no Account");
	}

}
