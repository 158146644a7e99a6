package io.github.coterie.engagement;

import java.util.Map;

/**
 * What touchpoints were summed up to.
 *
 * @param people the histories of people by id; who is not there was never touched
 * @param accounts the histories of accounts by id
 */
public record ContactSums(Map<String, ContactHistory> people, Map<String, ContactHistory> accounts) {

	public ContactHistory ofAccount(String accountId) {
		return this.accounts.getOrDefault(accountId, ContactHistory.NONE);
	}

}
