package io.github.coterie.crm;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of Salesforce records that are read, each from its own file.
 */
enum SalesforceObject {

	USER("User", "005", "Id"), ACCOUNT("Account", "001", "Id"), CONTACT("Contact", "003", "Id"),
	OPPORTUNITY("Opportunity", "006", "Id"), OPPORTUNITY_CONTACT_ROLE("OpportunityContactRole", "00K", "ContactId"),
	TASK("Task", "00T", "Id"), EVENT("Event", "00U", "Id"), TASK_RELATION("TaskRelation", "0RT", "TaskId"),
	EVENT_RELATION("EventRelation", "0RE", "EventId");

	private final String label;

	private final String prefix;

	private final String key;

	SalesforceObject(String label, String prefix, String key) {
		this.label = label;
		this.prefix = prefix;
		this.key = key;
	}

	/**
	 * The API name.
	 */
	String label() {
		return this.label;
	}

	/**
	 * The column without which nothing can be read.
	 */
	String key() {
		return this.key;
	}

	/**
	 * Whether an id is that of such a record, told by its first three characters.
	 */
	boolean owns(String id) {
		return id.startsWith(this.prefix);
	}

	static Optional<SalesforceObject> named(String fileName) {
		return Arrays.stream(values()).filter((object) -> fileName.equalsIgnoreCase(object.label + ".csv")).findFirst();
	}

	static Optional<SalesforceObject> owning(String id) {
		return Arrays.stream(values()).filter((object) -> object.owns(id)).findFirst();
	}

}
