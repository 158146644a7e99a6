package io.github.coterie.crm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.coterie.account.Seniority;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real export of a Salesforce developer organisation.
 */
class SalesforceDevOrgTests {

	private final SalesforceSource source = SalesforceSource.packaged("crm/salesforce-devorg-demo");

	private final RecordingDestination destination = new RecordingDestination();

	@Test
	void everyAccountAndContactIsTaken() {
		ImportReport report = new SalesforceImport().run(this.source, this.destination);
		assertThat(report.rejected()).isZero();
		assertThat(report.notTaken()).containsExactly("Lead.csv", "OpportunityHistory.csv");
		assertThat(this.destination.accounts).hasSize(18);
		assertThat(this.destination.people).hasSize(25);
		assertThat(this.destination.touchpoints).isEmpty();
	}

	@Test
	void titlesGiveSeniorityAndProposedRoles() {
		new SalesforceImport().run(this.source, this.destination);
		assertThat(this.destination.people.values().stream().filter((person) -> person.containsKey("title")))
			.hasSize(23)
			.allSatisfy((person) -> assertThat(person).containsKey("seniority").containsKey("roles"));
		assertThat(this.destination.people.get("003bm00000zaptiAAA")).containsEntry("title", "CFO")
			.containsEntry("seniority", Seniority.C_LEVEL);
		assertThat(this.destination.people.get("003bm00000zapthAAA")).containsEntry("title", "SVP, Procurement")
			.containsEntry("seniority", Seniority.VP);
		assertThat(roles()).filteredOn("PROPOSED PROCUREMENT"::equals).hasSize(3);
		assertThat(roles()).filteredOn("PROPOSED TECHNICAL_BUYER"::equals).hasSize(2);
		assertThat(roles()).allMatch((role) -> role.startsWith("PROPOSED"));
	}

	@Test
	void theSameAgainChangesNothing() {
		new SalesforceImport().run(this.source, this.destination);
		Map<String, ?> before = Map.copyOf(this.destination.people);
		ImportReport again = new SalesforceImport().run(this.source, this.destination);
		assertThat(again.files()).allSatisfy((file) -> {
			assertThat(file.created()).isZero();
			assertThat(file.updated()).isZero();
		});
		assertThat(this.destination.people).isEqualTo(before);
	}

	private List<String> roles() {
		return this.destination.people.keySet()
			.stream()
			.flatMap((id) -> Stream.of(id).map(this.destination::roles))
			.flatMap(List::stream)
			.toList();
	}

}
