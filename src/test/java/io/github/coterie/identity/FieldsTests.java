package io.github.coterie.identity;

import java.math.BigDecimal;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.account.Tier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Blank fields are filled, and cleared again unless somebody changed them.
 */
class FieldsTests {

	private static final Account KEPT = new Account("a", "A", "a.com", "", null, null, null, null, List.of(), null,
			null, false, null, null);

	private static final Account MERGED = new Account("b", "B", "b.com", "Software", 50, BigDecimal.TEN, "EUR", "DE",
			List.of("Java"), "o@x.com", Tier.TIER_1, true, "competitor", "group");

	@Test
	void whatIsBlankIsFilled() {
		FieldRule.Fill fill = new FieldRule.Fill();
		assertThat(Fields.decide(fill, KEPT, MERGED, "group")).isEqualTo(new Account("a", "A", "a.com", "Software", 50,
				BigDecimal.TEN, "EUR", "DE", List.of("Java"), "o@x.com", Tier.TIER_1, true, "competitor", "group"));
		assertThat(fill.filled()).doesNotContain("domain").contains("industry", "annualRevenue", "parentId");
	}

	@Test
	void whatWasFilledIsClearedUnlessItWasChanged() {
		FieldRule.Fill fill = new FieldRule.Fill();
		Account filled = Fields.decide(fill, KEPT, MERGED, "group");
		Account changed = new Account("a", "A", "new.com", filled.industry(), 60, filled.annualRevenue(),
				filled.currency(), filled.country(), filled.technologies(), filled.owner(), filled.handTier(),
				filled.isTarget(), filled.exclusionReason(), filled.parentId());
		FieldRule.Clear clear = new FieldRule.Clear(fill.filled());
		assertThat(Fields.decide(clear, changed, MERGED, "group")).isEqualTo(
				new Account("a", "A", "new.com", null, 60, null, null, null, List.of(), null, null, false, null, null));
		assertThat(clear.changed()).containsExactly("numberOfEmployees");
	}

	@Test
	void anAmountComesWithItsCurrency() {
		Account dollars = new Account("a", "A", null, null, null, null, "USD", null, List.of(), null, null, false, null,
				null);
		Account filled = Fields.decide(new FieldRule.Fill(), dollars, MERGED, null);
		assertThat(filled.annualRevenue()).isEqualTo(BigDecimal.TEN);
		assertThat(filled.currency()).isEqualTo("EUR");
	}

}
