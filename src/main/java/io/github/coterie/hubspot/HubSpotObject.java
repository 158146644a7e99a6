package io.github.coterie.hubspot;

import java.util.List;

import io.github.coterie.entry.EntryKind;

/**
 * What HubSpot has tables of, and which columns are read from them.
 */
enum HubSpotObject {

	OWNERS("owners", EntryKind.OWNER,
			Field.of("id", Reading.ID, "owner_id", "hubspot_owner_id", "Owner ID", "hs_object_id", "id"),
			Field.of("email", Reading.EMAIL, "email", "Owner email", "hs_email"),
			Field.of("firstName", Reading.HINT, "first_name", "hs_given_name"),
			Field.of("lastName", Reading.HINT, "last_name", "hs_family_name"),
			Field.of("name", Reading.TEXT, "name", "Owner name", "full_name")),

	COMPANIES("companies", EntryKind.ACCOUNT,
			Field.of("id", Reading.ID, "Record ID - Company", "hs_object_id", "Record ID", "company_id", "companyId",
					"Company ID", "id"),
			Field.of("name", Reading.TEXT, "name", "Company name"),
			Field.of("domain", Reading.HOST, "domain", "Company Domain Name", "website", "Website URL"),
			Field.of("industry", Reading.TEXT, "industry"),
			Field.of("numberOfEmployees", Reading.INTEGER, "numberofemployees", "Number of Employees"),
			Field.of("annualRevenue", Reading.DECIMAL, "annualrevenue", "Annual Revenue"),
			Field.of("currency", Reading.TEXT, "hs_annual_revenue_currency_code", "Annual Revenue Currency Code",
					"hs_revenue_currency"),
			Field.of("country", Reading.TEXT, "country", "Country/Region", "hs_country_code", "Country/Region Code"),
			Field.of("technologies", Reading.TEXTS, "web_technologies", "Web Technologies"),
			Field.of("isTarget", Reading.FLAG, "hs_is_target_account", "Target Account"),
			Field.of("tier", Reading.TIER, "hs_ideal_customer_profile", "Ideal Customer Profile Tier"),
			Field.of("owner", Reading.SELLER, "hubspot_owner_id", "Company owner", "owner_id"),
			Field.of("parent", Reading.OTHERS, "hs_parent_company_id", "Parent Company",
					"Associated Company IDs (Parent Company)", "Associated Company (Parent Company)",
					"Associated Company IDs (Parent)", "Associated Company (Parent)", "parent_company_id"),
			Fields.MERGED, Fields.DELETED),

	DEALS("deals", EntryKind.OPPORTUNITY,
			Field.of("id", Reading.ID, "Record ID - Deal", "hs_object_id", "Record ID", "deal_id", "dealId", "Deal ID",
					"id"),
			Field.of("name", Reading.TEXT, "dealname", "Deal Name"),
			Field.of("stage", Reading.TEXT, "dealstage", "Deal Stage", "deal_pipeline_stage_id"),
			Field.of("amount", Reading.DECIMAL, "amount"),
			Field.of("currency", Reading.TEXT, "deal_currency_code", "Currency"),
			Field.of("createdAt", Reading.INSTANT, "createdate", "Create Date", "hs_createdate", "createdAt"),
			Field.of("closeDate", Reading.INSTANT, "closedate", "Close Date"),
			Field.of("closed", Reading.FLAG, "hs_is_closed", "Is Deal Closed?", "Is closed"),
			Field.of("won", Reading.FLAG, "hs_is_closed_won", "Is Closed Won"),
			Field.of("lost", Reading.HINT, "hs_is_closed_lost", "Is Closed Lost", "Is closed lost"),
			Field.of("account", Reading.OTHERS, "Record ID - Company", "Associated Company IDs (Primary)",
					"Associated Company IDs", "hs_primary_associated_company", "Primary Associated Company",
					"associatedcompanyid", "associations.associatedCompanyIds", "companies",
					"Associated Company (Primary)", "Associated Company", "Company name"),
			Field.of("owner", Reading.SELLER, "hubspot_owner_id", "Deal owner", "owner_id"),
			Field.of("currentStageSince", Reading.HINT, "hs_v2_date_entered_current_stage",
					"Date entered current stage"),
			Fields.MERGED, Fields.DELETED),

