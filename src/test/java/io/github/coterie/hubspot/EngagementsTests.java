package io.github.coterie.hubspot;

import java.time.Instant;
import java.util.List;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the rows of engagements say.
 */
class EngagementsTests {

	@ParameterizedTest
	@ValueSource(strings = { """
			Record ID,Call Title,Call outcome,Call direction,Call duration,Activity date,Activity assigned to,\
			Associated Contact IDs,Associated Company IDs,Associated Deal IDs
			31,Discovery,Connected,Outbound,90500,2026-03-04 15:04,sam@seller.example,501;502,9001,7001
			""", """
			hs_object_id,hs_call_title,hs_call_disposition,hs_call_direction,hs_call_duration,hs_timestamp,\
			hubspot_owner_id,contacts,companies,deals
			31,Discovery,f240bbac-87c9-4f6e-bf70-924b57d47db7,OUTBOUND,90500,1772636640000,\
			sam@seller.example,"[501,502]",[9001],[7001]
			""" })
	void aCallIsATouchpointByLabelsAndByInternalNames(String file) {
		Entry call = HubSpotFixture.entry(file);
		assertThat(call.kind()).isEqualTo(EntryKind.TOUCHPOINT);
		assertThat(call.id()).isEqualTo("hubspot:31");
		assertThat(call.fields()).containsEntry("type", TouchpointType.CALL_CONNECTED)
			.containsEntry("direction", TouchDirection.OUTBOUND)
			.containsEntry("occurredAt", Instant.parse("2026-03-04T15:04:00Z"))
			.containsEntry("subject", "Discovery")
			.containsEntry("outcome", "Connected")
			.containsEntry("durationMinutes", 2)
			.hasSize(6);
		assertThat(call.participants().stream().map(HubSpotFixture::keys)).containsExactly(List.of("ID hubspot:501"),
				List.of("ID hubspot:502"));
		assertThat(HubSpotFixture.keys(call, "account")).containsExactly("ID hubspot:9001");
		assertThat(HubSpotFixture.keys(call, "opportunity")).containsExactly("ID hubspot:7001");
		assertThat(HubSpotFixture.keys(call, "owner")).containsExactly("EMAIL sam@seller.example");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			f240bbac-87c9-4f6e-bf70-924b57d47db7 | COMPLETED | 0      | CALL_CONNECTED
			73a0d17f-1163-4015-bdd5-ec830791da20 | COMPLETED | 20000  | CALL_ATTEMPT
			b2cf5968-551e-4856-9783-52b3da59a7d0 | COMPLETED | 20000  | VOICEMAIL
			a4c4c377-d246-4b32-a13b-75a56a4cd0ff | COMPLETED | 20000  | VOICEMAIL
			9d9162e7-6cf3-4944-bf63-4dff82258764 | -         | -      | CALL_ATTEMPT
			17b47fee-58de-441e-a44c-c6300d46f273 | -         | -      | CALL_ATTEMPT
			81180310-0202-4b44-8417-168bd57e399a | COMPLETED | 60000  | CALL_CONNECTED
			81180310-0202-4b44-8417-168bd57e399a | COMPLETED | 0      | CALL_ATTEMPT
			-                                    | NO_ANSWER | 60000  | CALL_ATTEMPT
			-                                    | -         | -      | CALL_ATTEMPT
			Meeting Booked                       | -         | -      | CALL_CONNECTED
			Connected – Not Qualified            | -         | -      | CALL_CONNECTED
			Not interested                       | -         | -      | CALL_CONNECTED
			No answer                            | -         | -      | CALL_ATTEMPT
			Gatekeeper                           | -         | -      | CALL_ATTEMPT
			Left voicemail                       | -         | -      | VOICEMAIL
			-                                    | -         | 0:02:10 | CALL_CONNECTED
			""")
	void howACallEndedSaysWhatItWas(String disposition, String status, String duration, TouchpointType expected) {
		assertThat(HubSpotFixture.entry("""
				hs_object_id,hs_call_disposition,hs_call_status,hs_call_duration,hs_timestamp
				31,%s,%s,%s,2026-03-04T15:04:00.000Z
				""".formatted(blank(disposition), blank(status), blank(duration))).fields()).containsEntry("type",
				expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			EMAIL           | EMAIL_SENT
			INCOMING_EMAIL  | EMAIL_REPLY
			FORWARDED_EMAIL | EMAIL_REPLY
			-               | EMAIL_SENT
			""")
	void theDirectionOfAnEmailSaysWhetherItIsAReply(String direction, TouchpointType expected) {
		assertThat(HubSpotFixture.entry("""
				hs_object_id,hs_email_subject,hs_email_direction,hs_timestamp
				31,Hello,%s,2026-03-04T15:04:00Z
				""".formatted(blank(direction))).fields()).containsEntry("type", expected);
	}

