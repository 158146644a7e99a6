package io.github.coterie.dynamics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.github.coterie.cell.Columns;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;

/**
 * What the rows of a table are, in the order in which tables are tried.
 */
enum DynamicsObject {

	/**
	 * Phone calls, e-mails, appointments, tasks, in one view or one each.
	 */
	ACTIVITY("Activity", EntryKind.TOUCHPOINT, ActivityRows::read,
			List.of("Activity", "Phone Call", "Email", "Email Message", "Appointment", "Task", "Fax", "Letter",
					"Meeting", "Recurring Appointment", "Social Activity", "Service Activity"),
			"activityid", List.of(List.of("Subject", "Regarding"), List.of("Subject", "Activity Type")),
			EnumSet.range(Attribute.SUBJECT, Attribute.OPTIONAL)),
	/**
	 * Deals.
	 */
	OPPORTUNITY("Opportunity", EntryKind.OPPORTUNITY, OpportunityRows::read, List.of("Opportunity"), "opportunityid",
			List.of(List.of("Topic", "Potential Customer"), List.of("Topic", "Account"), List.of("Topic", "Customer"),
					List.of("Topic", "Est. Close Date"), List.of("Topic", "Est. Revenue")),
			EnumSet.range(Attribute.TOPIC, Attribute.PROBABILITY)),
	/**
	 * Who plays which part in a deal.
	 */
	CONNECTION("Connection", EntryKind.ROLE, ConnectionRows::read, List.of("Connection", "Stakeholder"), "connectionid",
			List.of(List.of("Connected To", "Role (To)"), List.of("Connected From", "Connected To"),
					List.of("Name", "Role (To)")),
			EnumSet.range(Attribute.CONNECTED_FROM, Attribute.ROLE_TO)),
	/**
	 * People who are not known well enough yet.
	 */
	LEAD("Lead", EntryKind.PERSON,
			(row) -> row.skipped("is a lead: it comes as a contact once it is qualified in Dynamics"), List.of("Lead"),
			"leadid", List.of(List.of("Topic", "Company Name"), List.of("Topic", "Full Name")),
			EnumSet.noneOf(Attribute.class)),
	/**
	 * People of accounts.
	 */
	CONTACT("Contact", EntryKind.PERSON, ContactRows::read, List.of("Contact"), "contactid",
			List.of(List.of("Full Name", "Company Name", "Business Phone"),
					List.of("First Name", "Last Name", "Company Name", "Business Phone"),
					List.of("Full Name", "Do not allow Emails"), List.of("Last Name", "Do not allow Emails"),
					List.of("Full Name", "Parent Customer"), List.of("Full Name", "Address 1: City"),
					List.of("Full Name", "Address 1: Country/Region"), List.of("Last Name", "Address 1: City"),
					List.of("Last Name", "Address 1: Country/Region")),
			EnumSet.range(Attribute.FULL_NAME, Attribute.NO_PHONE)),
	/**
	 * Companies.
	 */
	ACCOUNT("Account", EntryKind.ACCOUNT, AccountRows::read, List.of("Account"), "accountid",
			List.of(List.of("Account Name", "Main Phone"), List.of("Account Name", "Primary Contact"),
					List.of("Account Name", "Address 1: City"), List.of("Account Name", "Address 1: Country/Region"),
					List.of("Account Name", "Address 1: State/Province"), List.of("Account Name", "Relationship Type")),
			EnumSet.range(Attribute.ACCOUNT_NAME, Attribute.PARENT_ACCOUNT)),
	/**
	 * Sellers.
	 */
	USER("User", EntryKind.OWNER, UserRows::read, List.of("User"), "systemuserid",
			List.of(List.of("Full Name", "Business Unit", "Primary Email")),
			EnumSet.range(Attribute.FULL_NAME, Attribute.EMAIL));

	/**
	 * Starts the label of the column that holds the id, and of two more.
	 */
	static final String GUARD = "(Do Not Modify) ";

	private static final Pattern DATAVERSE = Pattern
		.compile("_\\w+_value(@.*)?|state(code|codename)|statuscode|createdon"
				+ "|modifiedon|versionnumber|emailaddress1|telephone1|websiteurl|address1_\\w+|jobtitle|fullname"
				+ "|internalemailaddress|estimatedvalue|activitytypecode|regardingobjectid|record2id|parentcustomerid");

	private final String label;

	private final EntryKind kind;

	private final Function<Row, Finding> read;

	private final List<String> guarded;

	private final String idName;

	private final List<List<String>> marks;

	private final Set<Attribute> attributes;

	DynamicsObject(String label, EntryKind kind, Function<Row, Finding> read, List<String> guarded, String idName,
			List<List<String>> marks, Set<Attribute> own) {
		this.label = label;
		this.kind = kind;
		this.read = read;
		this.guarded = guarded;
		this.idName = idName;
		this.marks = marks;
		this.attributes = EnumSet.range(Attribute.CHECKSUM, Attribute.MASTER);
		this.attributes.addAll(own);
	}

	/**
	 * What Dynamics calls it.
	 */
	String label() {
		return this.label;
	}

	Set<EntryKind> kinds() {
		return Set.of(this.kind);
	}

	Set<Attribute> attributes() {
		return this.attributes;
	}

	Finding read(Row row) {
		return this.read.apply(row);
	}

	/**
	 * The columns that may hold the id of a row.
	 */
	List<String> idColumns(Columns columns) {
		List<String> exported = this.guarded.stream().map(GUARD::concat).filter(columns::has).toList();
		return (exported.isEmpty() && isDataverse(columns)) ? List.of(this.idName) : exported;
	}

	/**
	 * Other systems have an AccountId, too; only Dataverse writes it small and has such
	 * columns beside.
	 */
	private boolean isDataverse(Columns columns) {
		return columns.names().contains(this.idName)
				&& columns.names().stream().anyMatch((name) -> DATAVERSE.matcher(name).matches());
	}

	/**
	 * Whether the labels that no other system puts together are there.
	 */
	boolean isMarked(Columns columns) {
		return this.marks.stream().anyMatch((labels) -> labels.stream().allMatch(columns::has));
	}

}
