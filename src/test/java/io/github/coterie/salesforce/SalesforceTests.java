package io.github.coterie.salesforce;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Seniority;
import io.github.coterie.cell.CellSettings;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Place;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the rows of files with API names say.
 */
class SalesforceTests {

	private static final String ACME = "001000000000001AAA";

	private static final String ANN = "003000000000001AAA";

	private static final String DEAL = "006000000000001AAA";

	@Test
	void anAccountIsTakenWithAllThatIsKnownOfIt() {
		Entry account = new Export().file("Account.csv", """
				Id,Name,Website,Industry,AnnualRevenue,NumberOfEmployees,CurrencyIsoCode,BillingCountry,OwnerId,\
				ParentId,Target__c,Technologies__c,ExclusionReason__c
				001000000000001AAA,Acme,https://www.Acme.example/en,Software,"1,250,000.00",50,EUR,Germany,\
				005000000000001,001000000000002,TRUE,SAP; AWS ;,competitor
				""").entry();
		assertThat(account.kind()).isEqualTo(EntryKind.ACCOUNT);
		assertThat(account.id()).isEqualTo(ACME);
		assertThat(account.fields()).isEqualTo(Map.of("name", "Acme", "domain", "acme.example", "industry", "Software",
				"annualRevenue", new BigDecimal("1250000"), "numberOfEmployees", 50, "currency", "EUR", "country",
				"Germany", "isTarget", true, "technologies", List.of("SAP", "AWS"), "exclusionReason", "competitor"));
		assertThat(Export.references(account)).containsExactly("owner=ID 005000000000001AAA",
				"parent=ID 001000000000002AAA");
		assertThat(account.columns()).containsEntry("domain", "Website").containsEntry("owner", "OwnerId");
	}

	@Test
	void blankCellsAreLeftOutAndATokenClears() {
		Entry account = new Export().file("Account.csv", """
				Id,Name,Industry,AnnualRevenue,NumberOfEmployees,BillingCountry,CurrencyIsoCode,ParentId
				001000000000001AAA,Acme,<clear>,#N/A,NULL,\s,000,000000000000000AAA
				""").entry();
		assertThat(account.fields()).containsOnlyKeys("name", "industry").containsEntry("industry", null);
		assertThat(account.references()).isEmpty();
	}

	@Test
	void headersAreReadInAnyCaseAndOrder() {
		Entry account = new Export().file("ACCOUNT.CSV",
				"\"NAME\",\"ISDELETED\",\"ID\",\"NUMBEROFEMPLOYEES\"\n\"Acme\",\"false\",\"001000000000001\",\"7\"\n")
			.entry();
		assertThat(account.id()).isEqualTo(ACME);
		assertThat(account.fields()).isEqualTo(Map.of("name", "Acme", "numberOfEmployees", 7));
		assertThat(account.columns()).containsEntry("numberOfEmployees", "NUMBEROFEMPLOYEES");
	}

	@Test
	void deletedRowsSaySoAndMergedOnesNameWhoTookTheirPlace() {
		List<Entry> accounts = new Export().file("Account.csv", """
				Id,Name,IsDeleted,MasterRecordId,AnnualRevenue
				001000000000001AAA,Acme,0,,
				001000000000002AAA,Acme Inc.,1,001000000000001,no matter
				001000000000003AAA,Gone,TRUE,,
				001000000000004AAA,,FALSE,001000000000001AAA,
				""").entries();
		assertThat(accounts).extracting(Entry::deleted).containsExactly(false, true, true, false);
		assertThat(accounts).extracting(Entry::mergedInto).containsExactly(null, ACME, null, ACME);
		assertThat(accounts).extracting((account) -> account.fields().size()).containsExactly(1, 0, 0, 0);
	}

