package io.github.coterie.committee;

/**
 * The part somebody plays in a purchase.
 */
public enum BuyingRole {

	ECONOMIC_BUYER, DECISION_MAKER, EXECUTIVE_SPONSOR, CHAMPION, COACH, TECHNICAL_BUYER, EVALUATOR, INFLUENCER,
	END_USER, PROCUREMENT, LEGAL_COMPLIANCE, SECURITY_REVIEWER, BLOCKER, INTRODUCER, OTHER, UNKNOWN;

	/**
	 * Whether the role is a seat at all; OTHER and UNKNOWN fill none.
	 */
	public boolean isSeat() {
		return this != OTHER && this != UNKNOWN;
	}

	/**
	 * Whether who plays it decides.
	 */
	public boolean decides() {
		return this == DECISION_MAKER || this == ECONOMIC_BUYER;
	}

	/**
	 * The role in words, such as "economic buyer".
	 */
	public String words() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
	}

}
