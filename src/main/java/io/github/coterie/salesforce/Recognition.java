package io.github.coterie.salesforce;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.coterie.table.Table;

/**
 * Tells what a table of Salesforce holds: by the ids in it, which tell the object, and
 * where it has none by columns that only Salesforce has.
 */
final class Recognition {

	private static final List<String> ACCOUNT_MARKS = List.of("BillingStreet", "BillingCity", "BillingState",
			"BillingCountry", "BillingPostalCode", "ShippingCity", "ShippingCountry", "ShippingState",
			"NumberOfEmployees", "AnnualRevenue", "AccountNumber", "TickerSymbol", "AccountSource", "Ownership",
			"NaicsCode", "SicDesc");

	private static final List<String> CONTACT_MARKS = List.of("AccountId", "Account.Name", "ReportsToId",
			"MailingStreet", "MailingCity", "MailingCountry", "MailingState", "MailingPostalCode", "HasOptedOutOfEmail",
			"LeadSource", "AssistantName", "OtherCity", "DoNotCall");

	private static final List<Signature> SIGNATURES = List.of(
			new Signature(SalesforceObject.TASK_RELATION, List.of("TaskId", "RelationId"), List.of(), 0),
			new Signature(SalesforceObject.EVENT_RELATION, List.of("EventId", "RelationId"), List.of(), 0),
			new Signature(SalesforceObject.OPPORTUNITY_CONTACT_ROLE,
					List.of("OpportunityId|Opportunity.Name", "ContactId|Contact.Email|Contact.Name|IsPrimary", "Role"),
					List.of(), 0),
			new Signature(SalesforceObject.CAMPAIGN_MEMBER,
					List.of("CampaignId|Campaign.Name", "ContactId|LeadId|Contact.Email", "Status|HasResponded"),
					List.of(), 0),
			new Signature(SalesforceObject.OPPORTUNITY_FIELD_HISTORY, List.of("OpportunityId", "Field", "NewValue"),
					List.of(), 0),
			new Signature(SalesforceObject.OPPORTUNITY_HISTORY, List.of("OpportunityId", "StageName"), List.of(), 0),
			new Signature(SalesforceObject.EMAIL_MESSAGE,
					List.of("FromAddress", "ToAddress", "Incoming|MessageDate|RelatedToId"), List.of(), 0),
			new Signature(SalesforceObject.EVENT,
					List.of("Subject", "StartDateTime|ActivityDateTime|DurationInMinutes",
							"WhoId|WhatId|Who.Email|What.Name"),
					List.of(), 0),
			new Signature(SalesforceObject.TASK,
					List.of("Subject", "WhoId|WhatId|Who.Email|What.Name", "Status|ActivityDate|TaskSubtype|CallType"),
					List.of(), 0),
			new Signature(SalesforceObject.OPPORTUNITY, List.of("StageName", "CloseDate|Amount|Probability|AccountId"),
					List.of(), 0),
			new Signature(SalesforceObject.LEAD,
					List.of("LastName|Name", "Company", "IsConverted|ConvertedContactId|LeadSource"), List.of(), 0),
			new Signature(SalesforceObject.ACCOUNT_CONTACT_ROLE, List.of("AccountId", "ContactId", "Role"), List.of(),
					0),
			new Signature(SalesforceObject.CONTACT, List.of("LastName|Name", "LastName|Email"), CONTACT_MARKS, 2),
			new Signature(SalesforceObject.USER, List.of("Email|Username"),
					List.of("Username", "Alias", "ProfileId", "UserRoleId", "TimeZoneSidKey", "CommunityNickname"), 2),
			new Signature(SalesforceObject.ACCOUNT, List.of("Name"), ACCOUNT_MARKS, 2));

	/**
	 * Columns of records that belong to an account, such as orders, which have a name and
	 * addresses, too.
	 */
	private static final String[] OWNED = { "AccountId", "OpportunityId", "ContactId", "LastName", "Company" };

	/**
	 * Headers that other systems write and Salesforce does not.
	 */
	private static final Set<String> FOREIGN = Set.of("recordid", "createdate", "createdon", "modifiedon", "mainphone",
			"statusreason", "associatedcompany", "associatedcompanyids", "associatedcontact", "lifecyclestage",
			"leadstatus", "companydomainname", "dealname", "dealstage", "pipeline", "companyowner");

	private static final Map<String, Integer> LABELS = Map.ofEntries(Map.entry("companyaccount", 3),
			Map.entry("billingstateprovince", 2), Map.entry("billingzippostalcode", 2),
			Map.entry("mailingstateprovince", 2), Map.entry("mailingzippostalcode", 2), Map.entry("accountowner", 2),
			Map.entry("opportunityowner", 2), Map.entry("contactowner", 2), Map.entry("opportunityname", 2),
			Map.entry("fiscalperiod", 2), Map.entry("contactrole", 2), Map.entry("memberstatus", 2),
			Map.entry("activityid", 2), Map.entry("assigned", 1), Map.entry("accountname", 1),
			Map.entry("accountid", 1), Map.entry("contactid", 1), Map.entry("opportunityid", 1),
			Map.entry("employees", 1), Map.entry("annualrevenue", 1), Map.entry("billingcountry", 1),
			Map.entry("billingcity", 1), Map.entry("mailingcountry", 1), Map.entry("mailingcity", 1),
			Map.entry("stage", 1), Map.entry("closedate", 1), Map.entry("campaignname", 1),
			Map.entry("lastactivity", 1), Map.entry("leadsource", 1), Map.entry("fromstage", 1),
			Map.entry("tostage", 1));

