package io.github.coterie.hubspot;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables are told by their headers alone.
 */
class RecognitionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Record ID,Company name,Company Domain Name,Company owner,Create Date        | COMPANIES
			Record ID,Company name,Website URL,Company owner,Create Date                | COMPANIES
			Record ID,First Name,Last Name,Email,Phone Number,Associated Company IDs    | CONTACTS
			Record ID,First Name,Last Name,Email,Job Title,Company Name,Contact owner   | CONTACTS
			Record ID,Email,Contact owner,Lifecycle Stage                               | CONTACTS
			First Name,Last Name,Company Name,Contact owner,Lifecycle Stage,Buying Role | CONTACTS
			Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Contact IDs     | DEALS
			hs_object_id,name,domain,industry,hubspot_owner_id                          | COMPANIES
			hs_object_id,firstname,lastname,email,associatedcompanyid                   | CONTACTS
			vid,email,firstname,lastname,associatedcompanyid                            | CONTACTS
			id,properties_firstname,properties_hs_object_id,archived                    | CONTACTS
			id,properties.dealname,properties.dealstage,properties.hs_object_id         | DEALS
			id,property_name,property_industry,_fivetran_synced                         | COMPANIES
			id,property_firstname,property_email,_fivetran_synced                       | CONTACTS
			deal_id,property_dealname,portal_id                                         | DEALS
			Record ID,Call Title,Call outcome,Call duration,Activity date               | ENGAGEMENTS
			Record ID,Meeting name,Meeting start time,Meeting outcome                   | ENGAGEMENTS
			Record ID,Email subject,Email direction,Activity date                       | ENGAGEMENTS
			Record ID,Task Title,Task Status,Due date                                   | ENGAGEMENTS
			Record ID,Note body,Activity date,Associated Contact IDs                    | ENGAGEMENTS
			Record ID,Channel Type,Communication body,Activity date                     | ENGAGEMENTS
			hs_object_id,hs_call_disposition,hs_timestamp                               | ENGAGEMENTS
			engagement.id,engagement.type,engagement.timestamp,engagement.portalId      | ENGAGEMENTS
			id,_fivetran_synced,active,created_at,owner_id,portal_id,timestamp,type     | ENGAGEMENTS
			engagement_id,_fivetran_synced,body                                         | ENGAGEMENTS
			Record ID,Activity type,Title,Body,Activity date,Associated Contact IDs     | ENGAGEMENTS
			Record ID,Body preview,Associated Contact,Associated Company,Activity date  | ENGAGEMENTS
			Deal ID,Deal Name,Deal Stage,Pipeline,Amount,Deal owner                     | DEALS
			Record ID,First Name,Record ID - Company,Company name                       | CONTACTS
			company_id,deal_id,type_id,category                                         | ASSOCIATIONS
			timestamp,form_id,contact_id,conversion_id,page_url,portal_id,title         | FORM_SUBMISSIONS
			id,marketing_event_id,contact_id,properties_attendance_state,_fivetran_synced | ATTENDANCES
			engagement_id,_fivetran_synced,completion_date,status,task_type             | ENGAGEMENTS
			contact_id,engagement_id,engagement_type,type_id,_fivetran_synced,category  | ASSOCIATIONS
			deal_id,engagement_id,type_id,_fivetran_synced                              | ASSOCIATIONS
			company_id,deal_id,_fivetran_synced                                         | ASSOCIATIONS
			deal_id,merged_deal_id,_fivetran_synced                                     | MERGES
			_fivetran_synced,canonical_vid,contact_id,vid_to_merge                      | MERGES
			_fivetran_start,deal_id,_fivetran_synced,date_entered,source,value          | DEAL_STAGES
			deal_id,_fivetran_synced,name,source,timestamp,value                        | DEAL_STAGES
			owner_id,_fivetran_synced,portal_id,type,email,first_name,last_name         | OWNERS
			id,_fivetran_synced,created,portal_id,type,filtered_event,recipient         | EMAIL_EVENTS
			""")
	void aTableIsToldByItsHeader(String header, HubSpotObject object) {
		assertThat(objects(header)).containsExactly(object);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Id,Name,Website,Industry,NumberOfEmployees,AnnualRevenue,OwnerId,IsDeleted",
			"Id,AccountId,FirstName,LastName,Email,Title,Department",
			"Account ID,Account Name,Account Owner,Industry,Annual Revenue,Employees",
			"First Name,Last Name,Title,Account Name,Email,Phone,Contact Owner",
			"(Do Not Modify) Account,(Do Not Modify) Row Checksum,Account Name,Main Phone,Address 1: City",
			"Full Name,Email,Company Name,Business Phone",
			"Record Id,First Name,Last Name,Email,Account Name,Lead Source", "company,name,title,email,role",
			"id,name,email,type", "id,type,name,created", "name,domain,industry,country",
			"Deal - Title,Deal - Value,Deal - Stage", "deal_id,person_id,value,stage",
			"Record ID,Ticket name,Ticket status,Create Date",
			"id,property_subject,property_hs_pipeline,_fivetran_synced", "stage_id,label,pipeline_id,_fivetran_synced",
			"id,role_id,email,first_name,last_name,_fivetran_synced",
			"id,_fivetran_synced,content_id,name,subject,type", "" })
	void whatIsNotSurelyHubSpotsIsLeftAlone(String header) {
		assertThat(objects(header)).isEmpty();
	}

	@Test
	void aReportOfSeveralObjectsIsReadAsAll() {
		assertThat(objects("Record ID - Contact,First Name,Email,Record ID - Company,Company name"))
			.containsExactly(HubSpotObject.COMPANIES, HubSpotObject.CONTACTS);
	}

	@Test
	void eachColumnIsNamedOnceInAnObject() {
		for (HubSpotObject object : HubSpotObject.values()) {
			List<String> keys = object.fields()
				.stream()
				.flatMap((field) -> field.columns().stream().map(Header::key).distinct())
				.toList();
			assertThat(keys).as(object.label()).doesNotHaveDuplicates();
		}
	}

	@Test
	void whatAConnectorPutsAroundAColumnDoesNotCount() {
		assertThat(List
			.of("property_hs_object_id", "properties.hs_object_id", "properties__hs_object_id__value",
					"properties.hs_object_id.value", "HS_OBJECT_ID", "hs object id")
			.stream()
			.map(Header::key)
			.collect(Collectors.toSet())).containsExactly("hsobjectid");
	}

	private static List<HubSpotObject> objects(String header) {
		return Recognition.objects(new Header(List.of(header.split(","))));
	}

}
