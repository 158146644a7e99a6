package io.github.coterie.salesforce;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real export of a Salesforce developer organisation.
 */
class SalesforceDevOrgTests {

	private final Export export = new Export();

	@BeforeEach
	void files() throws IOException {
		for (String file : List.of("Account.csv", "Contact.csv", "Lead.csv", "Opportunity.csv",
				"OpportunityHistory.csv")) {
			this.export.file(file, new ClassPathResource("crm/salesforce-devorg-demo/" + file)
				.getContentAsString(StandardCharsets.UTF_8));
		}
	}

	@Test
	void everyRowIsTaken() {
		assertThat(this.export.sources()).extracting(EntrySource::object)
			.containsExactly("Account", "Contact", "Lead", "Opportunity", "OpportunityHistory");
		assertThat(this.export.refused()).isEmpty();
		assertThat(this.export.entries(EntryKind.ACCOUNT)).hasSize(18);
		assertThat(this.export.entries(EntryKind.PERSON)).hasSize(25);
		assertThat(this.export.entries(EntryKind.OPPORTUNITY)).hasSize(36);
		assertThat(this.export.entries(EntryKind.STAGE)).hasSize(48);
		assertThat(this.export.findings().stream().filter(Finding.Skipped.class::isInstance)).hasSize(22);
	}

	@Test
	void itsDatesAreReadMonthFirst() {
		Entry deal = this.export.entries(EntryKind.OPPORTUNITY).getFirst();
		assertThat(deal.fields()).containsEntry("closeDate", LocalDate.of(2024, 2, 3))
			.containsEntry("createdAt", Instant.parse("2026-02-23T12:00:00Z"));
		assertThat(this.export.entries(EntryKind.STAGE).getFirst().fields()).containsEntry("enteredAt",
				Instant.parse("2026-02-23T20:55:00Z"));
	}

}
