package io.github.coterie.hubspot;

import java.time.Instant;
import java.util.List;

import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What the rows of associations, merges, owners and marketing e-mail events say.
 */
class AssociationsTests {

	@ParameterizedTest
	@CsvSource({ "contact_id, person", "company_id, account", "deal_id, opportunity" })
	void anEngagementIsAboutWhomItIsAssociatedWith(String column, String reference) {
		Entry entry = HubSpotFixture.entry("""
				%s,engagement_id,engagement_type,type_id,_fivetran_synced,category
				501,31,CALL,194,2023-06-08 23:22:49.869000,HUBSPOT_DEFINED
				""".formatted(column));
		assertThat(entry.kind()).isEqualTo(EntryKind.PARTICIPANT);
		assertThat(HubSpotFixture.keys(entry, "touchpoint")).containsExactly("ID hubspot:31");
		assertThat(HubSpotFixture.keys(entry, reference)).containsExactly("ID hubspot:501");
	}

	@Test
	void aDealBelongsToItsPrimaryCompany() {
		List<Finding> findings = HubSpotFixture.findings("""
				company_id,deal_id,_fivetran_synced,type_id,category
				9001,7001,2023-06-08 23:22:49,5,HUBSPOT_DEFINED
				9002,7001,2023-06-08 23:22:49,341,HUBSPOT_DEFINED
				""");
		assertThat(findings.stream().flatMap(HubSpotFixture::entries)).singleElement().satisfies((deal) -> {
			assertThat(deal.kind()).isEqualTo(EntryKind.OPPORTUNITY);
			assertThat(deal.id()).isEqualTo("hubspot:7001");
			assertThat(HubSpotFixture.keys(deal, "account")).containsExactly("ID hubspot:9001");
		});
		assertThat(findings.getLast()).isInstanceOf(Finding.Skipped.class);
	}

	@Test
	void aDeletedAssociationIsSkippedAndAHalfOneRefused() {
		assertThat(HubSpotFixture.skipped("""
				contact_id,engagement_id,_fivetran_synced,_fivetran_deleted
				501,31,2023-06-08 23:22:49,true
				""")).isEqualTo("is deleted");
		assertThat(HubSpotFixture.refused("""
				contact_id,engagement_id,_fivetran_synced
				,31,2023-06-08 23:22:49
				""").column()).isEqualTo("contact_id");
	}

	@Test
	void aMergePointsToTheOneThatTookTheOthersPlace() {
		assertThat(HubSpotFixture.entry("""
				deal_id,merged_deal_id,_fivetran_synced
				9089908390,9014070905,2023-06-22 11:37:07.210000 UTC
				""")).extracting(Entry::kind, Entry::id, Entry::mergedInto)
			.containsExactly(EntryKind.OPPORTUNITY, "hubspot:9014070905", "hubspot:9089908390");
		assertThat(HubSpotFixture.entry("""
				_fivetran_synced,canonical_vid,contact_id,vid_to_merge
				2023-06-22 11:37:07,501,501,502
				""")).extracting(Entry::kind, Entry::id, Entry::mergedInto)
			.containsExactly(EntryKind.PERSON, "hubspot:502", "hubspot:501");
	}

	@Test
	void aFormThatWasSentInAndAVisitOfAnEventAreTouchpoints() {
		Entry form = HubSpotFixture.entry("""
				timestamp,form_id,contact_id,conversion_id,page_id,page_url,portal_id,title
				2023-11-01 10:20:00,123,501,101,201,https://seller.example/newsletter,1,Newsletter Signup
				""");
		assertThat(form.id()).isEqualTo("hubspot:form-101");
		assertThat(form.fields()).containsEntry("type", TouchpointType.FORM_FILL)
			.containsEntry("subject", "Newsletter Signup")
			.containsEntry("occurredAt", Instant.parse("2023-11-01T10:20:00Z"));
		assertThat(HubSpotFixture.keys(form.participants().getFirst())).containsExactly("ID hubspot:501");
		List<Finding> findings = HubSpotFixture.findings(
				"""
						id,marketing_event_id,contact_id,created_at,properties_occurred_at,properties_attendance_state,_fivetran_synced
						1001,1,501,2024-01-20 10:00:00,2024-02-01 10:15:00,ATTENDED,2024-02-01 14:00:00
						1002,1,502,2024-01-20 10:00:00,2024-02-01 10:15:00,CANCELLED,2024-02-01 14:00:00
						""");
		assertThat(HubSpotFixture.entries(findings.getFirst())).singleElement().satisfies((visit) -> {
			assertThat(visit.id()).isEqualTo("hubspot:event-1001");
			assertThat(visit.fields()).containsEntry("type", TouchpointType.EVENT_ATTENDED)
				.containsEntry("occurredAt", Instant.parse("2024-02-01T10:15:00Z"));
		});
		assertThat(findings.getLast()).isInstanceOf(Finding.Skipped.class);
	}

	@Test
	void anOwnerIsASeller() {
		Entry owner = HubSpotFixture.entry("""
				owner_id,_fivetran_synced,portal_id,type,email,first_name,last_name
				77,2020-03-02 21:00:33.301,1,PERSON,sam@seller.example,Sam,Sales
				""");
		assertThat(owner.id()).isEqualTo("hubspot:77");
		assertThat(owner.fields()).containsEntry("email", "sam@seller.example").containsEntry("name", "Sam Sales");
	}

	@Test
	void marketingEventsAreTouchpointsABounceIsOfThePersonAndMachinesDoNotCount() {
		List<Finding> findings = HubSpotFixture.findings("""
				id,_fivetran_synced,created,portal_id,type,filtered_event,recipient
				0e44-a,2020-03-16 19:06:20.264 UTC,2020-03-16 19:03:20.357 UTC,1,OPEN,false,ann@acme.example
				0e44-b,2020-03-16 19:06:20.264 UTC,2020-03-16 19:00:48 UTC,1,SENT,,ann@acme.example
				0e44-c,2020-03-16 19:06:20.264 UTC,2020-03-16 19:03:20.357 UTC,1,CLICK,true,ann@acme.example
				0e44-d,2020-03-16 19:06:20.264 UTC,2020-03-16 19:03:20.357 UTC,1,DELIVERED,,ann@acme.example
				0e44-e,2020-03-16 19:06:20.264 UTC,2020-03-16 19:03:20.357 UTC,1,BOUNCE,,bob@acme.example
				0e44-f,2020-03-16 19:06:20.264 UTC,2020-03-16 19:03:20.357 UTC,1,OPEN,,o2wjpPyUfzBfq9OSt9I2NQ==
				""");
		assertThat(findings).extracting((finding) -> finding.getClass().getSimpleName())
			.containsExactly("Told", "Told", "Skipped", "Skipped", "Told", "Refused");
		assertThat(findings.stream().flatMap(HubSpotFixture::entries))
			.extracting(Entry::kind, Entry::id, (entry) -> entry.fields().get("type"),
					(entry) -> entry.fields().get("emailBounced"))
			.containsExactly(tuple(EntryKind.TOUCHPOINT, "hubspot:0e44-a", TouchpointType.EMAIL_OPEN, null),
					tuple(EntryKind.TOUCHPOINT, "hubspot:0e44-b", TouchpointType.EMAIL_SENT, null),
					tuple(EntryKind.PERSON, null, null, true));
		assertThat(HubSpotFixture.entries(findings.getFirst()).findFirst().orElseThrow().fields())
			.containsEntry("occurredAt", Instant.parse("2020-03-16T19:03:20.357Z"));
	}

}
