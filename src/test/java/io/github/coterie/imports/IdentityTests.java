package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One company and one person stay one, whichever systems tell of them.
 */
@WholeApplication
class IdentityTests {

	private static final String COMPANIES = "Record ID,Company name,Company Domain Name,Country/Region";

	private static final String CONTACTS = "Record ID,First Name,Last Name,Email,Associated Company IDs";

	private static final String ACME = "001000000000001AAA";

	@RegisterExtension
	private final Imports imports = new Imports();

	@Autowired
	private Api api;

	@BeforeEach
	void salesforceFirst() {
		this.imports
			.file("Account.csv", "Id,Name,Website,BillingCountry", "001000000000001AAA,Acme Inc.,acme.example,Germany",
					"001000000000002AAA,Müller GmbH,,Germany", "001000000000003AAA,Freemail Fan,gmail.com,Germany",
					"001000000000004AAA,Plain,,")
			.file("Contact.csv", "Id,AccountId,FirstName,LastName,Email",
					"003000000000001AAA,001000000000001AAA,Ann,Able,Ann@acme.example")
			.run()
			.withoutRejects();
		this.imports.empty();
	}

	@Test
	void accountsOfTwoSystemsJoinByDomainAndByNameInTheSameCountry() {
		this.imports
			.file("companies.csv", COMPANIES, "9001,ACME Corporation,www.acme.example,Germany",
					"9002,Mueller AG,,Germany", "9003,Müller,,Germany", "9004,Müller,,France",
					"9005,Other,gmail.com,Germany", "9006,Plain,,Germany")
			.run()
			.withoutRejects();
		assertThat(id("hubspot:9001")).isEqualTo(ACME);
		assertThat(id("hubspot:9003")).isEqualTo("001000000000002AAA");
		assertThat(id("hubspot:9004")).isEqualTo("hubspot:9004");
		assertThat(id("hubspot:9005")).isEqualTo("hubspot:9005");
		assertThat(id("hubspot:9006")).isEqualTo("hubspot:9006");
		JsonNode account = this.api
			.run("query ($id: ID!) { account(id: $id) { name externalIds { system id } } }", Map.of("id", ACME))
			.path("account");
		assertThat(account.path("name").asString()).isEqualTo("ACME Corporation");
		assertThat(account.path("externalIds").valueStream().map(JsonNode::toString)).containsExactlyInAnyOrder(
				"{\"system\":\"salesforce\",\"id\":\"%s\"}".formatted(ACME),
				"{\"system\":\"hubspot\",\"id\":\"9001\"}");
	}

	@Test
	void peopleOfTwoSystemsJoinByEmail() {
		this.imports.file("companies.csv", COMPANIES, "9001,Acme,acme.example,Germany")
			.file("contacts.csv", CONTACTS, "501,Ann,Able-Baker,ann@ACME.example,9001", "502,Ann,Able,,9001")
			.run()
			.withoutRejects();
		JsonNode people = this.api
			.run("query ($id: ID!) { account(id: $id) { people { id lastName externalIds { system id } } } }",
					Map.of("id", ACME))
			.at("/account/people");
		assertThat(people.findValuesAsString("lastName")).containsExactly("Able-Baker", "Able");
		assertThat(people.get(0).path("externalIds").size()).isEqualTo(2);
		assertThat(this.api.run("{ person(id: \"hubspot:501\") { id } }").at("/person/id").asString())
			.isEqualTo("003000000000001AAA");
		List<String> dump = this.imports.dump();
		this.imports.run().unchanged().withoutRejects();
		GraphDump.assertEqual(this.imports.dump(), dump);
	}

	@Test
	void twoOfOneSystemStayTwo() {
		this.imports
			.file("companies.csv", COMPANIES, "9001,Acme,acme.example,Germany", "9002,Acme,acme.example,Germany")
			.file("contacts.csv", CONTACTS, "501,Ann,Able,ann@acme.example,9001", "502,Ann,Able,ann@acme.example,9001")
			.run()
			.withoutRejects();
		assertThat(id("hubspot:9001")).isEqualTo(ACME);
		assertThat(id("hubspot:9002")).isEqualTo("hubspot:9002");
		assertThat(this.api.run("{ person(id: \"hubspot:502\") { id } }").at("/person/id").asString())
			.isEqualTo("hubspot:502");
		this.imports.run().unchanged().withoutRejects();
	}