	@Test
	void badValuesAreRefusedWithTheirPlace() {
		Export export = new Export().file("Account.csv", """
				Id,Name,AnnualRevenue,NumberOfEmployees,IsDeleted
				001000000000001AAA,Acme,many,,
				001000000000002AAA,Bolt,,1.5,
				001000000000003AAA,,,,
				,Nobody,,,
				001000000000004AAA,Cork,,,perhaps
				001000000000005AAA,Dent,1,2,FALSE
				""");
		assertThat(export.refused().stream().map((refused) -> refused.split(":", 2)[0])).containsExactly(
				"2 AnnualRevenue many", "3 NumberOfEmployees 1.5", "4 Name null", "5 Id null", "6 IsDeleted perhaps");
		assertThat(export.entry().fields()).containsEntry("name", "Dent");
	}

	@Test
	void everyRowIsFoundOnceAsOneOrTheOther() {
		List<Finding> findings = new Export().file("Account.csv", """
				Id,Name,Industry
				001000000000001AAA,"Acme
				and ""Sons""\",Software
				001000000000002AAA,Bolt
				001000000000003AAA,,Wine
				""").findings();
		assertThat(findings).extracting((finding) -> finding.place().line()).containsExactly(2L, 4L, 5L);
		assertThat(findings.get(1)).isEqualTo(new Finding.Refused(new Place("Account.csv", 4), null,
				"001000000000002AAA,Bolt", "BAD_REQUEST", "the row has 2 cells, the header 3"));
		assertThat(findings.get(2)).isInstanceOf(Finding.Refused.class);
	}

	@Test
	void aSourceCanBeReadAgain() {
		EntrySource source = new Export().file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n")
			.sources()
			.getFirst();
		for (int i = 0; i < 2; i++) {
			List<Finding> findings = new ArrayList<>();
			source.read(findings::add);
			assertThat(findings).hasSize(1);
		}
		assertThat(source.kinds()).containsExactly(EntryKind.ACCOUNT);
	}

	@Test
	void aUserIsAnOwner() {
		List<Entry> owners = new Export().file("User.csv", """
				Id,FirstName,LastName,Email
				005000000000001AAA,Jo,Seller,jo@seller.example
				005000000000002AAA,,Automated Process,
				""").entries(EntryKind.OWNER);
		assertThat(owners).extracting(Entry::fields)
			.containsExactly(Map.of("name", "Jo Seller", "email", "jo@seller.example"),
					Map.of("name", "Automated Process"));
	}

	@Test
	void anOpportunityHasStageAmountAndDates() {
		Entry deal = new Export().file("Opportunity.csv", """
				Id,AccountId,Name,StageName,Amount,CurrencyIsoCode,CloseDate,CreatedDate,OwnerId,IsClosed,IsWon
				006000000000001AAA,001000000000001AAA,Big,Proposal,9225.50,PEN,2023-05-11 00:00:00,\
				2023-02-07 20:47:49,00G000000000001AAA,0,0
				""").entry();
		assertThat(deal.kind()).isEqualTo(EntryKind.OPPORTUNITY);
		assertThat(deal.fields()).isEqualTo(Map.of("name", "Big", "stage", "Proposal", "amount",
				new BigDecimal("9225.5"), "currency", "PEN", "closeDate", LocalDate.of(2023, 5, 11), "createdAt",
				Instant.parse("2023-02-07T20:47:49Z"), "closed", false, "won", false));
		assertThat(Export.references(deal)).containsExactly("account=ID " + ACME);
	}

	@Test
	void aStageTellsWhetherADealIsWonWhereNothingElseDoes() {
		List<Entry> deals = new Export().file("x.csv", """
				Name,StageName,CloseDate
				One,Closed Won,2026-01-05
				Two,Closed Lost,2026-01-05
				Three,Proposal,2026-01-05
				""").entries();
		assertThat(deals).extracting((deal) -> deal.fields().get("closed")).containsExactly(true, true, null);
		assertThat(deals).extracting((deal) -> deal.fields().get("won")).containsExactly(true, false, null);
	}

