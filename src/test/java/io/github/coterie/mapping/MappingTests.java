package io.github.coterie.mapping;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.DateOrder;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Place;
import io.github.coterie.fault.Fault;
import io.github.coterie.table.TableSettings;
import io.github.coterie.table.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

/**
 * What mapping files make of tables.
 */
class MappingTests {

	private static final String WIDE = "Customer No,Company,Website,Branch,Staff,Turnover,Sales Rep,Parent No,Contact No,"
			+ "Vorname,Name,E-Mail,Position,Boss,Rolle,Art,Datum,Betreff,State\n";

	private static final String ROW = "4711,Müller GmbH,www.mueller.de,Maschinenbau,120,1500000,Eva Kurz,4700,9,Anna,Berg,"
			+ "anna@mueller.de,Einkaufsleiterin,8,Entscheider,Besuch,2026-03-25,Erstes Treffen,open\n";

	@Test
	void aWideRowTellsSeveralThingsThatBelongTogether() {
		List<Entry> entries = Mappings.entries(Mappings.example("our-crm.yaml"), "customers 2026.csv", WIDE + ROW);

		assertThat(entries).extracting(Entry::kind)
			.containsExactly(EntryKind.ACCOUNT, EntryKind.PERSON, EntryKind.ROLE, EntryKind.TOUCHPOINT);
		Entry account = entries.getFirst();
		Entry person = entries.get(1);
		Entry role = entries.get(2);
		Entry touchpoint = entries.get(3);
		assertThat(account.id()).isEqualTo("our-crm:4711");
		assertThat(account.fields()).containsOnly(entry("name", "Müller GmbH"), entry("domain", "mueller.de"),
				entry("industry", "Maschinenbau"), entry("numberOfEmployees", 120),
				entry("annualRevenue", new BigDecimal("1500000")), entry("currency", "EUR"));
		assertThat(Mappings.keys(account, "owner")).containsExactly(Mappings.name("Eva Kurz"));
		assertThat(Mappings.keys(account, "parent")).containsExactly(Mappings.id("our-crm:4700"),
				Mappings.name("4700"));
		assertThat(person.id()).isEqualTo("our-crm:9");
		assertThat(Mappings.keys(person, "account")).containsExactly(Mappings.id("our-crm:4711"),
				Mappings.domain("mueller.de"), Mappings.name("Müller GmbH"));
		assertThat(Mappings.keys(person, "reportsTo")).containsExactly(Mappings.id("our-crm:8"), Mappings.name("8"));
		assertThat(role.fields()).containsOnly(entry("label", "DECISION_MAKER"));
		assertThat(Mappings.keys(role, "person")).containsExactly(Mappings.id("our-crm:9"),
				Mappings.email("anna@mueller.de"), Mappings.name("Anna Berg"));
		assertThat(touchpoint.fields()).containsOnly(entry("type", TouchpointType.SITE_VISIT),
				entry("occurredAt", Instant.parse("2026-03-25T12:00:00Z")), entry("subject", "Erstes Treffen"),
				entry("by", "Eva Kurz"));
		assertThat(touchpoint.participants()).singleElement()
			.satisfies((who) -> assertThat(who.keys()).startsWith(Mappings.id("our-crm:9")));
		assertThat(touchpoint.columns()).containsEntry("type", "Art");
	}

	@Test
	void aWideRowTellsOnlyWhatItHas() {
		String row = "4711,Müller GmbH,,,,,,,,,,,,,,,,,\n";

		assertThat(Mappings.entries(Mappings.example("our-crm.yaml"), "customers.csv", WIDE + row))
			.extracting(Entry::kind)
			.containsExactly(EntryKind.ACCOUNT);
	}

	@Test
	void aRowOfBlanksAndTextsThatStandForThemIsSkipped() {
		String row = "-,n/a,select,,,,,,,,,,,,,,,,\n";

		assertThat(Mappings.findings(Mappings.example("our-crm.yaml"), new TextTable("customers.csv", WIDE + row)))
			.singleElement()
			.isInstanceOf(Finding.Skipped.class);
	}

	@ParameterizedTest
	@CsvSource({ "closed", "CLOSED", "Test account" })
	void rowsThatTheMappingLeavesOutAreSkipped(String state) {
		String row = ROW.replace(",open", "," + state);

		assertThat(Mappings.findings(Mappings.example("our-crm.yaml"), new TextTable("customers.csv", WIDE + row)))
			.containsExactly(new Finding.Skipped(new Place("customers.csv", 2), "State is “" + state + "”"));
	}

	@Test
	void aTouchpointWithoutDateIsReportedWithTheColumn() {
		String row = ROW.replace("2026-03-25", "");

		assertThat(Mappings.findings(Mappings.example("our-crm.yaml"), new TextTable("customers.csv", WIDE + row)))
			.singleElement()
			.isInstanceOfSatisfying(Finding.Refused.class,
					(refused) -> assertThat(refused.column()).isEqualTo("Datum"));
	}