	CONTACTS("contacts", EntryKind.PERSON,
			Field.of("id", Reading.ID, "Record ID - Contact", "hs_object_id", "Record ID", "contact_id", "contactId",
					"Contact ID", "canonical-vid", "vid", "id"),
			Field.of("email", Reading.EMAIL, "email", "Email Address", "hs_additional_emails",
					"Additional email addresses", "work_email", "Work email"),
			Field.of("firstName", Reading.TEXT, "firstname", "First Name"),
			Field.of("lastName", Reading.TEXT, "lastname", "Last Name"),
			Field.of("title", Reading.TEXT, "jobtitle", "Job Title"),
			Field.of("seniority", Reading.SENIORITY, "hs_seniority", "seniority", "Employment Seniority"),
			Field.of("department", Reading.TEXT, "department", "job_function", "Job function", "hs_role",
					"Employment Role"),
			Field.of("roleLabels", Reading.TEXTS, "hs_buying_role", "Buying Role"),
			Field.of("optedOutOfEmail", Reading.FLAG, "hs_email_optout", "Unsubscribed from all email",
					"Opted out of all email"),
			Field.of("emailBounced", Reading.BOUNCE, "hs_email_hard_bounce_reason_enum", "hs_email_hard_bounce_reason",
					"Email hard bounce reason", "Hard bounce reason", "hs_email_bad_address", "Invalid email address"),
			Field.of("doNotCall", Reading.FLAG, "do_not_call", "Do Not Call"),
			Field.of("account", Reading.OTHERS, "Record ID - Company", "associatedcompanyid",
					"Associated Company IDs (Primary)", "Primary Associated Company ID", "Associated Company IDs",
					"Associated Company ID", "companies", "Associated Company (Primary)", "Associated Company",
					"Primary Company", "company", "Company Name"),
			Field.of("reportsTo", Reading.OTHERS, "Associated Contact IDs (Manager)",
					"Associated Contact IDs (Reports to)"),
			Field.of("merged", Reading.HINT, "hs_merged_object_ids", "Merged object IDs", "Merged record IDs",
					"hs_calculated_merged_vids", "merged_vids"),
			Fields.DELETED),

	ENGAGEMENTS("engagements", EntryKind.TOUCHPOINT,
			Field.of("id", Reading.ID, "engagement_id", "hs_object_id", "Record ID", "Engagement ID", "Activity ID",
					"id"),
			Field.of("type", Reading.HINT, "hs_engagement_type", "engagement_type", "type", "Activity type"),
			Field.of("occurredAt", Reading.HINT, "hs_timestamp", "timestamp", "Activity date", "hs_createdate",
					"createdate", "Create date", "createdAt", "created_at"),
			Field.of("subject", Reading.SUBJECT, "hs_call_title", "Call Title", "hs_meeting_title", "Meeting name",
					"Meeting title", "title", "hs_email_subject", "Email subject", "subject", "hs_task_subject",
					"Task Title"),
			Field.of("startsAt", Reading.HINT, "hs_meeting_start_time", "Meeting start time", "start_time",
					"startTime"),
			Field.of("endsAt", Reading.HINT, "hs_meeting_end_time", "Meeting end time", "end_time", "endTime"),
			Field.of("doneAt", Reading.HINT, "hs_task_completion_date", "Completed at", "Task completion date",
					"completion_date", "completionDate"),
			Field.of("activity", Reading.HINT, "hs_activity_type", "Call and meeting type"),
			Field.of("direction", Reading.HINT, "hs_call_direction", "Call direction", "hs_email_direction",
					"Email direction"),
			Field.of("disposition", Reading.HINT, "hs_call_disposition", "Call outcome", "disposition"),
			Field.of("duration", Reading.HINT, "hs_call_duration", "Call duration", "duration_milliseconds"),
			Field.of("status", Reading.HINT, "hs_call_status", "Call status", "hs_email_status", "Email send status",
					"hs_task_status", "Task Status", "status"),
			Field.of("meetingOutcome", Reading.HINT, "hs_meeting_outcome", "Meeting outcome", "meeting_outcome",
					"meetingOutcome"),
			Field.of("taskType", Reading.HINT, "hs_task_type", "Task Type", "task_type"),
			Field.of("channel", Reading.HINT, "hs_communication_channel_type", "Channel Type",
					"Communication channel type"),
			Field.of("owner", Reading.SELLER, "hubspot_owner_id", "Activity assigned to", "Assigned to", "owner_id"),
			Field.of("account", Reading.OTHERS, "Associated Company IDs (Primary)", "Associated Company IDs",
					"associations.companyIds", "companies", "Associated Company (Primary)", "Associated Company"),
			Field.of("opportunity", Reading.OTHERS, "Associated Deal IDs", "associations.dealIds", "deals",
					"Associated Deal"),
			Field.of("people", Reading.OTHERS, "Associated Contact IDs", "associations.contactIds", "contacts"),
			Field.of("peopleNames", Reading.HINT, "Associated Contact"),
			Field.of("from", Reading.HINT, "hs_email_from_email", "Email from address", "from_email", "from.email"),
			Field.of("to", Reading.HINT, "hs_email_to_email", "Email to address", "to_email"), Fields.DELETED,
			Field.of("active", Reading.HINT, "active", "isactive")),

