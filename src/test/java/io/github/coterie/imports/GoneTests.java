package io.github.coterie.imports;

import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an export says is gone.
 */
@WholeApplication
class GoneTests {

	private static final String[] ACCOUNTS = { "Id,Name,IsDeleted,MasterRecordId", "001000000000001AAA,Acme,FALSE,",
			"001000000000002AAA,Bolt,FALSE," };

	private static final String[] CONTACTS = { "Id,AccountId,LastName,IsDeleted",
			"003000000000001AAA,001000000000001AAA,Able,FALSE", "003000000000002AAA,001000000000001AAA,Baker,FALSE",
			"003000000000003AAA,001000000000002AAA,Cooper,FALSE" };

	private static final String[] DEALS = { "Id,AccountId,Name,StageName,IsDeleted",
			"006000000000001AAA,001000000000001AAA,Deal,Open,FALSE",
			"006000000000002AAA,001000000000001AAA,Second,Open,FALSE" };

	private static final String[] ROLES = { "Id,OpportunityId,ContactId,Role,CreatedDate,IsDeleted",
			"00K000000000001AAA,006000000000001AAA,003000000000001AAA,Champion,2026-01-01T10:00:00Z,FALSE",
			"00K000000000002AAA,006000000000002AAA,003000000000001AAA,Champion,2026-02-01T10:00:00Z,FALSE",
			"00K000000000003AAA,006000000000001AAA,003000000000002AAA,Decision Maker,2026-01-01T10:00:00Z,FALSE" };

	private static final String[] TASKS = { "Id,WhoId,WhatId,Type,Status,IsClosed,ActivityDate,IsDeleted",
			"00T000000000001AAA,003000000000001AAA,,Meeting,Completed,true,2026-10-01,FALSE",
			"00T000000000002AAA,003000000000001AAA,,Meeting,Completed,true,2026-10-20,FALSE" };

	@RegisterExtension
	private final Imports imports = new Imports();

	@Autowired
	private Api api;

	private Imports all() {
		return this.imports.empty()
			.file("Account.csv", ACCOUNTS)
			.file("Contact.csv", CONTACTS)
			.file("Opportunity.csv", DEALS)
			.file("OpportunityContactRole.csv", ROLES)
			.file("Task.csv", TASKS);
	}

	private Imports.Done delta(String file, String... lines) {
		return this.imports.empty().file(file, lines).run();
	}

	@Test
	void whatIsDeletedIsInNoAnswerAndTheOlderFilesDoNotBringItBack() {
		all().run().withoutRejects();
		assertThat(account().path("lastTouchAt").asString()).startsWith("2026-10-20");
		double before = account().at("/committee/coverage/identified").asDouble();
		Imports.Done done = this.imports.empty()
			.file("Contact.csv", CONTACTS[0], "003000000000002AAA,001000000000001AAA,Baker,TRUE")
			.file("Task.csv", TASKS[0], "00T000000000002AAA,003000000000001AAA,,Meeting,Completed,true,2026-10-20,TRUE")
			.run()
			.withoutRejects();
		assertThat(done.report().files()).allMatch((file) -> file.updated() == 1);
		JsonNode account = account();
		assertThat(account.path("people").findValuesAsString("id")).containsExactly("003000000000001AAA");
		assertThat(account.path("lastTouchAt").asString()).startsWith("2026-10-01");
		assertThat(account.at("/touchpoints/totalCount").asInt()).isEqualTo(1);
		assertThat(account.at("/committee/coverage/identified").asDouble()).isLessThan(before);
		assertThat(this.api.run("{ person(id: \"003000000000002AAA\") { id } }").path("person").isNull()).isTrue();
		List<String> dump = this.imports.dump();
		this.imports.run().unchanged();
		GraphDump.assertEqual(this.imports.dump(), dump);
		Imports.Done older = all().run();
		assertThat(older.file("Contact.csv").skipped()).isEqualTo(1);
		assertThat(older.file("Task.csv").skipped()).isEqualTo(1);
		assertThat(account()).isEqualTo(account);
	}

	@Test
	void aDeletedAccountTakesItsPeopleAlong() {
		all().run().withoutRejects();
		delta("Account.csv", ACCOUNTS[0], "001000000000001AAA,Acme,TRUE,").withoutRejects();
		assertThat(this.api.run("{ accounts { nodes { id } } }").at("/accounts/nodes").findValuesAsString("id"))
			.containsExactly("001000000000002AAA");
		assertThat(this.api.run("{ person(id: \"003000000000001AAA\") { id } }").path("person").isNull()).isTrue();
		Imports.Done older = all().run();
		assertThat(older.file("Account.csv").skipped()).isEqualTo(1);
		assertThat(this.api.run("{ accounts { nodes { id } } }").at("/accounts/nodes").findValuesAsString("id"))
			.containsExactly("001000000000002AAA");
		assertThat(this.api.run("{ person(id: \"003000000000001AAA\") { id } }").path("person").isNull()).isTrue();
	}

