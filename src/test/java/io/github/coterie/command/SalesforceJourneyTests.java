package io.github.coterie.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import io.github.coterie.imports.FileReport;
import io.github.coterie.imports.ImportReport;
import io.github.coterie.imports.ImportSettings;
import io.github.coterie.imports.Progress;
import io.github.coterie.imports.RejectedRow;
import io.github.coterie.job.FileImport;
import io.github.coterie.job.OpenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a user finds in the book after importing a Salesforce export.
 */
@WholeApplication
class SalesforceJourneyTests {

	private static final String ACME = "001000000000001AAA";

	private static final String ANN = "003000000000001AAA";

	private final List<RejectedRow> rejects = new ArrayList<>();

	@Autowired
	private FileImport files;

	@Autowired
	private Api api;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void deletedRowsStayOutAndMergedOnesAreFollowed() throws IOException {
		file("Account.csv", """
				Id,Name,IsDeleted,MasterRecordId
				001000000000001AAA,Acme,FALSE,
				001000000000002AAA,Acme Inc.,TRUE,001000000000001AAA
				001000000000003AAA,Gone,TRUE,
				""");
		file("Contact.csv", """
				Id,AccountId,LastName,IsDeleted
				003000000000001AAA,001000000000002AAA,Able,0
				003000000000002AAA,001000000000001AAA,Baker,1
				""");
		run();
		assertThat(this.api.run("{ accounts { nodes { id } } }").at("/accounts/nodes").toString())
			.isEqualTo("[{\"id\":\"" + ACME + "\"}]");
		assertThat(person(ANN).at("/account/id").asString()).isEqualTo(ACME);
		assertThat(person("003000000000002AAA").isNull()).isTrue();
	}

	@Test
	void anOrphanWaitsUntilWhatItNamesComesInALaterFile() throws IOException {
		file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		file("Contact.csv", """
				Id,AccountId,LastName
				003000000000002AAA,001000000000009AAA,Orphan
				003000000000001AAA,001000000000001AAA,Able
				""");
		ImportReport first = run();
		assertThat(first.rejected()).isZero();
		assertThat(first.stillWaiting()).isEqualTo(1);
		assertThat(this.rejects).singleElement().satisfies((reject) -> {
			assertThat(reject.isWaiting()).isTrue();
			assertThat(reject.line()).isEqualTo(2);
			assertThat(reject.column()).isEqualTo("AccountId");
			assertThat(reject.value()).isEqualTo("001000000000009AAA");
		});
		assertThat(person("003000000000002AAA").isNull()).isTrue();
		Files.delete(this.folder.resolve("Contact.csv"));
		file("Account.csv", "Id,Name\n001000000000009AAA,Late\n");
		assertThat(run().tied()).isEqualTo(1);
		assertThat(person("003000000000002AAA").at("/account/name").asString()).isEqualTo("Late");
	}

	@Test
	void whatIsStoredAlreadyNeedNotBeInTheFileAgain() throws IOException {
		file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		run();
		Files.delete(this.folder.resolve("Account.csv"));
		file("Contact.csv", "Id,AccountId,LastName\n003000000000001AAA,001000000000001AAA,Able\n");
		assertThat(run().files()).singleElement().extracting(FileReport::created).isEqualTo(1L);
		assertThat(person(ANN).at("/account/name").asString()).isEqualTo("Acme");
	}

	@Test
	void managersAreNamedOnceEverybodyIsIn() throws IOException {
		file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		file("Contact.csv", """
				Id,AccountId,LastName,ReportsToId
				003000000000001AAA,001000000000001AAA,Able,003000000000002AAA
				003000000000002AAA,001000000000001AAA,Baker,
				003000000000003AAA,001000000000001AAA,Cooper,003000000000009AAA
				""");
		ImportReport report = run();
		assertThat(person(ANN).at("/reportsTo/id").asString()).isEqualTo("003000000000002AAA");
		assertThat(person("003000000000003AAA").isNull()).isFalse();
		assertThat(report.rejected()).isZero();
		assertThat(this.rejects).singleElement().extracting(RejectedRow::column).isEqualTo("ReportsToId");
	}

	@Test
	void aContactRoleIsAFactAndATitleAProposal() throws IOException {
		file("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		file("Contact.csv", """
				Id,AccountId,FirstName,LastName,Title
				003000000000001AAA,001000000000001AAA,Ann,Able,CFO
				""");
		file("Opportunity.csv", "Id,AccountId,Name,StageName\n006000000000001AAA,001000000000001AAA,Deal,Open\n");
		file("OpportunityContactRole.csv",
				"""
						Id,OpportunityId,ContactId,Role,CreatedDate,IsDeleted
						00K000000000001AAA,006000000000001AAA,003000000000001AAA,Economic Buyer,2026-01-01T10:00:00.000+0000,FALSE
						""");
		run();
		JsonNode roles = this.api
			.run("query ($id: ID!) { account(id: $id) { committee { members { person { id seniority }"
					+ " roles { role status } } } } }", Map.of("id", ACME))
			.at("/account/committee/members/0");
		assertThat(roles.at("/person/seniority").asString()).isEqualTo("C_LEVEL");
		assertThat(roles.path("roles").toString()).contains("{\"role\":\"ECONOMIC_BUYER\",\"status\":\"CONFIRMED\"}")
			.contains("{\"role\":\"DECISION_MAKER\",\"status\":\"PROPOSED\"}");
	}

	@Test
	void theExportOfADeveloperOrganisationGoesInWholeAndOnce() throws IOException {
		for (String name : List.of("Account.csv", "Contact.csv", "Opportunity.csv", "OpportunityHistory.csv",
				"Lead.csv")) {
			Files.write(this.folder.resolve(name),
					new ClassPathResource("crm/salesforce-devorg-demo/" + name).getContentAsByteArray());
		}
		ImportReport first = run();
		assertThat(first.rejected()).as(this.rejects.toString()).isZero();
		assertThat(first.files()).allSatisfy((file) -> assertThat(file.rows()).isEqualTo(file.created() + file.updated()
				+ file.unchanged() + file.waiting() + file.skipped() + file.rejected()));
		assertThat(this.api.run("{ accounts { totalCount } }").at("/accounts/totalCount").asInt()).isEqualTo(18);
		assertThat(person("003bm00000zapthAAA").path("title").asString()).isEqualTo("SVP, Procurement");
		assertThat(person("003bm00000zapthAAA").path("seniority").asString()).isEqualTo("VP");
		assertThat(run().files()).allMatch((file) -> file.created() == 0 && file.updated() == 0);
	}

	private ImportReport run() {
		this.rejects.clear();
		try (OpenFiles open = this.files.open(List.of(this.folder), ImportSettings.DETECT)) {
			return this.files.run(open, ImportSettings.DETECT, new Progress(), this::reject);
		}
	}

	private synchronized void reject(RejectedRow row) {
		this.rejects.add(row);
	}

	private JsonNode person(String id) {
		return this.api
			.run("{ accounts { nodes { people { id title seniority account { id name } reportsTo { id } } } } }")
			.at("/accounts/nodes")
			.valueStream()
			.flatMap((account) -> account.path("people").valueStream())
			.filter((person) -> person.path("id").asString().equals(id))
			.findFirst()
			.orElse(NullNode.instance);
	}

	private void file(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
	}

}