	EMAIL_EVENTS("marketing e-mail events", EntryKind.TOUCHPOINT, Field.of("id", Reading.ID, "id"),
			Field.of("type", Reading.HINT, "type"),
			Field.of("occurredAt", Reading.INSTANT, "created", "timestamp", "created_at", "occurred_at"),
			Field.of("subject", Reading.SUBJECT, "subject"), Field.of("recipient", Reading.HINT, "recipient"),
			Field.of("filtered", Reading.HINT, "filtered_event", "filteredEvent"), Fields.DELETED),

	FORM_SUBMISSIONS("form submissions", EntryKind.TOUCHPOINT, Field.of("id", Reading.ID, "conversion_id"),
			Field.of("type", Reading.HINT, "form_type"), Field.of("occurredAt", Reading.INSTANT, "timestamp"),
			Field.of("subject", Reading.SUBJECT, "title"), Field.of("contact", Reading.OTHERS, "contact_id"),
			Fields.DELETED),

	ATTENDANCES("event participants", EntryKind.TOUCHPOINT, Field.of("id", Reading.ID, "id"),
			Field.of("type", Reading.HINT, "event_type"),
			Field.of("occurredAt", Reading.INSTANT, "occurred_at", "created_at"),
			Field.of("state", Reading.HINT, "attendance_state"), Field.of("contact", Reading.OTHERS, "contact_id"),
			Fields.DELETED),

	DEAL_STAGES("deal stages", EntryKind.STAGE, Field.of("deal", Reading.OTHERS, "deal_id", "dealId"),
			Field.of("property", Reading.HINT, "name", "property_name"),
			Field.of("stage", Reading.TEXT, "value", "stage_id", "dealstage"),
			Field.of("enteredAt", Reading.INSTANT, "date_entered", "timestamp", "_fivetran_start"), Fields.DELETED),

	ASSOCIATIONS("associations", EntryKind.PARTICIPANT, Field.of("engagement", Reading.OTHERS, "engagement_id"),
			Field.of("deal", Reading.OTHERS, "deal_id"), Field.of("contact", Reading.OTHERS, "contact_id"),
			Field.of("company", Reading.OTHERS, "company_id"),
			Field.of("label", Reading.HINT, "label", "association_label"), Field.of("typeId", Reading.HINT, "type_id"),
			Fields.DELETED),

	MERGES("merges", EntryKind.PERSON,
			Field.of("id", Reading.HINT, "deal_id", "canonical_vid", "contact_id", "company_id"), Field.of("merged",
					Reading.HINT, "merged_deal_id", "vid_to_merge", "merged_contact_id", "merged_company_id"),
			Fields.DELETED);

	private final String label;

	private final EntryKind kind;

	private final List<Field> fields;

	HubSpotObject(String label, EntryKind kind, Field... fields) {
		this.label = label;
		this.kind = kind;
		this.fields = List.of(fields);
	}

	String label() {
		return this.label;
	}

	/**
	 * What its rows tell of first.
	 */
	EntryKind kind() {
		return this.kind;
	}

	List<Field> fields() {
		return this.fields;
	}

	Field field(String name) {
		return this.fields.stream().filter((field) -> field.name().equals(name)).findFirst().orElseThrow();
	}

	/**
	 * Fields that several have.
	 */
	private static final class Fields {

		static final Field DELETED = Field.of("deleted", Reading.HINT, "is_deleted", "_fivetran_deleted", "archived");

		static final Field MERGED = Field.of("merged", Reading.HINT, "hs_merged_object_ids", "Merged object IDs",
				"Merged record IDs");

		private Fields() {
		}

	}

}
