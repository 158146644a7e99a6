package io.github.coterie.identity;

import java.math.BigDecimal;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Person;
import io.github.coterie.account.Seniority;
import org.jspecify.annotations.Nullable;

/**
 * The fields of accounts and people that go over from one record to another.
 */
final class Fields {

	private Fields() {
	}

	/**
	 * The account that stays.
	 * @param parentId the merged account's parent, as far as it may become this one's
	 */
	static Account decide(FieldRule rule, Account kept, Account merged, @Nullable String parentId) {
		Revenue revenue = rule.decide("annualRevenue", Revenue.of(kept), Revenue.of(merged), null);
		return new Account(kept.id(), kept.name(), rule.decide("domain", kept.domain(), merged.domain(), null),
				rule.decide("industry", kept.industry(), merged.industry(), null),
				rule.decide("numberOfEmployees", kept.numberOfEmployees(), merged.numberOfEmployees(), null),
				(revenue != null) ? revenue.amount() : null, currency(kept, revenue),
				rule.decide("country", kept.country(), merged.country(), null),
				rule.decide("technologies", kept.technologies(), merged.technologies(), List.of()),
				rule.decide("owner", kept.owner(), merged.owner(), null),
				rule.decide("tier", kept.handTier(), merged.handTier(), null),
				rule.decide("isTarget", kept.isTarget(), merged.isTarget(), false),
				rule.decide("exclusionReason", kept.exclusionReason(), merged.exclusionReason(), null),
				rule.decide("parentId", kept.parentId(), parentId, null));
	}

	private static @Nullable String currency(Account kept, @Nullable Revenue revenue) {
		if (revenue != null) {
			return revenue.currency();
		}
		return (kept.annualRevenue() == null) ? kept.currency() : null;
	}

	/**
	 * The person that stays. What somebody opted out of stays opted out of.
	 */
	static Person decide(FieldRule rule, Person kept, Person merged) {
		Mailbox mailbox = rule.decide("email", Mailbox.of(kept), Mailbox.of(merged), null);
		return new Person(kept.id(), kept.accountId(),
				rule.decide("firstName", kept.firstName(), merged.firstName(), null),
				rule.decide("lastName", kept.lastName(), merged.lastName(), null),
				rule.decide("title", kept.title(), merged.title(), null),
				rule.decide("seniority", kept.seniority(), merged.seniority(), Seniority.UNKNOWN),
				rule.decide("department", kept.department(), merged.department(), null),
				(mailbox != null) ? mailbox.email() : null, mailbox != null && mailbox.bounced(),
				rule.decide("optedOutOfEmail", kept.optedOutOfEmail(), merged.optedOutOfEmail(), false),
				rule.decide("doNotCall", kept.doNotCall(), merged.doNotCall(), false),
				rule.decide("employmentStatus", kept.employmentStatus(), merged.employmentStatus(),
						EmploymentStatus.UNKNOWN),
				rule.decide("isPlaceholder", kept.isPlaceholder(), merged.isPlaceholder(), true), kept.reportsToId());
	}

	/**
	 * An amount means nothing without its currency.
	 */
	private record Revenue(BigDecimal amount, @Nullable String currency) {

		static @Nullable Revenue of(Account account) {
			BigDecimal amount = account.annualRevenue();
			return (amount != null) ? new Revenue(amount, account.currency()) : null;
		}

	}

	/**
	 * That mail came back says nothing of another address.
	 */
	private record Mailbox(String email, boolean bounced) {

		static @Nullable Mailbox of(Person person) {
			String email = person.email();
			return (email != null && !email.isBlank()) ? new Mailbox(email, person.emailBounced()) : null;
		}

	}

}
