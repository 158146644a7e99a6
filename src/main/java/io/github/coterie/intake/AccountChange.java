package io.github.coterie.intake;

import java.math.BigDecimal;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.account.Tier;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What an account becomes by a draft.
 */
final class AccountChange {

	private AccountChange() {
	}

	/**
	 * Applies a draft.
	 * @param draft what the caller says
	 * @param current what is stored, null when nothing is
	 * @throws Fault with code BAD_REQUEST when a field is not acceptable
	 */
	static Account of(Draft draft, @Nullable Account current) {
		Account base = (current != null) ? current : blank(draft.id("id"));
		Account account = new Account(base.id(), named(draft, current), draft.text("domain", base.domain()),
				draft.text("industry", base.industry()), draft.integer("numberOfEmployees", base.numberOfEmployees()),
				revenue(draft, base.annualRevenue()), draft.text("currency", base.currency()),
				draft.text("country", base.country()), draft.texts("technologies", base.technologies()),
				draft.text("owner", base.owner()), draft.choice("tier", Tier.class, base.handTier()),
				draft.flag("isTarget", base.isTarget()), draft.text("exclusionReason", base.exclusionReason()),
				draft.text("parentId", base.parentId()));
		if (account.parentId() != null && account.parentId().length() > Draft.LONGEST_ID) {
			throw Fault.badRequest("parentId", "is longer than %d characters".formatted(Draft.LONGEST_ID));
		}
		if (account.id().equals(account.parentId())) {
			throw Fault.badRequest("parentId", "must not be the account itself");
		}
		return account;
	}

	/**
	 * Only what an import adds to an account later comes without its name.
	 */
	private static String named(Draft draft, @Nullable Account current) {
		return (current != null && !draft.has("name")) ? current.name() : draft.required("name");
	}

	/**
	 * The same amount written with other zeros is the same amount.
	 */
	private static @Nullable BigDecimal revenue(Draft draft, @Nullable BigDecimal current) {
		BigDecimal given = draft.decimal("annualRevenue", current);
		return (given != null && current != null && given.compareTo(current) == 0) ? current : given;
	}

	private static Account blank(String id) {
		return new Account(id, "", null, null, null, null, null, null, List.of(), null, null, false, null, null);
	}

}
