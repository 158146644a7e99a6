package io.github.coterie.dynamics;

import java.util.List;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * What contacts of Dynamics become.
 */
class ContactRowsTests {

	@Test
	void aViewTellsAPersonWithCompanyAndManagerByName() {
		Entry person = Views
			.entry("""
					(Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Full Name,First Name,Last Name,Email,Company Name,Job Title,Business Phone,Role,Manager,Department,Do not allow Emails,Do not allow Phone Calls,Status
					7c6e39dd-34a1-e611-8111-00155d652f01,x1==,3/25/2026 10:04 AM,Yvonne McKay (sample),Yvonne,McKay (sample),someone_a@example.com,Fourth Coffee (sample),Purchasing Manager,555-0100,Decision Maker,Susanna Stubberod (sample),Purchasing,Do Not Allow,Allow,Active
					""");

		assertThat(person.kind()).isEqualTo(EntryKind.PERSON);
		assertThat(person.id()).isEqualTo("dynamics:7c6e39dd-34a1-e611-8111-00155d652f01");
		assertThat(person.fields()).containsOnly(entry("firstName", "Yvonne"), entry("lastName", "McKay (sample)"),
				entry("title", "Purchasing Manager"), entry("department", "Purchasing"),
				entry("email", "someone_a@example.com"), entry("optedOutOfEmail", true), entry("doNotCall", false),
				entry("employmentStatus", EmploymentStatus.ACTIVE), entry("roleLabels", List.of("Decision Maker")));
		assertThat(Views.keys(person, "account")).containsExactly(Views.name("Fourth Coffee (sample)"));
		assertThat(Views.keys(person, "reportsTo")).containsExactly(Views.name("Susanna Stubberod (sample)"));
	}

	@Test
	void whoeverIsInactiveHasLeft() {
		assertThat(Views.entry("Full Name,Company Name,Business Phone,Status\nA B,Adatum,1,Inactive\n").fields())
			.containsEntry("employmentStatus", EmploymentStatus.LEFT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Yvonne McKay (sample) | Yvonne | McKay (sample)
			McKay, Yvonne         | Yvonne | McKay
			Prince                |        | Prince
			Jan van der Berg      | Jan    | van der Berg
			""")
	void aFullNameAloneIsPartedSoThatItsPartsMakeItAgain(String full, String first, String last) {
		Entry person = Views.entry("Full Name,Company Name,Business Phone\n\"" + full + "\",Adatum,555-0100\n");

		assertThat(person.fields().get("firstName")).isEqualTo(first);
		assertThat(person.fields().get("lastName")).isEqualTo(last);
	}

	@Test
	void aTableOfDataverseTellsTheCompanyByIdFirst() {
		Entry person = Views
			.entry("""
					contactid,fullname,jobtitle,emailaddress1,telephone1,donotemail,donotphone,statecode,_parentcustomerid_value,_parentcustomerid_value@OData.Community.Display.V1.FormattedValue,_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname
					49b0be2e-d01c-ed11-b83e-000d3a572421,Yvonne McKay (sample),Coffee Master,someone_a@example.com,555-0100,True,False,0,928d37ec-9e66-e911-a993-000d3a804bc9,A. Datum Corporation (sample),account
					""");

		assertThat(Views.keys(person, "account")).containsExactly(
				Views.id("dynamics:928d37ec-9e66-e911-a993-000d3a804bc9"), Views.name("A. Datum Corporation (sample)"));
		assertThat(person.fields()).containsEntry("optedOutOfEmail", true)
			.containsEntry("doNotCall", false)
			.containsEntry("employmentStatus", EmploymentStatus.ACTIVE);
	}

	@Test
	void whoeverWorksForAContactWorksForNoAccount() {
		assertThat(Views.entry("""
				contactid,fullname,parentcustomerid,parentcustomeridtype
				49b0be2e-d01c-ed11-b83e-000d3a572421,Ann Beebe,Bob Beebe,contact
				""").references()).isEmpty();
	}

	@Test
	void leadsAreSkipped() {
		assertThat(Views.findings("(Do Not Modify) Lead,First Name,Company Name\n,Ann,Adatum\n")).singleElement()
			.isInstanceOf(Finding.Skipped.class);
	}

	@Test
	void usersAreOwners() {
		Entry owner = Views.entry("""
				systemuserid,fullname,internalemailaddress
				49b0be2e-d01c-ed11-b83e-000d3a572421,Alan Steiner,alans@contoso.com
				""");

		assertThat(owner.kind()).isEqualTo(EntryKind.OWNER);
		assertThat(owner.fields()).containsOnly(entry("name", "Alan Steiner"), entry("email", "alans@contoso.com"));
	}

}
