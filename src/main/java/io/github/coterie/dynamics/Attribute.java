package io.github.coterie.dynamics;

import java.util.List;

/**
 * What the columns of Dynamics 365 say: each by its labels and by its names in Dataverse.
 */
enum Attribute {

	CHECKSUM(CellType.CHECKSUM, "(Do Not Modify) Row Checksum"),
	MODIFIED_ON(CellType.DATE, "(Do Not Modify) Modified On", "Modified On", "Last Updated", "modifiedon"),
	CREATED_ON(CellType.DATE, "Created On", "Date Created", "Record Created On", "createdon"),
	OWNER(CellType.SOMEBODY, "Owner", "owneridname", "_ownerid_value@OData.Community.Display.V1.FormattedValue",
			"_ownerid_value", "ownerid"),
	STATE(CellType.STATE, "Activity Status", "Status", "statecodename",
			"statecode@OData.Community.Display.V1.FormattedValue", "statecode"),
	STATUS_REASON(CellType.LINE, "Status Reason", "statuscodename",
			"statuscode@OData.Community.Display.V1.FormattedValue", "statuscode"),
	CURRENCY(CellType.LINE, "Currency", "transactioncurrencyidname",
			"_transactioncurrencyid_value@OData.Community.Display.V1.FormattedValue", "transactioncurrencyid"),
	MASTER(CellType.LINE, "Master ID", "_masterid_value", "masterid"),

	ACCOUNT_NAME(CellType.LINE, "Account Name", "name"), WEBSITE(CellType.LINE, "Website", "Web Site", "websiteurl"),
	INDUSTRY(CellType.LINE, "Industry", "industrycodename", "industrycode@OData.Community.Display.V1.FormattedValue",
			"industrycode"),
	EMPLOYEES(CellType.NUMBER, "Number of Employees", "No. of Employees", "numberofemployees"),
	REVENUE(CellType.NUMBER, "Annual Revenue", "revenue"),
	COUNTRY(CellType.LINE, "Address 1: Country/Region", "Address 1: Country", "Country/Region", "Country",
			"address1_country"),
	PARENT_ACCOUNT(CellType.LINE, "Parent Account", "parentaccountidname",
			"_parentaccountid_value@OData.Community.Display.V1.FormattedValue", "_parentaccountid_value",
			"parentaccountid"),

	FULL_NAME(CellType.LINE, "Full Name", "fullname"), FIRST_NAME(CellType.LINE, "First Name", "firstname"),
	LAST_NAME(CellType.LINE, "Last Name", "lastname"),
	EMAIL(CellType.EMAIL, "Email", "E-mail", "Email Address", "Email 1", "Primary Email", "emailaddress1",
			"internalemailaddress"),
	JOB_TITLE(CellType.LINE, "Job Title", "jobtitle"), DEPARTMENT(CellType.LINE, "Department", "department"),
	COMPANY(CellType.LINE, "Company Name", "Parent Customer", "Account Name", "Account", "parentcustomeridname",
			"_parentcustomerid_value@OData.Community.Display.V1.FormattedValue", "_parentcustomerid_value",
			"parentcustomerid", "_accountid_value", "accountid"),
	COMPANY_TYPE(CellType.LINE, "parentcustomeridtype", "parentcustomerid_entitytype",
			"_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"),
	ROLE(CellType.LINE, "Role", "accountrolecodename", "accountrolecode@OData.Community.Display.V1.FormattedValue"),
	MANAGER(CellType.SOMEBODY, "Manager", "managername"),
	NO_EMAIL(CellType.FLAG, "Do not allow Emails", "donotemailname", "donotemail"),
	NO_PHONE(CellType.FLAG, "Do not allow Phone Calls", "donotphonename", "donotphone"),

