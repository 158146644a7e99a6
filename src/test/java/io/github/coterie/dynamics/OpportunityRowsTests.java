package io.github.coterie.dynamics;

import java.math.BigDecimal;
import java.time.Instant;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * What opportunities of Dynamics and the parts that people play in them become.
 */
class OpportunityRowsTests {

	private static final String HEADER = "Topic,Potential Customer,Est. Close Date,Est. Revenue,Actual Close Date,"
			+ "Actual Revenue,Status,Pipeline Phase,Created On,Owner\n";

	@Test
	void anOpenOneHasWhatIsExpected() {
		Entry opportunity = Views.entry(HEADER
				+ "\"10 orders of Product SKU JJ202, recurring\",Adventure Works (sample),6/30/2026,\"10,000.50\",,,Open,2-Develop,3/25/2026 10:04 AM,Alan Steiner\n");

		assertThat(opportunity.kind()).isEqualTo(EntryKind.OPPORTUNITY);
		assertThat(opportunity.id()).isNull();
		assertThat(opportunity.fields()).containsOnly(entry("name", "10 orders of Product SKU JJ202, recurring"),
				entry("stage", "2-Develop"), entry("amount", new BigDecimal("10000.50")),
				entry("createdAt", Instant.parse("2026-03-25T10:04:00Z")),
				entry("closeDate", Instant.parse("2026-06-30T12:00:00Z")), entry("closed", false), entry("won", false));
		assertThat(Views.keys(opportunity, "account")).containsExactly(Views.name("Adventure Works (sample)"));
		assertThat(Views.keys(opportunity, "owner")).containsExactly(Views.name("Alan Steiner"));
	}

	@Test
	void aWonOneHasWhatItBrought() {
		Entry opportunity = Views
			.entry(HEADER + "Deal,Adatum,6/30/2026,100,5/31/2026,90,Won,4-Close,3/25/2026 10:04 AM,Alan Steiner\n");

		assertThat(opportunity.fields()).containsEntry("amount", new BigDecimal("90"))
			.containsEntry("closeDate", Instant.parse("2026-05-31T12:00:00Z"))
			.containsEntry("closed", true)
			.containsEntry("won", true);
	}

	@Test
	void aStakeholderHasARoleInTheDeal() {
		Entry role = Views.entry("Connected From,Connected To,Role (To)\nDeal,Yvonne McKay (sample),Economic Buyer\n");

		assertThat(role.kind()).isEqualTo(EntryKind.ROLE);
		assertThat(role.id()).startsWith("dynamics:");
		assertThat(role.fields()).containsOnly(entry("label", "Economic Buyer"));
		assertThat(Views.keys(role, "person")).containsExactly(Views.name("Yvonne McKay (sample)"));
		assertThat(Views.keys(role, "opportunity")).containsExactly(Views.name("Deal"));
	}

	@Test
	void aConnectionWithoutARoleIsSkipped() {
		assertThat(Views.findings("Connected From,Connected To,Role (To)\nDeal,Yvonne McKay (sample),\n"))
			.singleElement()
			.isInstanceOf(Finding.Skipped.class);
	}

}
