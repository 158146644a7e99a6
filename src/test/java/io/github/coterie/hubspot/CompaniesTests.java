package io.github.coterie.hubspot;

import java.math.BigDecimal;
import java.util.List;

import io.github.coterie.account.Tier;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What the rows of companies say.
 */
class CompaniesTests {

	@ParameterizedTest
	@ValueSource(strings = { """
			Record ID,Company name,Company Domain Name,Industry,Number of Employees,Annual Revenue,Country/Region,\
			Web Technologies,Target Account,Ideal Customer Profile Tier,Company owner,Parent Company
			9001,Acme,www.acme.example,Software,250,1000000,Germany,React;Neo4j,true,Tier 1,77,9000
			""", """
			hs_object_id,name,domain,industry,numberofemployees,annualrevenue,country,web_technologies,\
			hs_is_target_account,hs_ideal_customer_profile,hubspot_owner_id,hs_parent_company_id
			9001,Acme,acme.example,Software,250,1000000,Germany,React;Neo4j,true,tier_1,77,9000
			""" })
	void aCompanyIsAnAccountByLabelsAndByInternalNames(String file) {
		Entry account = HubSpotFixture.entry(file);
		assertThat(account.kind()).isEqualTo(EntryKind.ACCOUNT);
		assertThat(account.id()).isEqualTo("hubspot:9001");
		assertThat(account.fields()).containsEntry("name", "Acme")
			.containsEntry("domain", "acme.example")
			.containsEntry("industry", "Software")
			.containsEntry("numberOfEmployees", 250)
			.containsEntry("annualRevenue", new BigDecimal("1000000"))
			.containsEntry("country", "Germany")
			.containsEntry("technologies", List.of("React", "Neo4j"))
			.containsEntry("isTarget", true)
			.containsEntry("tier", Tier.TIER_1)
			.hasSize(9);
		assertThat(HubSpotFixture.keys(account, "owner")).containsExactly("ID hubspot:77");
		assertThat(HubSpotFixture.keys(account, "parent")).containsExactly("ID hubspot:9000");
	}

	@Test
	void aBlankCellKeepsAndATokenClears() {
		Entry account = HubSpotFixture.entry("""
				Record ID,Company name,Industry,Country/Region
				9001,Acme,,<clear>
				""");
		assertThat(account.fields()).doesNotContainKey("industry").containsEntry("country", null);
	}

	@Test
	void theWebsiteIsReadWhereTheDomainIsBlank() {
		assertThat(HubSpotFixture.entry("""
				Record ID,Company name,Company Domain Name,Website URL
				9001,Acme,,https://www.acme.example/about
				""").fields()).containsEntry("domain", "acme.example");
	}

	@Test
	void mergedCompaniesPointToTheOneThatTookTheirPlace() {
		assertThat(HubSpotFixture.entries("""
				Record ID,Company name,Merged object IDs
				9001,Acme,9002;9003
				""")).extracting(Entry::kind, Entry::id, Entry::mergedInto)
			.containsExactly(tuple(EntryKind.ACCOUNT, "hubspot:9001", null),
					tuple(EntryKind.ACCOUNT, "hubspot:9002", "hubspot:9001"),
					tuple(EntryKind.ACCOUNT, "hubspot:9003", "hubspot:9001"));
	}

	@Test
	void aDeletedCompanyIsATombstone() {
		Entry account = HubSpotFixture.entry("""
				id,is_deleted,_fivetran_synced,property_name,property_domain
				9001,true,2020-12-30 3:15:52,Acme,acme.example
				""");
		assertThat(account.deleted()).isTrue();
		assertThat(account.id()).isEqualTo("hubspot:9001");
		assertThat(account.fields()).isEmpty();
	}

	@Test
	void aCellThatCannotBeReadIsNamed() {
		var refused = HubSpotFixture.refused("""
				Record ID,Company name,Number of Employees
				9001,Acme,many
				""");
		assertThat(refused.column()).isEqualTo("Number of Employees");
		assertThat(refused.value()).isEqualTo("many");
		assertThat(refused.code()).isEqualTo("BAD_REQUEST");
		assertThat(refused.place().line()).isEqualTo(2);
	}

	@Test
	void anIdThatASpreadsheetRoundedIsRefused() {
		var refused = HubSpotFixture.refused("""
				Record ID,Company name,Company owner
				1.23457E+10,Acme,
				""");
		assertThat(refused.column()).isEqualTo("Record ID");
		assertThat(refused.reason()).startsWith("was rounded by a spreadsheet");
	}

	@Test
	void aCompanyWithoutIdNameAndDomainIsRefusedAndABlankRowSkipped() {
		assertThat(HubSpotFixture.refused("""
				Record ID,Company name,Company Domain Name,Industry
				,,,Software
				""").column()).isEqualTo("Record ID");
		assertThat(HubSpotFixture.skipped("""
				Record ID,Company name,Company Domain Name,Industry
				,,,
				""")).isEqualTo("is blank");
	}

	@Test
	void aRowOfAnotherWidthIsRefusedAsItsTableSays() {
		assertThat(HubSpotFixture.refused("""
				Record ID,Company name
				9001,Acme,more
				""").reason()).isEqualTo("has another width");
	}

}
