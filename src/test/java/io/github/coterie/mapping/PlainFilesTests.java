package io.github.coterie.mapping;

import java.math.BigDecimal;
import java.util.List;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.table.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Lists with everyday headers.
 */
class PlainFilesTests {

	private static final PlainFiles PLAIN = new PlainFiles();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Company,Website,Industry,Employees,Annual Revenue,Country
			Firma,Webseite,Branche,Mitarbeiter,Umsatz,Land
			Société,Site web,Secteur,Effectif,Chiffre d'affaires,Pays
			Empresa,Sitio web,Sector,Empleados,Facturación,País
			公司名称,网址,行业,员工人数,营业额,国家
			company_name,web-site,industry,employee_count,annual_revenue,country
			""")
	void companiesAreReadInFiveLanguages(String header) {
		Entry account = told(header + "\nAdatum,http://www.adatum.com,Software,120,1000,X\n").getFirst();

		assertThat(account.kind()).isEqualTo(EntryKind.ACCOUNT);
		assertThat(account.id()).isNull();
		assertThat(account.fields()).containsOnly(entry("name", "Adatum"), entry("domain", "adatum.com"),
				entry("industry", "Software"), entry("numberOfEmployees", 120),
				entry("annualRevenue", new BigDecimal("1000")), entry("country", "X"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			First Name,Last Name,Email,Job Title,Company
			Vorname,Nachname,E-Mail,Position,Firma
			Prénom,Nom de famille,Courriel,Fonction,Société
			Nombre de pila,Apellidos,Correo electrónico,Cargo,Empresa
			名,姓,邮箱,职位,公司
			""")
	void contactsAreReadWithTheirCompaniesInFiveLanguages(String header) {
		List<Entry> entries = told(header + "\nAnna,Berg,anna@adatum.com,CEO,Adatum\n");

		assertThat(entries).extracting(Entry::kind).containsExactly(EntryKind.ACCOUNT, EntryKind.PERSON);
		assertThat(entries.getLast().fields()).containsOnly(entry("firstName", "Anna"), entry("lastName", "Berg"),
				entry("email", "anna@adatum.com"), entry("title", "CEO"));
		assertThat(Mappings.keys(entries.getLast(), "account")).containsExactly(Mappings.name("Adatum"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Date,Type,Company,Contact,Subject       | Phone Call  | CALL_CONNECTED
			Datum,Art,Firma,Ansprechpartner,Betreff | Besuch      | SITE_VISIT
			Date,Type,Société,Contact,Objet         | Réunion     | MEETING
			Fecha,Tipo,Empresa,Contacto,Asunto      | Llamada     | CALL_CONNECTED
			日期,类型,公司,联系人,主题                      | 拜访          | SITE_VISIT
			Date,Type,Company,Contact,Subject       | Yoga        | OTHER
			Date,Type,Company,Contact,Subject       | trade_show  | TRADE_SHOW
			""")
	void contactsWithCustomersAreReadInFiveLanguages(String header, String word, TouchpointType type) {
		List<Entry> entries = told(header + "\n2026-03-25," + word + ",Adatum,Anna Berg,Hello\n");

		assertThat(entries).extracting(Entry::kind)
			.containsExactly(EntryKind.ACCOUNT, EntryKind.PERSON, EntryKind.TOUCHPOINT);
		assertThat(entries.getLast().fields()).containsEntry("type", type).containsEntry("subject", "Hello");
	}

	@Test
	void dealsAreRead() {
		List<Entry> entries = told("Deal Name,Company,Stage,Amount\nBig one,Adatum,Proposal,100\n");

		assertThat(entries).extracting(Entry::kind).containsExactly(EntryKind.ACCOUNT, EntryKind.OPPORTUNITY);
	}

	@Test
	void somebodyWithoutCompanyIsTiedByTheDomainOfTheAddress() {
		Entry person = told("Email,Title\nanna@adatum.com,CEO\n").getFirst();

		assertThat(Mappings.keys(person, "account")).containsExactly(Mappings.domain("adatum.com"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a,b,c", "id,name", "first,last,address,city,zip", "Name,Country", "Date,Open,High,Low",
			"Product,Price,Stock", "Symbol,Security,GICS Sector", "Name" })
	void tablesWithoutWhatIsNeededAreLeftAlone(String header) {
		assertThat(recognised(header)).isEmpty();
	}

	@Test
	void theStoresOfAdventureWorksAreTakenForCompanies() {
		List<Finding> findings = Mappings.findings(PLAIN, TextTable.resource("crm/adventureworks/accounts.csv"));

		assertThat(findings).hasSize(701).allMatch(Finding.Told.class::isInstance);
		assertThat(((Finding.Told) findings.getFirst()).entries().getFirst().fields()).containsOnly(
				entry("name", "Next-Door Bike Store"), entry("numberOfEmployees", 13),
				entry("annualRevenue", new BigDecimal("80000")));
	}

	@Test
	void theContactsOfAdventureWorksAreTakenForPeople() {
		assertThat(Mappings.findings(PLAIN, TextTable.resource("crm/adventureworks/contacts.csv"))).hasSize(909)
			.allMatch(Finding.Told.class::isInstance);
	}

	private static List<Entry> told(String csv) {
		return Mappings.entries(PLAIN, "list.csv", csv);
	}

	private static List<EntrySource> recognised(String header) {
		return PLAIN.recognise(List.of(new TextTable("list.csv", header + "\n")), CellSettings.DEFAULT);
	}

}