	@Test
	void aWordThatNoValueKnowsIsReportedWithWhatItMayMean() {
		Mapping mapping = Mappings.parse("""
				name: calls
				files:
				  - touchpoint: {type: Kind, occurredAt: Day, account: Firm}
				""");

		assertThat(Mappings.findings(mapping, new TextTable("calls.csv", "Kind,Day,Firm\nPlausch,2026-03-25,Adatum\n")))
			.singleElement()
			.isInstanceOfSatisfying(Finding.Refused.class, (refused) -> {
				assertThat(refused.column()).isEqualTo("Kind");
				assertThat(refused.value()).isEqualTo("Plausch");
				assertThat(refused.reason()).contains("values:", "CALL_CONNECTED");
			});
	}

	@Test
	void aFlawOfTheTableIsReported() {
		assertThat(Mappings.findings(Mappings.example("our-crm.yaml"), new TextTable("customers.csv", WIDE + "a,b\n")))
			.singleElement()
			.isInstanceOf(Finding.Refused.class);
	}

	@Test
	void aCellThatSaysSoClears() {
		String row = ROW.replace("Maschinenbau", "<clear>");

		assertThat(Mappings.entries(Mappings.example("our-crm.yaml"), "customers.csv", WIDE + row).getFirst().fields())
			.containsEntry("industry", null);
	}

	@Test
	void theSameContentIsTheSameTouchpointWhateverTheDay() {
		Mapping mapping = Mappings.example("our-crm.yaml");
		TextTable table = new TextTable("customers.csv", WIDE + ROW);
		EntrySource later = mapping.recognise(List.of(table), CellSettings.DEFAULT.shiftedBy(Duration.ofDays(7)))
			.getFirst();
		List<String> ids = new ArrayList<>();
		later.read((finding) -> ids.add(String.valueOf(((Finding.Told) finding).entries().get(3).id())));

		assertThat(Mappings.entries(mapping, "customers.csv", WIDE + ROW).get(3).id()).isEqualTo(ids.getFirst());
		assertThat(Mappings.entries(mapping, "customers.csv", WIDE + ROW.replace("Erstes", "Zweites")).get(3).id())
			.isNotEqualTo(ids.getFirst());
		assertThat(
				Mappings.entries(mapping, "customers.csv", WIDE + ROW.replace("Einkaufsleiterin", "CPO")).get(3).id())
			.isEqualTo(ids.getFirst());
	}

	@Test
	void filesThatNameEachOtherByIdMakeOneBook() {
		Mapping legacy = Mappings.example("one-file-each.yaml");

		Entry person = Mappings.entries(legacy, "employees.csv", """
				employee_id,company_id,first,last,mail,position,active,roles
				7,1,Ada,Byron,ada@a.com,CTO,N,"User, Champion"
				""").getFirst();
		Entry deal = Mappings.entries(legacy, "deals.csv", """
				deal_id,title,company_id,phase,value,closing,seller
				D1,Big one,1,Won,100,12/31/2026,eva@us.com
				""").getFirst();
		Entry stage = Mappings.entries(legacy, "deal_history.csv", "deal_id,phase,since\nD1,Qualified,2026-01-01\n")
			.getFirst();
		Entry role = Mappings
			.entries(legacy, "buying_center.csv", "employee_id,deal_id,part,attitude\n7,D1,Champion,+\n")
			.getFirst();
		Entry meeting = Mappings
			.entries(legacy, "export.zip/meetings.csv",
					"meeting_id,held_on,company_id,attendees,seller\nM1,2026-01-01,1,7;8,Eva\n")
			.getFirst();
		Entry guest = Mappings.entries(legacy, "guests.csv", "meeting_id,employee_id\nM1,9\n").getFirst();

		assertThat(person.fields()).containsOnly(entry("firstName", "Ada"), entry("lastName", "Byron"),
				entry("email", "ada@a.com"), entry("title", "CTO"), entry("employmentStatus", EmploymentStatus.LEFT),
				entry("roleLabels", List.of("User", "Champion")));
		assertThat(Mappings.keys(person, "account")).startsWith(Mappings.id("legacy:1"));
		assertThat(deal.fields()).containsEntry("won", true)
			.containsEntry("closed", true)
			.containsEntry("closeDate", Instant.parse("2026-12-31T12:00:00Z"));
		assertThat(Mappings.keys(deal, "owner")).containsExactly(Mappings.email("eva@us.com"));
		assertThat(Mappings.keys(stage, "opportunity")).startsWith(Mappings.id("legacy:D1"));
		assertThat(role.fields()).containsEntry("support", Support.SUPPORTER);
		assertThat(Mappings.keys(role, "person")).startsWith(Mappings.id("legacy:7"));
		assertThat(meeting.id()).isEqualTo("legacy:M1");
		assertThat(meeting.participants()).extracting((who) -> who.keys().getFirst())
			.containsExactly(Mappings.id("legacy:7"), Mappings.id("legacy:8"));
		assertThat(guest.kind()).isEqualTo(EntryKind.PARTICIPANT);
		assertThat(Mappings.keys(guest, "touchpoint")).containsExactly(Mappings.id("legacy:M1"));
	}

