package io.github.coterie.account;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A company that is sold to.
 *
 * @param id the caller's own stable id
 * @param name as written by the caller
 * @param domain the company's internet domain
 * @param industry in the caller's words
 * @param numberOfEmployees zero and less count as unknown
 * @param annualRevenue in {@code currency}; zero and less count as unknown
 * @param currency ISO 4217
 * @param country in the caller's words
 * @param technologies what the company runs; empty when unknown
 * @param owner the owning seller's e-mail
 * @param handTier the tier that somebody set, null to leave it to the rules
 * @param isTarget whether it was chosen for account-based selling
 * @param exclusionReason why it must not be sold to, or null
 * @param parentId the account that owns this one
 */
public record Account(String id, String name, @Nullable String domain, @Nullable String industry,
		@Nullable Integer numberOfEmployees, @Nullable BigDecimal annualRevenue, @Nullable String currency,
		@Nullable String country, List<String> technologies, @Nullable String owner, @Nullable Tier handTier,
		boolean isTarget, @Nullable String exclusionReason, @Nullable String parentId) {

	public Account {
		technologies = List.copyOf(technologies);
	}

}
