package io.github.coterie.salesforce;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of Salesforce records that are read, each from its own file.
 */
enum SalesforceObject {

	USER("User", "005", Mappings.USER), ACCOUNT("Account", "001", Mappings.ACCOUNT),
	OPPORTUNITY("Opportunity", "006", Mappings.OPPORTUNITY),
	OPPORTUNITY_HISTORY("OpportunityHistory", "008", Mappings.STAGE),
	OPPORTUNITY_FIELD_HISTORY("OpportunityFieldHistory", "017", Mappings.STAGE_CHANGE),
	CONTACT("Contact", "003", Mappings.CONTACT), LEAD("Lead", "00Q", Mappings.NONE),
	OPPORTUNITY_CONTACT_ROLE("OpportunityContactRole", "00K", Mappings.CONTACT_ROLE),
	ACCOUNT_CONTACT_ROLE("AccountContactRole", "02Z", Mappings.ACCOUNT_CONTACT_ROLE),
	TASK("Task", "00T", Mappings.TASK), EVENT("Event", "00U", Mappings.EVENT),
	TASK_RELATION("TaskRelation", "0RT", Mappings.RELATION), EVENT_RELATION("EventRelation", "0RE", Mappings.RELATION),
	CAMPAIGN("Campaign", "701", Mappings.NONE), CAMPAIGN_MEMBER("CampaignMember", "00v", Mappings.CAMPAIGN_MEMBER),
	EMAIL_MESSAGE("EmailMessage", "02s", Mappings.EMAIL_MESSAGE);

	private final String label;

	private final String prefix;

	private final Mapping mapping;

	SalesforceObject(String label, String prefix, Mapping mapping) {
		this.label = label;
		this.prefix = prefix;
		this.mapping = mapping;
	}

	/**
	 * The API name.
	 */
	String label() {
		return this.label;
	}

	/**
	 * The first three characters of its ids.
	 */
	String prefix() {
		return this.prefix;
	}

	/**
	 * What its columns become.
	 */
	Mapping mapping() {
		return this.mapping;
	}

	static Optional<SalesforceObject> owning(SalesforceId id) {
		return Arrays.stream(values()).filter(id::isOf).findFirst();
	}

}