	@Test
	void twoOfOneSystemStayTwoHoweverFarApartTheyStand() {
		List<String> lines = new ArrayList<>(List.of(COMPANIES, "9001,Acme,acme.example,Germany"));
		for (int i = 0; i < 9000; i++) {
			lines.add("%d,Filler %d,,".formatted(10_000 + i, i));
			if (i % 1000 == 999) {
				lines.add("%d,Acme,acme.example,Germany".formatted(90_000 + i));
			}
		}
		this.imports.file("companies.csv", lines.toArray(String[]::new)).run().withoutRejects();
		assertThat(
				this.api.run("query ($id: ID!) { account(id: $id) { externalIds { system id } } }", Map.of("id", ACME))
					.at("/account/externalIds")
					.size())
			.isEqualTo(2);
		assertThat(id("hubspot:90999")).isEqualTo("hubspot:90999");
	}

	@Test
	void aListWithoutIdsJoinsWhatIsThereAndMakesTheRest() {
		this.imports.file("list.csv", "Company,Website,First Name,Last Name,Email,Job Title",
				"Acme,acme.example,Ann,Able,ann@acme.example,CFO", "Acme,acme.example,New,Comer,new@acme.example,CTO",
				"Newco,newco.example,Nina,Neu,nina@newco.example,CEO",
				"Newco,newco.example,Nora,Noch,nora@newco.example,VP Sales")
			.run()
			.withoutRejects();
		assertThat(this.api.run("{ accounts { totalCount } }").at("/accounts/totalCount").asInt()).isEqualTo(5);
		assertThat(this.api.run("{ account(id: \"%s\") { people { id title } } }".formatted(ACME))
			.at("/account/people")
			.findValuesAsString("title")).containsExactlyInAnyOrder("CFO", "CTO");
		assertThat(this.api.run("{ accounts(filter: {text: \"newco\"}) { nodes { people { id } } } }")
			.at("/accounts/nodes/0/people")
			.size()).isEqualTo(2);
		List<String> dump = this.imports.dump();
		this.imports.run().unchanged().withoutRejects();
		GraphDump.assertEqual(this.imports.dump(), dump);
	}

	@Test
	void rowsOfOneListThatDifferAboutOneCompanyDoNotFlipItAtEachImport() {
		this.imports
			.file("list.csv", "Company,Website,Industry,First Name,Last Name,Email",
					"Newco,newco.example,Software,Nina,Neu,nina@newco.example",
					"Newco,newco.example,Retail,Nora,Noch,nora@newco.example")
			.run();
		List<String> dump = this.imports.dump();
		this.imports.run().unchanged();
		GraphDump.assertEqual(this.imports.dump(), dump);
	}

	@Test
	void aListWithoutIdsLeavesWhatASystemIsKnownAgainBy() {
		String[] accounts = { "Id,Name,Industry", "001000000000005AAA,Delta,Software" };
		String[] list = { "Company,Industry,First Name,Last Name,Email", "Delta,Retail,Dora,Day,dora@delta.example" };
		this.imports.file("Account.csv", accounts).run().withoutRejects();
		this.imports.empty().file("list.csv", list).run().withoutRejects();
		List<String> dump = this.imports.dump();
		this.imports.empty().file("Account.csv", accounts).run().unchanged();
		this.imports.empty().file("list.csv", list).run().unchanged();
		GraphDump.assertEqual(this.imports.dump(), dump);
		assertThat(this.api.run("{ account(id: \"001000000000005AAA\") { industry externalIds { system id } } }")
			.path("account")
			.toString())
			.isEqualTo("{\"industry\":\"Retail\",\"externalIds\":"
					+ "[{\"system\":\"salesforce\",\"id\":\"001000000000005AAA\"}]}");
	}

	@Test
	void somebodyWithAFreeMailAddressIsNotPutToAnAccountByIt() {
		Imports.Done done = this.imports.file("contacts.csv", CONTACTS, "501,Fred,Free,fred@gmail.com,").run();
		assertThat(done.file("contacts.csv").created()).isZero();
		assertThat(done.rejects()).hasSize(1);
		assertThat(this.api.run("{ account(id: \"001000000000003AAA\") { people { id } } }").at("/account/people"))
			.isEmpty();
	}

	@Test
	void salesforceAfterHubSpotJoinsToo() {
		this.imports.file("companies.csv", COMPANIES, "9009,Zeta,zeta.example,Germany").run().withoutRejects();
		this.imports.empty()
			.file("Account.csv", "Id,Name,Website", "001000000000009AAA,Zeta AG,https://zeta.example")
			.file("Contact.csv", "Id,AccountId,LastName", "003000000000009AAA,001000000000009AAA,Zorn")
			.run()
			.withoutRejects();
		assertThat(id("001000000000009AAA")).isEqualTo("hubspot:9009");
		assertThat(this.api.run("{ person(id: \"003000000000009AAA\") { account { id } } }")
			.at("/person/account/id")
			.asString()).isEqualTo("hubspot:9009");
		this.imports.run().unchanged().withoutRejects();
	}

	private String id(String asked) {
		return this.api.run("query ($id: ID!) { account(id: $id) { id } }", Map.of("id", asked))
			.at("/account/id")
			.asString();
	}

}