	@Test
	void aCloseDateIsNoInstant() {
		Entry deal = new Export().with(CellSettings.DEFAULT.shiftedBy(Duration.ofDays(3)))
			.file("x.csv", "Id,CloseDate\n006000000000001AAA,2026-01-05T00:00:00.000Z\n")
			.entry();
		assertThat(deal.fields()).containsEntry("closeDate", LocalDate.of(2026, 1, 8));
	}

	@Test
	void stagesComeFromHistory() {
		Export export = new Export().file("OpportunityHistory.csv", """
				Id,OpportunityId,CreatedDate,StageName,Amount,FromOpportunityStageName
				008000000000001AAA,006000000000001AAA,2023-02-07 20:47:49,Interest,18490,
				008000000000002AAA,006000000000001AAA,2023-02-08 20:47:49,Interest,18480,Interest
				008000000000003AAA,006000000000001AAA,2023-02-09 20:47:49,Won,18480,Interest
				008000000000004AAA,,2023-02-09 20:47:49,Won,18480,Interest
				""");
		assertThat(export.entries(EntryKind.STAGE)).extracting(Entry::fields)
			.containsExactly(
					Map.of("stage", "Interest", "enteredAt", Instant.parse("2023-02-07T20:47:49Z"), "amount",
							new BigDecimal("18490")),
					Map.of("stage", "Won", "enteredAt", Instant.parse("2023-02-09T20:47:49Z"), "amount",
							new BigDecimal("18480")));
		assertThat(Export.references(export.entries().getFirst())).containsExactly("opportunity=ID " + DEAL);
		assertThat(export.skipped()).containsExactly("3 the stage stayed as it was");
		assertThat(export.refused()).containsExactly("5 OpportunityId null: must not be blank");
	}

	@Test
	void fieldHistoryIsTakenWhereThereIsNoOther() {
		String fields = """
				Id,OpportunityId,CreatedDate,Field,OldValue,NewValue
				017000000000001AAA,006000000000001AAA,2023-02-07T20:47:49Z,StageName,New,Won
				017000000000002AAA,006000000000001AAA,2023-02-07T20:47:49Z,Amount,1,2
				""";
		Export alone = new Export().file("OpportunityFieldHistory.csv", fields);
		assertThat(alone.entry().fields()).containsEntry("stage", "Won");
		assertThat(alone.skipped()).containsExactly("3 it is a change of another field than the stage");
		Export both = new Export().file("OpportunityFieldHistory.csv", fields)
			.file("OpportunityHistory.csv", "Id,OpportunityId,CreatedDate,StageName\n");
		assertThat(both.entries()).isEmpty();
	}

	@Test
	void aContactIsAPersonWithAnAccountAndAManager() {
		Entry person = new Export().file("Contact.csv", """
				Id,AccountId,FirstName,LastName,Title,Department,Email,IsEmailBounced,HasOptedOutOfEmail,DoNotCall,\
				ReportsToId,EmploymentStatus__c,Seniority__c
				003000000000001AAA,001000000000001AAA,Ann,Able,CFO,Finance,ann@acme.example,FALSE,1,0,\
				003000000000002,Former employee,Vice President
				""").entry();
		assertThat(person.kind()).isEqualTo(EntryKind.PERSON);
		assertThat(person.fields()).isEqualTo(Map.ofEntries(Map.entry("firstName", "Ann"),
				Map.entry("lastName", "Able"), Map.entry("title", "CFO"), Map.entry("department", "Finance"),
				Map.entry("email", "ann@acme.example"), Map.entry("emailBounced", false),
				Map.entry("optedOutOfEmail", true), Map.entry("doNotCall", false),
				Map.entry("employmentStatus", EmploymentStatus.LEFT), Map.entry("seniority", Seniority.VP)));
		assertThat(Export.references(person)).containsExactly("account=ID " + ACME, "reportsTo=ID 003000000000002AAA");
	}