	private static final Map<String, SalesforceObject> ID_LABELS = Map.of("accountid", SalesforceObject.ACCOUNT,
			"contactid", SalesforceObject.CONTACT, "opportunityid", SalesforceObject.OPPORTUNITY);

	/**
	 * Objects whose names some reports write before a label.
	 */
	private static final Set<String> PREFIXES = Set.of("account", "contact", "opportunity", "campaign", "activity",
			"accountowner", "contactowner", "opportunityowner");

	private static final int SURE = 3;

	private Recognition() {
	}

	/**
	 * The object that a file with API names holds.
	 */
	static Optional<SalesforceObject> object(Table table) {
		Headings headings = Headings.of(table.columns());
		List<SalesforceId> ids = Sample.of(table).ids(headings.headers().indexOf(String.valueOf(headings.find("Id"))));
		if (headings.has("RelationId") && headings.has("TaskId", "EventId")) {
			return Optional
				.of(headings.has("TaskId") ? SalesforceObject.TASK_RELATION : SalesforceObject.EVENT_RELATION);
		}
		if (ids.isEmpty()) {
			return bySignature(table, headings).filter((object) -> !headings.has("Id") || isNamed(object, table));
		}
		SalesforceObject owner = SalesforceObject.owning(ids.getFirst()).orElse(null);
		if (owner != null) {
			return fits(owner, headings) ? Optional.of(owner) : Optional.empty();
		}
		return ids.getFirst().isProven() ? Optional.empty() : bySignature(table, headings);
	}

	/**
	 * Whether a table is a report of Salesforce's, with labels for names.
	 */
	static boolean isReport(Table table) {
		Headings headings = Headings.of(table.columns());
		List<String> labels = headings.headers()
			.stream()
			.map((header) -> isWords(header) ? label(header) : "")
			.toList();
		if (headings.spells("Id") || labels.stream().noneMatch(LABELS::containsKey) || isForeign(headings)) {
			return false;
		}
		int sum = labels.stream().distinct().mapToInt((label) -> LABELS.getOrDefault(label, 0)).sum();
		long prefixed = headings.headers().stream().filter(Recognition::isPrefixed).count();
		return sum + 2 * prefixed >= SURE || hasIds(table, labels);
	}

	private static boolean hasIds(Table table, List<String> labels) {
		Sample sample = Sample.of(table);
		return ID_LABELS.entrySet()
			.stream()
			.anyMatch((label) -> sample.ids(labels.indexOf(label.getKey()))
				.stream()
				.anyMatch((id) -> id.isOf(label.getValue())));
	}

	private static boolean fits(SalesforceObject object, Headings headings) {
		return switch (object) {
			case LEAD, CAMPAIGN -> true;
			case OPPORTUNITY_FIELD_HISTORY -> headings.has("OpportunityId") && headings.has("Field");
			default -> !Bound.file(object.mapping(), headings).isEmpty();
		};
	}

	private static Optional<SalesforceObject> bySignature(Table table, Headings headings) {
		if (isForeign(headings)) {
			return Optional.empty();
		}
		return SIGNATURES.stream()
			.filter((signature) -> signature.fits(headings, isNamed(signature.object(), table)))
			.map(Signature::object)
			.findFirst();
	}

	private static boolean isForeign(Headings headings) {
		return headings.headers()
			.stream()
			.map(Label::name)
			.anyMatch((name) -> FOREIGN.contains(name) || name.startsWith("donotmodify") || name.startsWith("address1")
					|| name.startsWith("hs") && name.length() > 6 && name.contains("object"));
	}

	/**
	 * A label without the name of the object that some reports write before it.
	 */
	private static String label(String header) {
		int colon = header.indexOf(": ");
		return Label.name((colon >= 0) ? header.substring(colon + 2) : header);
	}

	/**
	 * Whether a header is written for people: {@code Account ID}, {@code Stage}, not
	 * {@code AccountId} or {@code account_id}.
	 */
	private static boolean isWords(String header) {
		boolean isOneWord = header.chars().skip(1).noneMatch(Character::isUpperCase);
		return header.indexOf('_') < 0 && (header.indexOf(' ') > 0 || isOneWord);
	}

	private static boolean isPrefixed(String header) {
		int colon = header.indexOf(": ");
		return colon > 0 && PREFIXES.contains(Label.name(header.substring(0, colon)));
	}

	private static boolean isNamed(SalesforceObject object, Table table) {
		String name = table.name();
		String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		int dot = file.indexOf('.');
		return object.label().equalsIgnoreCase((dot >= 0) ? file.substring(0, dot) : file);
	}

	/**
	 * Columns that tell an object.
	 *
	 * @param object what they tell
	 * @param all each of them must be there; alternatives are parted by a bar
	 * @param marks some of them must be there, too
	 * @param least how many; custom columns count for one, and so does the file's name
	 */
	private record Signature(SalesforceObject object, List<String> all, List<String> marks, int least) {

		boolean fits(Headings headings, boolean isNamed) {
			if (!this.all.stream().allMatch((names) -> spellsAny(headings, names))
					|| (this.object == SalesforceObject.ACCOUNT && headings.has(OWNED))) {
				return false;
			}
			long marks = this.marks.stream().filter(headings::spells).count();
			return marks + (headings.hasCustom() ? 1 : 0) + (isNamed ? 1 : 0) >= this.least;
		}

		private static boolean spellsAny(Headings headings, String names) {
			return Arrays.stream(names.split("\\|")).anyMatch(headings::spells);
		}

	}

}
