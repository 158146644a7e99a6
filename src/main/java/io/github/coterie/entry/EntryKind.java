package io.github.coterie.entry;

/**
 * The kinds of things that rows tell of, in the order in which they are stored: what is
 * referred to comes first.
 */
public enum EntryKind {

	/**
	 * A seller. Fields: {@code email}, {@code name}.
	 */
	OWNER,
	/**
	 * A company. Fields as in the API's AccountInput, but {@code parentId}. References:
	 * {@code owner}, {@code parent}.
	 */
	ACCOUNT,
	/**
	 * A deal. Fields: {@code name}, {@code stage}, {@code amount}, {@code currency},
	 * {@code createdAt}, {@code closeDate}, {@code closed}, {@code won}. References:
	 * {@code account}, {@code owner}.
	 */
	OPPORTUNITY,
	/**
	 * A stage that a deal came into. Fields: {@code stage}, {@code enteredAt},
	 * {@code amount}. References: {@code opportunity}.
	 */
	STAGE,
	/**
	 * Somebody who works at an account. Fields as in the API's PersonInput, but
	 * {@code accountId}, {@code reportsToId} and {@code roles}; and {@code emailBounced},
	 * {@code isPlaceholder}, {@code roleLabels} (a list of texts). References:
	 * {@code account}, {@code reportsTo}.
	 */
	PERSON,
	/**
	 * Somebody's part in a deal, or in an account's committee. Fields: {@code label},
	 * {@code since}, {@code support}, {@code politicalStatus}. References:
	 * {@code person}, and {@code opportunity} or none.
	 */
	ROLE,
	/**
	 * A contact. Fields as in the API's TouchpointInput, but {@code accountId} and
	 * {@code personIds}. References: {@code account}, {@code opportunity}, {@code owner},
	 * each or none, and the participants.
	 */
	TOUCHPOINT,
	/**
	 * Somebody else who took part in a contact. References: {@code touchpoint},
	 * {@code person}.
	 */
	PARTICIPANT

}
