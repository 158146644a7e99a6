package io.github.coterie.dynamics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Reference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * What accounts of Dynamics become.
 */
class AccountRowsTests {

	@Test
	void aViewTellsAnAccountWithItsOwnerAndParentByName() {
		Entry account = Views
			.entry("""
					(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Main Phone,Address 1: City,Address 1: Country/Region,Primary Contact,Number of Employees,Annual Revenue,Currency,Industry,Website,Owner,Parent Account
					{46DBF27C-8EFB-E511-80D2-00155DB07C77},b2gk3PNhxq+v7w==,3/25/2026 10:04 AM,A. Datum Corporation (sample),555-0158,Redmond,U.S.,Rene Valdes (sample),"6,200","10,000.00",US Dollar,Consulting,http://www.adatum.com/,Alan Steiner,Trey Research
					""");

		assertThat(account.kind()).isEqualTo(EntryKind.ACCOUNT);
		assertThat(account.id()).isEqualTo("dynamics:46dbf27c-8efb-e511-80d2-00155db07c77");
		assertThat(account.fields()).containsOnly(entry("name", "A. Datum Corporation (sample)"),
				entry("domain", "adatum.com"), entry("industry", "Consulting"), entry("numberOfEmployees", 6200),
				entry("annualRevenue", new BigDecimal("10000.00")), entry("currency", "USD"), entry("country", "U.S."));
		assertThat(account.references())
			.isEqualTo(Map.of("owner", new Reference("Owner", List.of(Views.name("Alan Steiner"))), "parent",
					new Reference("Parent Account", List.of(Views.name("Trey Research")))));
		assertThat(account.columns()).containsEntry("domain", "Website").containsEntry("id", "(Do Not Modify) Account");
	}

	@Test
	void aViewWithoutIdsTellsAnAccountThatIsKnownByItsName() {
		assertThat(
				Views.entry("Account Name,Main Phone,Address 1: City\nFourth Coffee (sample),555-0150,Renton\n").id())
			.isNull();
	}

	@Test
	void aTableOfDataverseTellsTheParentByIdAndNoBareNumberOfAChoice() {
		Entry account = Views
			.entry("""
					accountid,name,industrycode,revenue,_ownerid_value,_parentaccountid_value,statecode
					46dbf27c-8efb-e511-80d2-00155db07c77,Adatum,7,1000,11111111-2222-3333-4444-555555555555,22222222-2222-3333-4444-555555555555,0
					""");

		assertThat(account.fields()).containsOnlyKeys("name", "annualRevenue");
		assertThat(Views.keys(account, "parent"))
			.containsExactly(Views.id("dynamics:22222222-2222-3333-4444-555555555555"));
	}

	@Test
	void aMergedAccountNamesItsSurvivor() {
		assertThat(Views.entry("""
				accountid,name,_masterid_value
				46dbf27c-8efb-e511-80d2-00155db07c77,Adatum,22222222-2222-3333-4444-555555555555
				""").mergedInto()).isEqualTo("dynamics:22222222-2222-3333-4444-555555555555");
	}

	@Test
	void aCellThatSaysSoClears() {
		assertThat(Views.entry("Account Name,Main Phone,Industry\nAdatum,555-0100,<clear>\n").fields())
			.containsEntry("industry", null);
	}

	@Test
	void aNumberThatIsNoneIsReportedWithItsColumnAndValue() {
		assertThat(Views.findings("Account Name,Main Phone,Number of Employees\nAdatum,555-0100,12.5\n").getFirst())
			.isInstanceOfSatisfying(Finding.Refused.class, (refused) -> {
				assertThat(refused.column()).isEqualTo("Number of Employees");
				assertThat(refused.value()).isEqualTo("12.5");
				assertThat(refused.place().line()).isEqualTo(2);
			});
	}

}
