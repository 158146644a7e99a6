package io.github.coterie.salesforce;

import java.util.List;

import io.github.coterie.entry.EntryKind;

/**
 * What Salesforce's columns become, object by object.
 */
final class Mappings {

	private static final Link.Source ACCOUNT_ID = Link.id("AccountId", "Account ID");

	private static final Link.Source ACCOUNT_NAME = Link.name("Account.Name",
			"Account Name|Account: Account Name|Company / Account|Company");

	private static final Link ACCOUNT_LINK = Link.of("account", ACCOUNT_ID, ACCOUNT_NAME);

	private static final Link OPPORTUNITY_LINK = Link.of("opportunity", Link.id("OpportunityId", "Opportunity ID"),
			Link.name("Opportunity.Name", "Opportunity Name|Opportunity: Opportunity Name"));

	private static final Link PERSON_LINK = Link
		.of("person", Link.id("ContactId", "Contact ID"), Link.email("Contact.Email", "Email|Contact Email"), Link.name(
				"Contact.Name|Contact.FirstName + Contact.LastName",
				"Contact Name|Contact: Full Name|First Name + Last Name|Contact: First Name + Contact: Last Name|Full Name|Last Name"));

	static final Mapping USER = new Mapping(EntryKind.OWNER, "User ID",
			List.of(text("email", "Email", "Email"), text("name", "Name|FirstName + LastName|LastName", "Full Name")),
			List.of(), List.of());

	static final Mapping ACCOUNT = new Mapping(EntryKind.ACCOUNT, "Account ID", List.of(
			text("name", "Name", "Account Name"),
			Column.of("domain", "Website", "Website|Account Website", Readings::domain)
				.noted("the host, without www; what is no address is passed over"),
			text("industry", "Industry", "Industry"),
			Column.of("numberOfEmployees", "NumberOfEmployees", "Employees|Number of Employees", Readings::integer),
			Column.of("annualRevenue", "AnnualRevenue", "Annual Revenue", Readings::amount),
			Column.of("currency", "CurrencyIsoCode", "Annual Revenue Currency|Account Currency", Readings::currency),
			text("country", "BillingCountry|BillingCountryCode",
					"Billing Country|Billing Country (text only)|Billing Country Code"),
			Column.of("technologies", "Technologies__c", "Technologies", Readings::list).noted("parted by ;"),
			Column.of("isTarget", "Target__c", "Target", Readings::flag),
			text("exclusionReason", "ExclusionReason__c", "Exclusion Reason")),
			List.of(owner("Account Owner"), Link.of("parent", Link.id("ParentId", "Parent Account ID"),
					Link.name("Parent.Name", "Parent Account"))),
			List.of());

	static final Mapping OPPORTUNITY = new Mapping(EntryKind.OPPORTUNITY, "Opportunity ID",
			List.of(text("name", "Name", "Opportunity Name"), text("stage", "StageName", "Stage"),
					Column.of("amount", "Amount", "Amount", Readings::amount),
					Column.of("currency", "CurrencyIsoCode", "Amount Currency|Opportunity Currency",
							Readings::currency),
					Column.of("createdAt", "CreatedDate", "Created Date", Readings::instant),
					Column.of("closeDate", "CloseDate", "Close Date", Readings::day)
						.noted("a date, whatever time stands beside it"),
					Column.of("closed", "IsClosed", "Closed", Readings::flag),
					Column.of("closed", "StageName", "Stage", Readings::closed)
						.noted("where IsClosed is not there: Closed Won, Closed Lost"),
					Column.of("won", "IsWon", "Won", Readings::flag),
					Column.of("won", "StageName", "Stage", Readings::won)
						.noted("where IsWon is not there: Closed Won, Closed Lost")),
			List.of(ACCOUNT_LINK, owner("Opportunity Owner")), List.of());

	static final Mapping STAGE = new Mapping(EntryKind.STAGE, "", List.of(text("stage", "StageName", "To Stage"),
			Column.of("enteredAt", "CreatedDate|SystemModstamp", "Last Modified|Last Modified Date|Stage Change Date",
					Readings::instant),
			Column.of("amount", "Amount", "Amount", Readings::amount)), List.of(OPPORTUNITY_LINK),
			List.of("opportunity", "stage", "enteredAt"));

	static final Mapping STAGE_CHANGE = new Mapping(EntryKind.STAGE, "",
			List.of(text("stage", "NewValue", "New Value")
				.noted("where Field is StageName; other fields are passed over"),
					Column.of("enteredAt", "CreatedDate", "Edit Date", Readings::instant)),
			List.of(OPPORTUNITY_LINK), List.of("opportunity", "stage", "enteredAt"));

	static final Mapping CONTACT = new Mapping(EntryKind.PERSON, "Contact ID",
			List.of(text("firstName", "FirstName", "First Name"),
					text("lastName", "LastName|Name", "Last Name|Contact Name|Contact: Full Name").noted(
							"the whole name where it is not told apart"),
					text("title", "Title", "Title|Contact Title"),
					Column.of("seniority", "Seniority__c", "Seniority", Readings::seniority),
					text("department", "Department", "Department"), text("email", "Email", "Email|Contact Email"),
					Column.of("emailBounced", "IsEmailBounced", "Email Bounced", Readings::flag),
					Column.of("emailBounced", "EmailBouncedDate", "Email Bounced Date", Readings::isThere)
						.noted("TRUE where a date stands"),
					Column.of("optedOutOfEmail", "HasOptedOutOfEmail", "Email Opt Out", Readings::flag),
					Column.of("doNotCall", "DoNotCall", "Do Not Call", Readings::flag),
					Column.of("employmentStatus", "EmploymentStatus__c", "Employment Status", Readings::employment)),
			List.of(ACCOUNT_LINK, Link.of("reportsTo", Link.id("ReportsToId", "Reports To ID"),
					Link.email("ReportsTo.Email", "Reports To Email"), Link.name("ReportsTo.Name", "Reports To"))),
			List.of());