	@Test
	void aDateOfABounceIsABounce() {
		Entry person = new Export()
			.file("Contact.csv", "Id,LastName,EmailBouncedDate\n003000000000001AAA,Able,2023-05-11 00:00:00\n")
			.entry();
		assertThat(person.fields()).isEqualTo(Map.of("lastName", "Able", "emailBounced", true));
	}

	@Test
	void rowsWithoutIdAreKnownByWhatTheySay() {
		Export export = new Export().file("x.csv", """
				NAME,TYPE,WEBSITE,ANNUALREVENUE,ORACLE_ID__C
				account insert #0,Account,http://www.accountInsert0.com,0,1-00000
				,Account,,0,1-00001
				""");
		assertThat(export.entry().id()).isNull();
		assertThat(export.entry().fields()).isEqualTo(Map.of("name", "account insert #0", "domain",
				"accountinsert0.com", "annualRevenue", new BigDecimal("0")));
		assertThat(export.refused()).containsExactly("3 NAME null: must not be blank");
	}

	@Test
	void relatedRecordsAreNamedByAllThatIsThere() {
		Entry person = new Export().file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n").file("Contact.csv", """
				ID,LASTNAME,ACCOUNTID,ACCOUNT.NAME,OWNER.EMAIL,REPORTSTO.NAME
				003000000000001AAA,Able,001000000000001AAA,Acme,jo@seller.example,Bob Baker
				""").entries(EntryKind.PERSON).getFirst();
		assertThat(Export.references(person)).containsExactly("account=ID " + ACME + ", NAME Acme",
				"reportsTo=NAME Bob Baker");
		assertThat(person.references().get("account"))
			.satisfies((link) -> assertThat(link.column()).isEqualTo("ACCOUNTID"));
	}

	@Test
	void accountsComeFromContactsWhereTheExportHasNoFileOfThem() {
		List<Entry> entries = new Export().file("Contact.csv", """
				Id,LastName,AccountId,Account.Name,Account.Website,Account.Owner.Name
				003000000000001AAA,Able,001000000000001AAA,Acme,acme.example,Jo Seller
				003000000000002AAA,Free,,,,
				""").entries();
		assertThat(entries).extracting(Entry::kind)
			.containsExactly(EntryKind.ACCOUNT, EntryKind.PERSON, EntryKind.PERSON);
		assertThat(entries.getFirst().id()).isEqualTo(ACME);
		assertThat(entries.getFirst().fields()).isEqualTo(Map.of("name", "Acme", "domain", "acme.example"));
		assertThat(Export.references(entries.getFirst())).containsExactly("owner=NAME Jo Seller");
		assertThat(entries.getLast().references()).isEmpty();
	}

	@Test
	void aContactRoleIsAPartInADeal() {
		Export export = new Export().file("OpportunityContactRole.csv",
				"""
						Id,OpportunityId,ContactId,Role,Support__c,PoliticalStatus__c,CreatedDate,IsDeleted
						00K000000000001AAA,006000000000001AAA,003000000000001AAA,Economic Decision Maker,Non-Supporter,Inner Circle,2026-02-01,FALSE
						00K000000000002AAA,006000000000001AAA,003000000000001AAA,,Wizard,,,FALSE
						00K000000000003AAA,006000000000001AAA,003000000000001AAA,Champion,,,2025-01-01,TRUE
						00K000000000004AAA,006000000000001AAA,,Champion,,,2025-01-01,FALSE
						""");
		List<Entry> roles = export.entries(EntryKind.ROLE);
		assertThat(roles).extracting(Entry::fields)
			.containsExactly(
					Map.of("label", "Economic Decision Maker", "support", Support.NON_SUPPORTER, "politicalStatus",
							PoliticalStatus.INNER_CIRCLE, "since", Instant.parse("2026-02-01T12:00:00Z")),
					Map.of(), Map.of());
		assertThat(roles).extracting(Entry::deleted).containsExactly(false, false, true);
		assertThat(Export.references(roles.getFirst())).containsExactly("opportunity=ID " + DEAL, "person=ID " + ANN);
		assertThat(export.refused()).containsExactly("5 ContactId null: must not be blank");
	}

	@Test
	void aRoleAtAnAccountHasNoDeal() {
		Entry role = new Export().file("AccountContactRole.csv", """
				Id,AccountId,ContactId,Role
				02Z000000000001AAA,001000000000001AAA,003000000000001AAA,Business User
				""").entry();
		assertThat(role.fields()).containsEntry("label", "Business User");
		assertThat(Export.references(role)).containsExactly("person=ID " + ANN);
	}

	@Test
	void aFileWithoutItsKeyIsRefusedRowByRow() {
		assertThat(new Export()
			.file("OpportunityContactRole.csv",
					"Id,OpportunityId,Role\n00K000000000001AAA,006000000000001AAA,Champion\n")
			.refused())
			.containsExactly("2 ContactId null: the file has no such column, so that none of its rows can be taken");
	}

	@Test
	void tasksThatAreDoneAreTouchpoints() {
		Export export = new Export().file("Task.csv",
				"""
						Id,IsDeleted,WhoId,WhatId,AccountId,OwnerId,Subject,Type,Status,ActivityDate,CompletedDateTime,\
						CallDurationInSeconds,CallDisposition,CallType
						00T000000000001,,003000000000001,006000000000001AAA,001000000000001AAA,005000000000001AAA,Hello,\
						Call,Completed,2026-01-05,2026-01-06T09:30:00Z,90,Connected,Inbound
						00T000000000002AAA,,000000000000000AAA,001000000000001AAA,,,Mailing,Email,Completed,2026-01-05 00:00:00,,,,
						00T000000000003AAA,,003000000000001AAA,,,,Planned,Email,Not Started,2026-01-05,,,,
						00T000000000004AAA,TRUE,003000000000001AAA,,,,Deleted,Email,Completed,2026-01-05,,,,
						00T000000000005AAA,,00Q000000000001AAA,,,,A lead's,Email,Completed,2026-01-05,,,,
						00T000000000006AAA,,,500000000000001AAA,,,A case's,Email,Completed,2026-01-05,,,,
						00T000000000007AAA,,003000000000001AAA,,,,When?,Email,Completed,,,,,
						""");
		List<Entry> touches = export.entries(EntryKind.TOUCHPOINT);
		assertThat(touches).extracting(Entry::id)
			.containsExactly("00T000000000001EAA", "00T000000000002AAA", "00T000000000004AAA");
		assertThat(touches).extracting(Entry::deleted).containsExactly(false, false, true);
		assertThat(touches.getFirst().fields()).isEqualTo(Map.of("type", TouchpointType.CALL_CONNECTED, "occurredAt",
				Instant.parse("2026-01-06T09:30:00Z"), "subject", "Hello", "outcome", "Connected", "durationMinutes", 2,
				"direction", TouchDirection.INBOUND));
		assertThat(Export.references(touches.getFirst())).containsExactly("account=ID " + ACME,
				"opportunity=ID " + DEAL, "owner=ID 005000000000001AAA");
		assertThat(Export.participants(touches.getFirst())).containsExactly("ID " + ANN);
		assertThat(touches.get(1).fields()).containsEntry("type", TouchpointType.EMAIL_SENT)
			.containsEntry("occurredAt", Instant.parse("2026-01-05T12:00:00Z"));
		assertThat(Export.references(touches.get(1))).containsExactly("account=ID " + ACME);
		assertThat(touches.get(1).participants()).isEmpty();
		assertThat(export.skipped()).containsExactly("4 it is a plan, not a touchpoint",
				"6 leads are not taken; convert them", "7 it names neither a person nor an account");
		assertThat(export.refused()).containsExactly("8 CompletedDateTime null: must not be blank");
	}

	@Test
	void tasksOfAFileThatDoesNotSayWhatIsDoneAreRefused() {
		assertThat(new Export()
			.file("Task.csv", "Id,WhoId,ActivityDate\n00T000000000001AAA,003000000000001AAA,2026-01-05\n")
			.refused()).containsExactly(
					"2 Status null: the file has neither this column nor IsClosed, so that none of its rows can be told from a plan");
	}

	@Test
	void eventsAreTouchpointsWithTheirGuests() {
		Export export = new Export()
			.file("Event.csv",
					"""
							Id,WhoId,WhatId,AccountId,Subject,ActivityDateTime,ActivityDate,DurationInMinutes,IsChild,IsDeleted
							00U000000000001AAA,003000000000001AAA,006000000000001AAA,001000000000001AAA,Lunch,2026-01-07 12:00:00,2026-01-07 00:00:00,60,0,0
							00U000000000002AAA,003000000000002AAA,,,Lunch,2026-01-07 12:00:00,,60,1,0
							00U000000000003AAA,003000000000001AAA,,,Fair,,2026-01-07 00:00:00,1440,0,0
							""")
			.file("EventRelation.csv", """
					Id,EventId,RelationId,IsWhat,Status,IsDeleted
					0RE000000000001AAA,00U000000000001AAA,003000000000002AAA,0,Accepted,0
					0RE000000000002AAA,00U000000000001AAA,005000000000001AAA,0,,0
					0RE000000000003AAA,00U000000000001AAA,001000000000001AAA,1,,0
					0RE000000000004AAA,00U000000000001AAA,00Q000000000001AAA,0,,0
					0RE000000000005AAA,00U000000000001AAA,003000000000003AAA,0,Declined,0
					0RT000000000006AAA,00T000000000001AAA,003000000000003AAA,0,,1
					0RE000000000007AAA,,003000000000003AAA,0,,0
					""");
		assertThat(export.entries(EntryKind.TOUCHPOINT)).extracting((touch) -> touch.fields().get("occurredAt"))
			.containsExactly(Instant.parse("2026-01-07T12:00:00Z"), Instant.parse("2026-01-07T12:00:00Z"));
		assertThat(export.entries(EntryKind.TOUCHPOINT)).extracting((touch) -> touch.fields().get("type"))
			.containsOnly(TouchpointType.MEETING);
		List<Entry> guests = export.entries(EntryKind.PARTICIPANT);
		assertThat(guests).extracting(Entry::deleted).containsExactly(false, true);
		assertThat(Export.references(guests.getFirst())).containsExactly("person=ID 003000000000002AAA",
				"touchpoint=ID 00U000000000001AAA");
		assertThat(export.skipped()).containsExactly("3 it is an invitee's copy of another event",
				"3 it names a seller", "4 it names no person", "5 leads are not taken; convert them",
				"6 the invitation was declined");
		assertThat(export.refused()).containsExactly("8 EventId null: must not be blank");
	}

	@Test
	void membersOfCampaignsAreTouchpoints() {
		Export export = new Export().file("Campaign.csv", """
				Id,Name,Type,Status
				701000000000001AAA,Widgets Webinar,Other,Planned
				""")
			.file("CampaignMember.csv",
					"""
							Id,IsDeleted,CampaignId,LeadId,ContactId,Status,HasResponded,CreatedDate,FirstRespondedDate
							00v000000000001AAA,0,701000000000001AAA,000000000000000AAA,003000000000001AAA,Attended,1,2026-01-05 10:00:00,2026-01-07 00:00:00
							00v000000000002AAA,0,701000000000001AAA,,003000000000001AAA,Sent,0,2026-01-05 10:00:00,
							00v000000000003AAA,0,701000000000001AAA,00Q000000000001AAA,,Sent,0,2026-01-05 10:00:00,
							00v000000000004AAA,0,701000000000001AAA,,003000000000001AAA,No-show,0,2026-01-05 10:00:00,
							00v000000000005AAA,1,701000000000001AAA,,003000000000001AAA,Sent,0,2026-01-05 10:00:00,
							00v000000000006AAA,0,701000000000001AAA,,,Sent,0,2026-01-05 10:00:00,
							""");
		List<Entry> touches = export.entries();
		assertThat(touches.getFirst().fields()).isEqualTo(Map.of("type", TouchpointType.WEBINAR, "outcome", "Attended",
				"subject", "Widgets Webinar", "occurredAt", Instant.parse("2026-01-07T12:00:00Z")));
		assertThat(Export.participants(touches.getFirst())).containsExactly("ID " + ANN);
		assertThat(touches.get(1).fields()).containsEntry("type", TouchpointType.EMAIL_SENT)
			.containsEntry("occurredAt", Instant.parse("2026-01-05T10:00:00Z"));
		assertThat(touches).extracting(Entry::deleted).containsExactly(false, false, true);
		assertThat(export.skipped()).containsExactly("4 leads are not taken; convert them",
				"5 its status tells of no contact");
		assertThat(export.refused()).containsExactly("7 ContactId null: must not be blank");
	}

	@Test
	void mailIsTakenOnceByItsTask() {
		String messages = """
				Id,ActivityId,RelatedToId,FromAddress,ToAddress,Subject,Incoming,Status,MessageDate,CreatedById
				02s000000000001AAA,00T000000000001AAA,006000000000001AAA,ann@acme.example,jo@seller.example,Re: Hello,1,3,2026-01-05 10:00:00,005000000000001AAA
				02s000000000002AAA,00T000000000002AAA,000000000000000AAA,jo@seller.example,ann@acme.example; bob@acme.example,Hello,0,3,2026-01-04 10:00:00,005000000000001AAA
				02s000000000003AAA,,001000000000001AAA,jo@seller.example,ann@acme.example,Draft,0,5,2026-01-04 10:00:00,
				""";
		Export alone = new Export().file("EmailMessage.csv", messages);
		assertThat(alone.entries()).extracting(Entry::id).containsExactly("00T000000000001AAA", "00T000000000002AAA");
		assertThat(alone.entries()).extracting((mail) -> mail.fields().get("type"))
			.containsExactly(TouchpointType.EMAIL_REPLY, TouchpointType.EMAIL_SENT);
		assertThat(Export.participants(alone.entries().getFirst())).containsExactly("EMAIL ann@acme.example");
		assertThat(Export.participants(alone.entries().get(1))).containsExactly("EMAIL ann@acme.example",
				"EMAIL bob@acme.example");
		assertThat(Export.references(alone.entries().getFirst())).containsExactly("opportunity=ID " + DEAL,
				"owner=ID 005000000000001AAA");
		assertThat(alone.skipped()).containsExactly("4 it is a draft");
		Export both = new Export().file("EmailMessage.csv", messages).file("Task.csv", """
				Id,WhoId,Subject,IsClosed,ActivityDate,EmailMessageId,ActivityOriginType
				00T000000000001AAA,003000000000001AAA,Email: Re: Hello,1,2026-01-05,02s000000000001AAA,2
				00T000000000002AAA,003000000000001AAA,Email: Hello,1,2026-01-05,02s000000000002AAA,2
				""");
		assertThat(both.entries()).extracting((mail) -> mail.id() + " " + mail.fields().get("type"))
			.containsExactly("00T000000000001AAA EMAIL_REPLY", "00T000000000002AAA EMAIL_SENT");
		assertThat(both.skipped()).containsExactly("2 its task 00T000000000001AAA tells of it",
				"3 its task 00T000000000002AAA tells of it", "4 it is a draft");
	}

	@Test
	void leadsAreSkipped() {
		assertThat(new Export().file("Lead.csv", """
				Id,LastName,Company,ConvertedContactId
				00Q000000000001AAA,Doe,Acme,003000000000001AAA
				00Q000000000002AAA,Roe,Acme,000000000000000AAA
				""").skipped()).containsExactly("2 the lead became contact 003000000000001AAA",
				"3 leads are not taken; convert them");
	}

}
