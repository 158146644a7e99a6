package io.github.coterie.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A folder with a Salesforce export goes in whole, and once.
 */
@WholeApplication
class SalesforceFolderTests {

	private static final Path SEED = Path.of("seed-data");

	@RegisterExtension
	private final Imports imports = new Imports();

	@Autowired
	private Api api;

	@Test
	void theApiAnswersWhatTheFilesSay() {
		this.imports.file("User.csv", "Id,Email,Name", "005000000000001AAA,sam@us.example,Sam Seller")
			.file("Account.csv",
					"Id,Name,Website,Industry,NumberOfEmployees,AnnualRevenue,BillingCountry,OwnerId,ParentId",
					"001000000000002AAA,Acme France SARL,,,,,France,,001000000000001AAA",
					"001000000000001AAA,Acme Inc.,https://www.acme.example/home,Software,250,1000000,Germany,005000000000001AAA,")
			.file("Contact.csv", "Id,AccountId,FirstName,LastName,Title,Email,DoNotCall,HasOptedOutOfEmail,ReportsToId",
					"003000000000001AAA,001000000000001AAA,Ann,Able,VP Sales,ann@acme.example,TRUE,FALSE,003000000000002AAA",
					"003000000000002AAA,001000000000001AAA,Bob,Boss,Chief Executive Officer,bob@acme.example,FALSE,TRUE,")
			.file("Opportunity.csv", "Id,AccountId,Name,StageName,CloseDate",
					"006000000000001AAA,001000000000001AAA,Deal,Proposal,2026-12-01")
			.file("OpportunityContactRole.csv", "Id,OpportunityId,ContactId,Role,CreatedDate",
					"00K000000000001AAA,006000000000001AAA,003000000000001AAA,Economic Decision Maker,2026-02-03T04:05:06Z")
			.file("Task.csv", "Id,WhoId,WhatId,Type,Status,IsClosed,ActivityDate,Subject,OwnerId",
					"00T000000000001AAA,003000000000001AAA,006000000000001AAA,Email,Completed,true,2026-10-01,Hello,005000000000001AAA",
					"00T000000000002AAA,003000000000001AAA,006000000000001AAA,Email,Open,false,2026-12-24,A plan,005000000000001AAA")
			.file("Event.csv", "Id,WhoId,WhatId,Type,StartDateTime,Subject",
					"00U000000000001AAA,003000000000002AAA,001000000000001AAA,Meeting,2026-10-02T09:30:00Z,Talk");
		Imports.Done done = this.imports.run().withoutRejects();
		assertThat(done.file("Task.csv")).extracting(FileReport::created, FileReport::skipped).containsExactly(1L, 1L);
		JsonNode account = this.api.run("""
				query ($id: ID!) { account(id: $id) { name domain industry numberOfEmployees country owner
					externalIds { system id }
					people { id firstName lastName title seniority email doNotCall optedOutOfEmail reportsTo { id } }
					committee { size members { person { id } roles { role status source since sourceText } }
						coverage { identified } missingRoles }
					touchpoints { nodes { id type direction occurredAt subject by people { id } } }
					lastTouchAt gaps { kind } } }""", Map.of("id", "001000000000001AAA")).path("account");
		assertThat(account.path("name").asString()).isEqualTo("Acme Inc.");
		assertThat(account.path("domain").asString()).isEqualTo("acme.example");
		assertThat(account.path("numberOfEmployees").asInt()).isEqualTo(250);
		assertThat(account.path("owner").asString()).isEqualTo("sam@us.example");
		assertThat(account.path("externalIds").toString())
			.isEqualTo("[{\"system\":\"salesforce\",\"id\":\"001000000000001AAA\"}]");
		assertThat(account.path("people").findValuesAsString("seniority")).containsExactly("VP", "C_LEVEL");
		assertThat(account.at("/people/0/reportsTo/id").asString()).isEqualTo("003000000000002AAA");
		assertThat(account.at("/people/0/doNotCall").asBoolean()).isTrue();
		assertThat(account.at("/people/1/optedOutOfEmail").asBoolean()).isTrue();
		assertThat(account.at("/committee/size").asInt()).isEqualTo(1);
		assertThat(account.at("/committee/members/0/roles").valueStream().map(JsonNode::toString))
			.contains("{\"role\":\"ECONOMIC_BUYER\",\"status\":\"CONFIRMED\",\"source\":\"CRM\","
					+ "\"since\":\"2026-02-03T04:05:06Z\",\"sourceText\":\"Economic Decision Maker\"}");
		// 100 of 560 points of weight are filled
		assertThat(account.at("/committee/coverage/identified").asDouble()).isBetween(17.0, 20.0);
		assertThat(account.at("/committee/missingRoles").toString()).contains("CHAMPION")
			.doesNotContain("ECONOMIC_BUYER");
		assertThat(account.at("/touchpoints/nodes").findValuesAsString("id")).containsExactly("00U000000000001AAA",
				"003000000000002AAA", "00T000000000001AAA", "003000000000001AAA");
		assertThat(account.at("/touchpoints/nodes/1/type").asString()).isEqualTo("EMAIL_SENT");
		assertThat(account.at("/touchpoints/nodes/1/by").asString()).isEqualTo("sam@us.example");
		assertThat(account.path("lastTouchAt").asString()).isEqualTo("2026-10-02T09:30:00Z");
		assertThat(account.path("gaps").toString()).contains("ROLE_MISSING");
		assertThat(
				this.api.run("{ account(id: \"001000000000002AAA\") { parentId } }").at("/account/parentId").asString())
			.isEqualTo("001000000000001AAA");
	}

	@Test
	void theSameFilesAgainChangeNothingAtAll() {
		Imports.Done first = this.imports.run(List.of(SEED)).withoutRejects();
		assertThat(first.report().files()).hasSize(8);
		assertThat(first.report().rows()).isEqualTo(5703);
		List<String> dump = this.imports.dump();
		Imports.Done again = this.imports.run(List.of(SEED)).withoutRejects().unchanged();
		assertThat(again.report().rows()).isEqualTo(5703);
		assertThat(again.report().settled()).isZero();
		GraphDump.assertEqual(this.imports.dump(), dump);
	}

	@Test
	void anIdOfFifteenCharactersNamesTheSameRecord() {
		this.imports.file("Account.csv", "Id,Name", "001000000000001,Acme")
			.file("Contact.csv", "Id,AccountId,LastName", "003000000000001AAA,001000000000001AAA,Able")
			.run()
			.withoutRejects();
		assertThat(this.api.run("{ account(id: \"001000000000001AAA\") { people { id } } }").toString())
			.contains("003000000000001AAA");
	}

}