	static final Mapping CONTACT_ROLE = new Mapping(EntryKind.ROLE, "",
			List.of(text("label", "Role", "Contact Role|Role"),
					Column.of("since", "CreatedDate", "", Readings::instant),
					Column.of("support", "Support__c", "Support", Readings::support),
					Column.of("politicalStatus", "PoliticalStatus__c", "Political Status", Readings::politicalStatus)),
			List.of(PERSON_LINK, OPPORTUNITY_LINK), List.of("person", "opportunity"));

	static final Mapping ACCOUNT_CONTACT_ROLE = new Mapping(EntryKind.ROLE, "", CONTACT_ROLE.columns(),
			List.of(PERSON_LINK), List.of("person"));

	static final Mapping TASK = new Mapping(EntryKind.TOUCHPOINT, "Activity ID",
			List.of(text("subject", "Subject", "Subject"), text("outcome", "CallDisposition", "Call Result"),
					Column.of("direction", "CallType", "Call Type", Readings::direction),
					Column.of("durationMinutes", "CallDurationInSeconds", "Call Duration", Readings::minutes)
						.noted("rounded up"),
					Column.of("occurredAt", "CompletedDateTime", "Completed Date/Time", Readings::instant),
					Column.of("occurredAt", "ActivityDate", "Due Date|Date", Readings::dayOrInstant)
						.noted("its noon in UTC"),
					Column.of("occurredAt", "CreatedDate", "Created Date", Readings::instant)),
			List.of(Link.of("account", Link.id("WhatId|What.Id", "").of("001", ""), ACCOUNT_ID,
					Link.name("Account.Name", "Company / Account|Account Name|Company")),
					Link.of("opportunity", Link.id("WhatId|What.Id", "Opportunity ID").of("006"),
							Link.name("Opportunity.Name", "Opportunity|Opportunity Name")),
					Link.of("owner", Link.id("OwnerId", "Assigned To ID|Assigned ID").of("005", ""),
							Link.email("Owner.Email", "Assigned To Email"),
							Link.name("Owner.Name", "Assigned|Assigned To"))),
			List.of("occurredAt"));

	static final Mapping EVENT = new Mapping(EntryKind.TOUCHPOINT, "Activity ID",
			List.of(text("subject", "Subject", "Subject"),
					Column.of("durationMinutes", "DurationInMinutes", "Duration", Readings::integer),
					Column.of("occurredAt", "StartDateTime|ActivityDateTime", "Start|Start Date/Time",
							Readings::instant),
					Column.of("occurredAt", "ActivityDate", "Date|Start Date", Readings::dayOrInstant)
						.noted("its noon in UTC")),
			TASK.links(), List.of("occurredAt"));

	/**
	 * Who took part in a task, an event or a campaign.
	 */
	static final Link PARTICIPANT = Link.of("participant", Link.id("WhoId|Who.Id", "Contact ID").of("003", ""),
			Link.email("Who.Email", "Email|Contact Email"),
			Link.name("Who.Name", "Contact|Contact Name|Contact: Full Name|First Name + Last Name"));

	static final Mapping RELATION = new Mapping(EntryKind.PARTICIPANT, "", List.of(),
			List.of(Link.of("touchpoint", Link.id("TaskId|EventId", "")), Link.of("person", Link.id("RelationId", ""))),
			List.of("touchpoint", "person"));

	static final Mapping CAMPAIGN_MEMBER = new Mapping(EntryKind.TOUCHPOINT, "Campaign Member ID",
			List.of(text("outcome", "Status", "Member Status"),
					Column.of("occurredAt", "FirstRespondedDate",
							"Member First Responded Date|First Responded Date|Member First Associated Date",
							Readings::dayOrInstant),
					Column.of("occurredAt", "CreatedDate", "Member Created Date|Created Date", Readings::instant)),
			List.of(Link.of("account", ACCOUNT_ID,
					Link.name("Account.Name", "Account Name|Company / Account|Company"))),
			List.of("occurredAt"));

	static final Link MEMBER = Link.of("participant", PERSON_LINK.sources().toArray(Link.Source[]::new));

	static final Mapping EMAIL_MESSAGE = new Mapping(EntryKind.TOUCHPOINT, "",
			List.of(text("subject", "Subject", ""),
					Column.of("occurredAt", "MessageDate|CreatedDate", "", Readings::instant)),
			List.of(Link.of("account", Link.id("RelatedToId", "").of("001")),
					Link.of("opportunity", Link.id("RelatedToId", "").of("006")),
					Link.of("owner", Link.id("CreatedById", "").of("005"))),
			List.of("occurredAt"));

	static final Mapping NONE = new Mapping(EntryKind.PERSON, "", List.of(), List.of(), List.of());

	private Mappings() {
	}

	private static Column text(String field, String api, String labels) {
		return Column.of(field, api, labels, (row, spot) -> spot.text(row));
	}

	private static Link owner(String label) {
		return Link.of("owner", Link.id("OwnerId", label + " ID").of("005", ""),
				Link.email("Owner.Email", label + " Email|" + label + ": Email"),
				Link.name("Owner.Name", label + "|" + label + ": Full Name"));
	}

}