	@Test
	void theAddressesOfAnEmailTellWhoTookPartWhereNoContactIsAssociated() {
		String file = """
				hs_object_id,hs_email_subject,hs_email_direction,hs_email_from_email,hs_email_to_email,hs_timestamp
				31,Hello,EMAIL,sam@seller.example,ann@acme.example;bob@acme.example,2026-03-04T15:04:00Z
				32,Re: Hello,INCOMING_EMAIL,ann@acme.example,sam@seller.example,2026-03-05T15:04:00Z
				""";
		assertThat(HubSpotFixture.entries(file))
			.extracting(
					(entry) -> entry.participants().stream().map(HubSpotFixture::keys).flatMap(List::stream).toList())
			.containsExactly(List.of("EMAIL ann@acme.example", "EMAIL bob@acme.example"),
					List.of("EMAIL ann@acme.example"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hs_meeting_outcome,hs_timestamp          | CANCELED,2026-03-04T15:04:00Z    | cancelled
			hs_meeting_outcome,hs_timestamp          | NO_SHOW,2026-03-04T15:04:00Z     | nobody came
			hs_meeting_outcome,hs_timestamp          | RESCHEDULED,2026-03-04T15:04:00Z | another time
			Meeting outcome,Activity date            | No show,2026-03-04 15:04         | nobody came
			hs_task_status,hs_timestamp              | NOT_STARTED,2026-03-04T15:04:00Z | plan
			hs_task_status,hs_timestamp              | ,2026-03-04T15:04:00Z            | plan
			hs_call_status,hs_timestamp              | SCHEDULED,2026-03-04T15:04:00Z   | plan
			hs_call_status,hs_timestamp              | CANCELED,2026-03-04T15:04:00Z    | cancelled
			hs_email_status,hs_timestamp             | BOUNCED,2026-03-04T15:04:00Z     | never arrived
			hs_email_status,hs_timestamp             | SCHEDULED,2026-03-04T15:04:00Z   | plan
			hs_engagement_type,hs_note_body          | PUBLISHING_TASK,x                | -
			""")
	void whatDidNotTakePlaceIsSkipped(String columns, String cells, String reason) {
		String file = "%s,%s\n31,%s\n".formatted(columns.contains(" ") ? "Record ID" : "hs_object_id", columns, cells);
		if (reason.equals("-")) {
			assertThat(HubSpotFixture.entry(file).fields()).containsEntry("type", TouchpointType.NOTE);
			return;
		}
		assertThat(HubSpotFixture.skipped(file)).contains(reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hs_meeting_outcome,hs_activity_type | COMPLETED,              | MEETING
			hs_meeting_outcome,hs_activity_type | SCHEDULED,Product Demo  | DEMO
			hs_meeting_outcome,hs_activity_type | ,On-site visit          | SITE_VISIT
			hs_note_body,hs_attachment_ids      | <p>Hi</p>,              | NOTE
			hs_task_status,hs_task_type         | COMPLETED,TODO          | TASK
			hs_task_status,hs_task_type         | COMPLETED,LINKED_IN_MESSAGE | SOCIAL_MESSAGE
			hs_communication_channel_type,hs_communication_body | SMS,x   | SMS
			hs_communication_channel_type,hs_communication_body | WHATS_APP,x | SMS
			hs_communication_channel_type,hs_communication_body | LINKEDIN_MESSAGE,x | SOCIAL_MESSAGE
			hs_postal_mail_body,hs_attachment_ids | x,                    | OTHER
			""")
	void eachTypeBecomesItsOwn(String columns, String cells, TouchpointType expected) {
		assertThat(HubSpotFixture
			.entry("hs_object_id,hs_timestamp,%s\n31,2026-03-04T15:04:00Z,%s\n".formatted(columns, cells))
			.fields()).containsEntry("type", expected)
			.containsEntry("occurredAt", Instant.parse("2026-03-04T15:04:00Z"));
	}

	@Test
	void aMeetingIsWhenItStartsAndATaskWhenItWasDone() {
		assertThat(HubSpotFixture.entry("""
				Record ID,Meeting name,Meeting start time,Meeting end time,Activity date
				31,Kick-off,2026-03-04 15:00,2026-03-04 15:45,2026-03-01 09:00
				""").fields()).containsEntry("occurredAt", Instant.parse("2026-03-04T15:00:00Z"))
			.containsEntry("durationMinutes", 45)
			.containsEntry("subject", "Kick-off");
		assertThat(HubSpotFixture.entry("""
				engagement_id,_fivetran_synced,completion_date,status,subject,task_type
				1874764537,2020-07-09 11:02:36.815 UTC,1551736475892,COMPLETED,CB,TODO
				""").fields()).containsEntry("occurredAt", Instant.ofEpochMilli(1_551_736_475_892L));
	}

	@Test
	void aSubjectIsCutAtFourThousandCharactersAndNoBodyIsKept() {
		Entry email = HubSpotFixture.entry("""
				hs_object_id,hs_email_subject,hs_email_html,hs_timestamp
				31,%s,"<html>%s</html>",2026-03-04T15:04:00Z
				""".formatted("\uD83D\uDE00".repeat(4_001), "x".repeat(32_768)));
		assertThat(email.fields().get("subject")).isEqualTo("\uD83D\uDE00".repeat(4_000));
		assertThat(email.fields()).containsOnlyKeys("type", "subject", "occurredAt");
	}

	@Test
	void whatHasNoTimeIsRefused() {
		assertThat(HubSpotFixture.refused("""
				Record ID,Note body,Activity date
				31,Hello,
				""").column()).isEqualTo("Activity date");
	}

	@Test
	void aDeletedEngagementIsATombstone() {
		assertThat(HubSpotFixture.entry("""
				engagement_id,_fivetran_deleted,_fivetran_synced,property_hs_timestamp,type
				31,true,2023-06-08 23:22:50.048000,2014-08-27 20:50:44.778000,CALL
				""").deleted()).isTrue();
	}

	@Test
	void twoTablesOfOneCallTellEachItsPart() {
		List<EntrySource> sources = HubSpotFixture.sources(CellSettings.DEFAULT, """
				id,_fivetran_synced,active,created_at,owner_id,portal_id,timestamp,type
				31,2020-07-09 11:06:11.241 UTC,true,2019-10-10 21:08:30.493 UTC,77,1,2019-05-01 18:26:00 UTC,CALL
				32,2020-07-09 11:06:11.241 UTC,true,2019-10-10 21:08:30.493 UTC,0,1,2019-05-01 18:26:00 UTC,NOTE
				""", """
				engagement_id,_fivetran_synced,disposition,duration_milliseconds,status,body
				31,2020-07-09 11:10:52.675 UTC,f240bbac-87c9-4f6e-bf70-924b57d47db7,60000,,x
				""");
		List<Entry> all = HubSpotFixture.findings(sources.getFirst())
			.stream()
			.flatMap(HubSpotFixture::entries)
			.toList();
		assertThat(all.getFirst().fields()).containsOnlyKeys("occurredAt");
		assertThat(HubSpotFixture.keys(all.getFirst(), "owner")).containsExactly("ID hubspot:77");
		assertThat(all.getLast().fields()).containsEntry("type", TouchpointType.NOTE).containsKey("occurredAt");
		assertThat(all.getLast().references()).isEmpty();
		assertThat(HubSpotFixture.findings(sources.getLast()).stream().flatMap(HubSpotFixture::entries)).singleElement()
			.satisfies((call) -> assertThat(call.fields()).containsOnlyKeys("type", "outcome", "durationMinutes")
				.containsEntry("type", TouchpointType.CALL_CONNECTED));
	}

	@Test
	void anExportOfAllActivitiesTellsWhoTookPart() {
		Entry note = HubSpotFixture.entry("""
				Record ID,Body preview,Associated Contact,Associated Company,Activity date
				77,Called re samples,Jo Bloggs (jo@x.example);Ann (ann@y.example),Acme (acme.example),2026-10-01 21:52
				""");
		assertThat(note.fields()).containsEntry("type", TouchpointType.NOTE);
		assertThat(note.participants().stream().map(HubSpotFixture::keys))
			.containsExactly(List.of("EMAIL jo@x.example"), List.of("EMAIL ann@y.example"));
		assertThat(HubSpotFixture.keys(note, "account")).containsExactly("DOMAIN acme.example", "NAME Acme");
		Entry meeting = HubSpotFixture.entry("""
				Record ID,Activity type,Title,Body,Activity date,Activity assigned to,Associated Contact IDs
				401,MEETING,Kick-off,body,2026-10-01 21:52,Jane Doe,201;202
				""");
		assertThat(meeting.fields()).containsEntry("type", TouchpointType.MEETING).containsEntry("subject", "Kick-off");
		assertThat(meeting.participants()).hasSize(2);
	}

	@Test
	void theTableOfAllTypesAloneTellsAllButTasks() {
		List<String> lines = HubSpotFixture.findings("""
				engagement.id,engagement.type,engagement.timestamp,engagement.portalId,associations.contactIds
				31,INCOMING_EMAIL,1551736475892,1,"[501, 502]"
				32,TASK,1551736475892,1,
				33,PUBLISHING_TASK,1551736475892,1,
				""").stream().map((finding) -> finding.getClass().getSimpleName()).toList();
		assertThat(lines).containsExactly("Told", "Skipped", "Skipped");
	}

	private static String blank(String text) {
		return (text != null) ? text : "";
	}

}