	TOPIC(CellType.SUBJECT, "Topic", "Opportunity Name", "name"),
	CUSTOMER(CellType.LINE, "Potential Customer", "Account", "Customer", "Account Name", "customeridname",
			"_customerid_value@OData.Community.Display.V1.FormattedValue", "_customerid_value", "customerid",
			"_parentaccountid_value", "parentaccountid"),
	STAGE(CellType.LINE, "Pipeline Phase", "Sales Stage", "stepname",
			"salesstage@OData.Community.Display.V1.FormattedValue"),
	ESTIMATED_REVENUE(CellType.NUMBER, "Est. Revenue", "Estimated Revenue", "Est Revenue", "estimatedvalue"),
	ACTUAL_REVENUE(CellType.NUMBER, "Actual Revenue", "actualvalue"),
	ESTIMATED_CLOSE(CellType.DATE, "Est. Close Date", "Estimated Close Date", "Est Close Date", "estimatedclosedate"),
	ACTUAL_CLOSE(CellType.DATE, "Actual Close Date", "actualclosedate"),
	PROBABILITY(CellType.NUMBER, "Probability", "closeprobability"),

	SUBJECT(CellType.SUBJECT, "Subject", "subject"),
	REGARDING(CellType.SUBJECT, "Regarding", "regardingobjectidname",
			"_regardingobjectid_value@OData.Community.Display.V1.FormattedValue", "_regardingobjectid_value",
			"regardingobjectid"),
	REGARDING_TYPE(CellType.LINE, "Regarding Type", "Regarding Object Type", "regardingobjecttypecode",
			"regardingobjectid_entitytype", "_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname"),
	ACTIVITY_TYPE(CellType.LINE, "Activity Type", "activitytypecodename",
			"activitytypecode@OData.Community.Display.V1.FormattedValue", "activitytypecode"),
	DIRECTION(CellType.LINE, "Direction", "directioncodename",
			"directioncode@OData.Community.Display.V1.FormattedValue", "directioncode"),
	LEFT_VOICE_MAIL(CellType.FLAG, "Left Voice Mail", "leftvoicemail"),
	START(CellType.DATE, "Actual Start", "Start Date", "Start Time", "actualstart", "scheduledstart"),
	END(CellType.DATE, "Actual End", "Date Completed", "actualend"), SENT_ON(CellType.DATE, "Sent On", "senton"),
	DUE(CellType.DATE, "Due Date", "Due", "End Time", "scheduledend"),
	DURATION(CellType.LINE, "Duration", "Actual Duration", "actualdurationminutes", "scheduleddurationminutes"),
	FROM(CellType.TEXT, "From", "Sender", "Call From", "sender"),
	TO(CellType.TEXT, "To", "Recipient", "Recipients", "Call To", "torecipients"),
	ATTENDEES(CellType.TEXT, "Required Attendees", "Attendees"), OPTIONAL(CellType.TEXT, "Optional Attendees"),

	CONNECTED_FROM(CellType.LINE, "Connected From", "record1idname",
			"_record1id_value@OData.Community.Display.V1.FormattedValue", "_record1id_value", "record1id"),
	CONNECTED_FROM_TYPE(CellType.LINE, "Type (From)", "record1objecttypecode", "record1id_entitytype",
			"_record1id_value@Microsoft.Dynamics.CRM.lookuplogicalname"),
	CONNECTED_TO(CellType.LINE, "Connected To", "Name", "record2idname",
			"_record2id_value@OData.Community.Display.V1.FormattedValue", "_record2id_value", "record2id"),
	CONNECTED_TO_TYPE(CellType.LINE, "Type (To)", "record2objecttypecode", "record2id_entitytype",
			"_record2id_value@Microsoft.Dynamics.CRM.lookuplogicalname"),
	ROLE_TO(CellType.LINE, "Role (To)", "As This Role", "record2roleidname",
			"_record2roleid_value@OData.Community.Display.V1.FormattedValue");

	private final CellType type;

	private final List<String> names;

	Attribute(CellType type, String... names) {
		this.type = type;
		this.names = List.of(names);
	}

	CellType type() {
		return this.type;
	}

	/**
	 * The columns it may stand in, the best first.
	 */
	List<String> names() {
		return this.names;
	}

	/**
	 * What a user calls it.
	 */
	String label() {
		return this.names.getFirst();
	}

}
