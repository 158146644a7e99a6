package io.github.coterie.dynamics;

import java.util.List;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.table.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables that Dynamics wrote, and others.
 */
class RecognitionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name | Account
					Account Name,Main Phone,Address 1: City,Primary Contact                                         | Account
					accountid,name,websiteurl,statecode                                                             | Account
					(Do Not Modify) Contact,(Do Not Modify) Row Checksum, Full Name,Company Name                    | Contact
					Full Name,Email,Company Name,Business Phone                                                     | Contact
					contactid,accountid,fullname,emailaddress1                                                      | Contact
					(Do Not Modify) Opportunity,Topic,Account                                                       | Opportunity
					Topic,Potential Customer,Est. Close Date,Est. Revenue                                           | Opportunity
					opportunityid,name,accountid,contactid,statecode                                                | Opportunity
					(Do Not Modify) Phone Call,(Do Not Modify) Row Checksum,Subject,Regarding,Call To               | Activity
					Subject,Regarding,Activity Type,Activity Status,Due Date                                        | Activity
					activityid,subject,activitytypecode,accountid                                                   | Activity
					Connected From,Connected To,Role (To)                                                           | Connection
					(Do Not Modify) Lead,First Name,Last Name,Company Name,Email                                    | Lead
					systemuserid,fullname,internalemailaddress                                                      | User
					""")
	void tablesAreToldByTheirHeaders(String header, String object) {
		assertThat(recognised(header)).extracting(EntrySource::object).containsExactly(object);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Id,Name,Website,BillingCountry", "Record ID,First Name,Last Name,Email,Company Name",
			"Account Name,Billing City,Phone,Type", "First Name,Last Name,Company Name,Job Title,Email",
			"BusinessEntityID,Name,SalesPersonID,AnnualSales", "Date,Type,Company,Subject", "id,name",
			"Deal Name,Deal Stage,Amount", "Id,AccountId,Name,Title,Email,CreatedDate", "ID,ACCOUNTID,NAME,STAGENAME",
			"id,accountid,name,title,email", "opportunityid,contactid,role,isprimary" })
	void tablesOfOthersAreLeftAlone(String header) {
		assertThat(recognised(header)).isEmpty();
	}

	@Test
	void aTableThatIsReadTwiceSaysTheSameTwice() {
		String csv = "Full Name,Email,Company Name,Business Phone\nYvonne McKay (sample),someone_a@example.com,Fourth Coffee (sample),555-0100\n";

		assertThat(Views.findings(csv)).isEqualTo(Views.findings(csv));
	}

	private static List<EntrySource> recognised(String header) {
		return new Dynamics().recognise(List.of(new TextTable("view.csv", header + "\n")), CellSettings.DEFAULT);
	}

}