	@Test
	void peopleWhoComeForADeletedAccountAreReported() {
		delta("Account.csv", ACCOUNTS[0], "001000000000001AAA,Acme,TRUE,").withoutRejects();
		Imports.Done done = delta("Contact.csv", CONTACTS[0], CONTACTS[1]);
		assertThat(done.reject("Contact.csv", 2)).satisfies((reject) -> {
			assertThat(reject.column()).isEqualTo("AccountId");
			assertThat(reject.value()).isEqualTo("001000000000001AAA");
			assertThat(reject.message()).contains("deleted account");
		});
		assertThat(done.report().stillWaiting()).isZero();
	}

	@Test
	void whatARowTellsBesideADeletedAccountOrPersonIsSkippedWithIt() {
		this.imports.mapping("""
				name: our
				files:
				  - match: wide.csv
				    account: {id: No, name: Company}
				    person: {id: Person, lastName: Name}
				    role: {label: Role}
				    touchpoint: {type: {is: MEETING}, occurredAt: Met}
				""");
		String[] wide = { "No,Company,Person,Name,Role,Met", "1,Acme,11,Able,Champion,2026-10-01",
				"2,Bolt,12,Baker,Champion,2026-10-02", "2,Bolt,13,Cooper,Champion,2026-10-03" };
		delta("wide.csv", wide).withoutRejects();
		this.api.run("mutation { deleteAccounts(ids: [\"our:1\"]) { __typename } }");
		this.api.run("mutation { deletePeople(ids: [\"our:12\"]) { __typename } }");
		List<String> dump = this.imports.dump();
		Imports.Done again = delta("wide.csv", wide).withoutRejects();
		assertThat(again.file("wide.csv").skipped()).isEqualTo(2);
		assertThat(again.file("wide.csv").unchanged()).isEqualTo(1);
		GraphDump.assertEqual(this.imports.dump(), dump);
	}

	@Test
	void theStagesOfADeletedDealAreSkipped() {
		all().run().withoutRejects();
		delta("Opportunity.csv", DEALS[0], "006000000000002AAA,001000000000001AAA,Second,Open,TRUE").withoutRejects();
		Imports.Done done = delta("OpportunityHistory.csv", "Id,OpportunityId,StageName,CreatedDate",
				"008000000000001AAA,006000000000001AAA,Open,2026-01-01T10:00:00Z",
				"008000000000002AAA,006000000000002AAA,Open,2026-01-01T10:00:00Z");
		assertThat(done.withoutRejects().report().stillWaiting()).isZero();
		assertThat(done.file("OpportunityHistory.csv").skipped()).isEqualTo(1);
		assertThat(done.file("OpportunityHistory.csv").created()).isEqualTo(1);
	}

	@Test
	void aDeletedDealIsNotBroughtBackByTheOlderFile() {
		all().run().withoutRejects();
		delta("Opportunity.csv", DEALS[0], "006000000000002AAA,001000000000001AAA,Second,Open,TRUE").withoutRejects();
		List<String> dump = this.imports.dump();
		assertThat(dump).noneMatch((line) -> line.startsWith("Opportunity {") && line.contains("006000000000002AAA"));
		assertThat(all().run().unchanged().file("Opportunity.csv").skipped()).isEqualTo(1);
		GraphDump.assertEqual(this.imports.dump(), dump);
	}

	@Test
	void aRoleEndsWithTheLastRecordThatSaysSo() {
		all().run().withoutRejects();
		assertThat(roles("003000000000001AAA")).containsExactly("CHAMPION");
		delta("OpportunityContactRole.csv", ROLES[0],
				"00K000000000001AAA,006000000000001AAA,003000000000001AAA,Champion,2026-01-01T10:00:00Z,TRUE")
			.withoutRejects();
		assertThat(roles("003000000000001AAA")).containsExactly("CHAMPION");
		delta("OpportunityContactRole.csv", ROLES[0],
				"00K000000000002AAA,006000000000002AAA,003000000000001AAA,Champion,2026-02-01T10:00:00Z,TRUE")
			.withoutRejects();
		assertThat(roles("003000000000001AAA")).isEmpty();
		assertThat(roles("003000000000002AAA")).containsExactly("DECISION_MAKER");
	}

