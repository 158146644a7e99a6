package io.github.coterie.hubspot;

import java.util.List;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What the rows of contacts say.
 */
class ContactsTests {

	@ParameterizedTest
	@ValueSource(strings = { """
			Record ID,First Name,Last Name,Email,Job Title,Buying Role,Unsubscribed from all email,\
			Associated Company IDs,Associated Company,Contact owner
			501,Ann,Lee,ann@acme.example,CFO,Budget Holder;Champion,true,9001;9002,Acme;Umbrella,Sam Sales
			""", """
			hs_object_id,firstname,lastname,email,jobtitle,hs_buying_role,hs_email_optout,associatedcompanyid,\
			companies,company
			501,Ann,Lee,ann@acme.example,CFO,Budget Holder;Champion,true,9001,"[""9002""]",Acme;Umbrella
			""" })
	void aContactIsAPersonByLabelsAndByInternalNames(String file) {
		Entry person = HubSpotFixture.entry(file);
		assertThat(person.kind()).isEqualTo(EntryKind.PERSON);
		assertThat(person.id()).isEqualTo("hubspot:501");
		assertThat(person.fields()).containsEntry("firstName", "Ann")
			.containsEntry("lastName", "Lee")
			.containsEntry("email", "ann@acme.example")
			.containsEntry("title", "CFO")
			.containsEntry("roleLabels", List.of("Budget Holder", "Champion"))
			.containsEntry("optedOutOfEmail", true)
			.hasSize(6);
		assertThat(HubSpotFixture.keys(person, "account")).containsExactly("ID hubspot:9001", "ID hubspot:9002",
				"NAME Acme", "NAME Umbrella", "DOMAIN acme.example");
	}

	@Test
	void thePrimaryCompanyComesFirst() {
		assertThat(HubSpotFixture.keys(HubSpotFixture.entry("""
				Record ID,First Name,Associated Company IDs,Associated Company IDs (Primary)
				501,Ann,9002;9001,9001
				"""), "account")).containsExactly("ID hubspot:9001", "ID hubspot:9002");
	}

	@Test
	void whoHasNoCompanyIsToldByTheDomainOfTheAddress() {
		Entry person = HubSpotFixture.entry("""
				Record ID,First Name,Email,Associated Company IDs
				501,Ann,Ann@Acme.Example,
				""");
		assertThat(HubSpotFixture.keys(person, "account")).containsExactly("DOMAIN acme.example");
		assertThat(HubSpotFixture.reference(person, "account").column()).isEqualTo("Email");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fcb67ef339b691956cc85fa12be6490c |                               |
			n/a                              | ann@acme.example              | ann@acme.example
			                                 | a@acme.example;b@acme.example | a@acme.example
			<ann@acme.example>               |                               | ann@acme.example
			ann@acme                         |                               |
			""")
	void onlyAnAddressIsAnAddress(String email, String others, String expected) {
		Entry person = HubSpotFixture.entry("""
				hs_object_id,firstname,email,hs_additional_emails
				501,Ann,%s,%s
				""".formatted((email != null) ? email : "", (others != null) ? others : ""));
		assertThat(person.fields().get("email")).isEqualTo(expected);
	}

	@Test
	void withoutIdAHashTellsNobody() {
		var refused = HubSpotFixture.refused("""
				First Name,Email,Lifecycle Stage,Contact owner,Lead Status
				Ann,fcb67ef339b691956cc85fa12be6490c,lead,,
				""");
		assertThat(refused.column()).isEqualTo("Email");
		assertThat(refused.value()).isEqualTo("fcb67ef339b691956cc85fa12be6490c");
		assertThat(refused.reason()).contains("is no e-mail address");
	}

	@Test
	void withoutIdAContactIsKnownByItsAddress() {
		Entry person = HubSpotFixture.entry("""
				First Name,Last Name,Job Title,Company Name,Contact owner,Lifecycle Stage,Buying Role,Email
				Ann,Lee,CFO,Acme,Joey,Lead,Decision Maker,ann@acme.example
				""");
		assertThat(person.id()).isNull();
		assertThat(person.fields()).containsEntry("email", "ann@acme.example");
		assertThat(HubSpotFixture.keys(person, "account")).containsExactly("NAME Acme", "DOMAIN acme.example");
	}

	@Test
	void whoIsKnownByNothingIsRefused() {
		assertThat(HubSpotFixture.refused("""
				Record ID,First Name,Last Name,Email,Job Title
				,,,,CFO
				""").column()).isEqualTo("Record ID");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			UNKNOWN_USER | false | true
			             | true  | true
			             | false | false
			""")
	void mailCameBackWhereThereIsAReason(String reason, String bad, boolean bounced) {
		assertThat(HubSpotFixture.entry("""
				hs_object_id,firstname,hs_email_hard_bounce_reason_enum,hs_email_bad_address
				501,Ann,%s,%s
				""".formatted((reason != null) ? reason : "", bad)).fields()).containsEntry("emailBounced", bounced);
	}

	@Test
	void mergedContactsPointToTheOneThatTookTheirPlace() {
		assertThat(HubSpotFixture.entries("""
				vid,firstname,hs_merged_object_ids,hs_calculated_merged_vids
				501,Ann,502;503,502:1617303;504:1617304;501:1617304
				""").stream().skip(1)).extracting(Entry::id, Entry::mergedInto)
			.containsExactly(tuple("hubspot:502", "hubspot:501"), tuple("hubspot:503", "hubspot:501"),
					tuple("hubspot:504", "hubspot:501"));
	}

	@Test
	void aDeletedContactIsATombstone() {
		Entry person = HubSpotFixture.entry("""
				id,_fivetran_deleted,_fivetran_synced,property_firstname
				501,TRUE,2021-04-02 11:16:05,Ann
				""");
		assertThat(person.deleted()).isTrue();
		assertThat(person.id()).isEqualTo("hubspot:501");
	}

	@Test
	void aReportOfContactsWithTheirCompaniesTellsBoth() {
		assertThat(HubSpotFixture.entries("""
				Record ID - Contact,First Name,Email,Record ID - Company,Company name,Company Domain Name
				501,Ann,ann@acme.example,9001,Acme,acme.example
				502,Bob,bob@umbrella.example,,,
				""")).extracting(Entry::kind, Entry::id)
			.containsExactly(tuple(EntryKind.ACCOUNT, "hubspot:9001"), tuple(EntryKind.PERSON, "hubspot:501"),
					tuple(EntryKind.PERSON, "hubspot:502"));
	}

	@Test
	void anIdThatBecameAFractionIsTheSameId() {
		Entry person = HubSpotFixture.entry("""
				hs_object_id,firstname,associatedcompanyid
				501.0,Ann,9001.0
				""");
		assertThat(person.id()).isEqualTo("hubspot:501");
		assertThat(HubSpotFixture.keys(person, "account")).containsExactly("ID hubspot:9001");
	}

}