	@Test
	void aFileIsReadAsTheMappingSays() {
		Mapping mapping = Mappings.example("our-crm.yaml");

		assertThat(mapping.tableSettings("in/customers 2026.csv"))
			.isEqualTo(new TableSettings(Charset.forName("windows-1252"), ';', null, null));
		assertThat(mapping.tableSettings("other.csv")).isEqualTo(TableSettings.DETECT);
		assertThat(mapping.cellSettings("customers.csv", CellSettings.DEFAULT)).satisfies((cells) -> {
			assertThat(cells.decimalComma()).isTrue();
			assertThat(cells.dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
			assertThat(cells.nothing()).isEqualTo(Set.of("null", "#n/a", "-", "n/a", "select"));
		});
	}

	@Test
	void aColumnThatTheFileLacksIsNamedBeforeAnythingIsRead() {
		TextTable table = new TextTable("customers.csv", "Customer No,Company\n1,Adatum\n");

		assertThatExceptionOfType(Fault.class)
			.isThrownBy(() -> Mappings.example("our-crm.yaml").recognise(List.of(table), CellSettings.DEFAULT))
			.satisfies((fault) -> assertThat(fault.getMessage()).contains("“Website” (account.domain, line 17)",
					"“State” (skipWhen)", "It has: Customer No, Company"));
	}

	@ParameterizedTest
	@CsvSource({ "book.xlsx/customers", "export.zip/customers.csv", "CUSTOMERS.CSV", "customers.zip/book.xlsx/Sheet1" })
	void aFileIsMeantByItsOwnNameOrThatOfItsSheetOrArchive(String name) {
		Mapping mapping = Mappings.parse("""
				name: x
				files: [{match: "customers*", account: {name: Company}}]
				""");

		assertThat(mapping.recognise(List.of(new TextTable(name, "Company\n")), CellSettings.DEFAULT)).hasSize(1);
	}

	@Test
	void aMappingWithoutFileNamesTakesWhateverHasItsColumns() {
		Mapping mapping = Mappings.parse("name: x\nfiles: [{account: {name: Company, domain: Site}}]\n");

		assertThat(mapping.recognise(
				List.of(new TextTable("a.csv", "company,SITE,Fax\n"), new TextTable("b.csv", "company,Fax\n")),
				CellSettings.DEFAULT))
			.extracting(EntrySource::name)
			.containsExactly("a.csv");
	}

	@Test
	void itTellsInWordsWhatItTakesAndWhatItLeaves() {
		Mapping mapping = Mappings.parse("name: x\nfiles: [{account: {name: Company, country: {is: Italy}}}]\n");

		assertThat(mapping.explain(new TextTable("a.csv", "Company,Fax\n")))
			.contains("a.csv: accounts (name from “Company”, country from the mapping (Italy)); not used: “Fax”");
		assertThat(mapping.explain(new TextTable("b.csv", "Fax\n"))).isEmpty();
	}

	@Test
	void theStoresOfAdventureWorksAndTheirContactsComeWhole() {
		Mapping mapping = Mappings.example("adventureworks.yaml");
		List<Finding> accounts = Mappings.findings(mapping, TextTable.resource("crm/adventureworks/accounts.csv"));
		List<Finding> contacts = Mappings.findings(mapping, TextTable.resource("crm/adventureworks/contacts.csv"));

		assertThat(accounts).hasSize(701).allMatch(Finding.Told.class::isInstance);
		assertThat(contacts).hasSize(909).allMatch(Finding.Told.class::isInstance);
		Entry owner = ((Finding.Told) contacts.getFirst()).entries().getFirst();
		assertThat(owner.id()).isEqualTo("adventureworks:291");
		assertThat(owner.fields()).containsOnly(entry("title", "Owner"),
				entry("email", "gustavo0@adventure-works.com"));
		assertThat(Mappings.keys(owner, "account")).containsExactly(Mappings.id("adventureworks:292"));
	}

	@Test
	void theCompaniesOfTheIndexComeWhole() {
		List<Finding> companies = Mappings.findings(Mappings.example("sp500.yaml"),
				TextTable.resource("crm/sp500/constituents.csv"));

		assertThat(companies).hasSize(503).allMatch(Finding.Told.class::isInstance);
		assertThat(((Finding.Told) companies.getFirst()).entries().getFirst().fields())
			.containsOnly(entry("name", "3M"), entry("industry", "Industrials"), entry("country", "United States"));
	}

}