	@Test
	void whatWasSetByHandStays() {
		all().run().withoutRejects();
		this.api.run("""
				mutation { assignRole(input: {accountId: "001000000000001AAA", personId: "003000000000001AAA",
					role: CHAMPION}) { committee { size } } }""");
		delta("OpportunityContactRole.csv", ROLES[0],
				"00K000000000001AAA,006000000000001AAA,003000000000001AAA,Champion,2026-01-01T10:00:00Z,TRUE",
				"00K000000000002AAA,006000000000002AAA,003000000000001AAA,Champion,2026-02-01T10:00:00Z,TRUE")
			.withoutRejects();
		assertThat(roles("003000000000001AAA")).containsExactly("CHAMPION");
	}

	@Test
	void aDeletedRoleOfSomebodyWhoComesLaterStaysDeleted() {
		this.imports.file("Account.csv", ACCOUNTS).file("Opportunity.csv", DEALS).run().withoutRejects();
		delta("OpportunityContactRole.csv", ROLES[0],
				"00K000000000001AAA,006000000000001AAA,003000000000001AAA,Champion,2026-01-01T10:00:00Z,TRUE");
		delta("Contact.csv", CONTACTS);
		assertThat(roles("003000000000001AAA")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aMergedRecordRedirectsWhicheverRowComesFirst(boolean survivorFirst) {
		String survivor = "001000000000001AAA,Acme,FALSE,";
		String merged = "001000000000002AAA,Acme Inc.,TRUE,001000000000001AAA";
		Imports.Done done = this.imports
			.file("Account.csv", ACCOUNTS[0], survivorFirst ? survivor : merged, survivorFirst ? merged : survivor)
			.file("Contact.csv", CONTACTS)
			.run()
			.withoutRejects();
		assertThat(done.report().stillWaiting()).isZero();
		JsonNode account = this.api
			.run("query ($id: ID!) { account(id: $id) { id people { id } } }", Map.of("id", "001000000000002AAA"))
			.path("account");
		assertThat(account.path("id").asString()).isEqualTo("001000000000001AAA");
		assertThat(account.path("people").findValuesAsString("id")).contains("003000000000003AAA");
		List<String> dump = this.imports.dump();
		this.imports.run().unchanged().withoutRejects();
		GraphDump.assertEqual(this.imports.dump(), dump);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void hubSpotsMergedIdsRedirect(boolean survivorFirst) {
		String survivor = "9001,Acme,acme.example,9002;9003";
		String merged = "9002,Acme Inc.,,";
		Imports.Done done = this.imports
			.file("companies.csv", "Record ID,Company name,Company Domain Name,Merged object IDs",
					survivorFirst ? survivor : merged, survivorFirst ? merged : survivor)
			.file("contacts.csv", "Record ID,First Name,Last Name,Associated Company IDs", "501,Ann,Lee,9003")
			.run()
			.withoutRejects();
		assertThat(done.report().stillWaiting()).isZero();
		assertThat(this.api.run("""
				{ accounts { nodes { id } } a: account(id: "hubspot:9002") { id }
				b: account(id: "hubspot:9003") { id people { id } } }""").toString())
			.isEqualTo("{\"accounts\":{\"nodes\":[{\"id\":\"hubspot:9001\"}]},\"a\":{\"id\":\"hubspot:9001\"},"
					+ "\"b\":{\"id\":\"hubspot:9001\",\"people\":[{\"id\":\"hubspot:501\"}]}}");
		List<String> dump = this.imports.dump();
		this.imports.run().unchanged().withoutRejects();
		GraphDump.assertEqual(this.imports.dump(), dump);
	}

	@Test
	void aMergeThatComesWithTheNextExportMovesWhatWasStored() {
		String header = "Record ID,Company name,Company Domain Name,Merged object IDs";
		this.imports.file("companies.csv", header, "9001,Acme,acme.example,", "9002,Bolt,,")
			.file("contacts.csv", "Record ID,First Name,Last Name,Associated Company IDs", "501,Ann,Lee,9002")
			.run()
			.withoutRejects();
		delta("companies.csv", header, "9002,Bolt,,", "9001,Acme,acme.example,9002").withoutRejects();
		assertThat(this.api.run("{ accounts { nodes { id people { id } } } }").at("/accounts/nodes").toString())
			.isEqualTo("[{\"id\":\"hubspot:9001\",\"people\":[{\"id\":\"hubspot:501\"}]}]");
		this.imports.run().unchanged();
	}

	private JsonNode account() {
		return this.api.run("""
				{ account(id: "001000000000001AAA") { lastTouchAt lastResponseAt people { id }
					touchpoints { totalCount } committee { size coverage { identified reached engaged } } } }""")
			.path("account");
	}

	private List<String> roles(String person) {
		return this.api.run("""
				{ account(id: "001000000000001AAA") { committee { members { person { id } roles { role } } } } }""")
			.at("/account/committee/members")
			.valueStream()
			.filter((member) -> member.at("/person/id").asString().equals(person))
			.flatMap((member) -> member.path("roles").findValuesAsString("role").stream())
			.toList();
	}

}
