package io.github.coterie.dynamics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * What activities of Dynamics become.
 */
class ActivityRowsTests {

	private static final String PLAIN = "Subject,Regarding,Activity Type,Activity Status,Direction,Left Voice Mail,Actual End,Start Date,Owner\n";

	@Test
	void aCompletedCallIsATouchpointOfWhateverItRegards() {
		Entry call = Views.entry(Views.ACTIVITIES + Views.ID
				+ ",q9==,3/25/2026 10:04 AM,Discuss the offer,Fourth Coffee (sample),Phone Call,Completed,Alan Steiner,3/24/2026 9:00 AM,3/24/2026 9:30 AM,3/20/2026 8:00 AM,3/24/2026 9:20 AM,Outgoing,Yvonne McKay (sample); <Alan> ;someone_b@example.com,,30 minutes,\n");

		assertThat(call.id()).isEqualTo("dynamics:" + Views.ID);
		assertThat(call.fields()).containsOnly(entry("type", TouchpointType.CALL_CONNECTED),
				entry("direction", TouchDirection.OUTBOUND), entry("occurredAt", Instant.parse("2026-03-24T09:20:00Z")),
				entry("subject", "Discuss the offer"), entry("durationMinutes", 30));
		Reference regarding = new Reference("Regarding", List.of(Views.name("Fourth Coffee (sample)")));
		assertThat(call.references()).containsEntry("account", regarding)
			.containsEntry("opportunity", regarding)
			.containsEntry("owner", new Reference("Owner", List.of(Views.name("Alan Steiner"))));
		assertThat(call.participants()).containsExactly(regarding,
				new Reference("To", List.of(Views.name("Yvonne McKay (sample)"))),
				new Reference("To", List.of(Views.name("<Alan>"))),
				new Reference("To", List.of(Views.email("someone_b@example.com"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Phone Call     | Completed | Outgoing |     | CALL_CONNECTED
			Phone Call     | Completed | Outgoing | Yes | VOICEMAIL
			phonecall      | 1         | True     |     | CALL_CONNECTED
			Email          | Completed | Incoming |     | EMAIL_REPLY
			Email          | Completed | Outgoing |     | EMAIL_SENT
			email          | 1         | false    |     | EMAIL_REPLY
			Appointment    | Completed |          |     | MEETING
			Appointment    | Scheduled |          |     | MEETING
			Task           | Completed |          |     | TASK
			Letter         | Completed | Outgoing |     | OTHER
			LinkedIn InMail| Completed | Outgoing |     | SOCIAL_MESSAGE
			Site Visit     | Completed |          |     | SITE_VISIT
			""")
	void eachKindOfActivityIsATypeOfTouchpoint(String kind, String status, String direction, String voiceMail,
			TouchpointType type) {
		assertThat(Views
			.entry(PLAIN + "Hello,Adatum," + kind + "," + status + "," + text(direction) + "," + text(voiceMail)
					+ ",3/24/2026 9:00 AM,,Alan Steiner\n")
			.fields()).containsEntry("type", type);
	}

	@Test
	void oneDateTellsTheOrderOfTheOthersUnlessTheyContradictEachOther() {
		String row = "Hello,Adatum,Letter,Completed,,,%s,%s,Alan Steiner\n";
		String open = PLAIN + row.formatted("03/04/2026 09:00", "");
		assertThat(occurred(open)).isNull();
		assertThat(occurred(open + row.formatted("14/04/2026 09:00", ""))).isEqualTo("2026-04-03T09:00:00Z");
		assertThat(occurred(open + row.formatted("05/04/2026 09:00", "04/14/2026 09:00")))
			.isEqualTo("2026-03-04T09:00:00Z");
		assertThat(occurred(open + row.formatted("14/04/2026 09:00", "04/14/2026 09:00"))).isNull();
	}

	/**
	 * When the first row says that it was; null when it is refused.
	 */
	private static @Nullable String occurred(String csv) {
		return (Views.findings(csv, CellSettings.DEFAULT).getFirst() instanceof Finding.Told told)
				? String.valueOf(told.entries().getFirst().fields().get("occurredAt")) : null;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Phone Call        | Open
			Phone Call        | Scheduled
			Task              | Open
			Appointment       | Open
			Appointment       | Canceled
			email             | 0
			Opportunity Close | Completed
			""")
	void plansAndWhatWasCalledOffAreNone(String kind, String status) {
		assertThat(
				Views.findings(PLAIN + "Hello,Adatum," + kind + "," + status + ",,,3/24/2026 9:00 AM,,Alan Steiner\n"))
			.singleElement()
			.isInstanceOf(Finding.Skipped.class);
	}

	@Test
	void aStatusThatIsBlankIsReported() {
		assertThat(Views.findings(PLAIN + "Hello,Adatum,Task,,,,3/24/2026 9:00 AM,,Alan Steiner\n")).singleElement()
			.isInstanceOfSatisfying(Finding.Refused.class,
					(refused) -> assertThat(refused.column()).isEqualTo("Activity Status"));
	}

	@Test
	void anActivityWithoutIdGetsOneOfItsContentWhateverTheDemonstrationsShift() {
		String csv = PLAIN + "Hello,Adatum,Phone Call,Completed,,,3/24/2026 9:00 AM,,Alan Steiner\n";
		String other = csv.replace("Hello", "Good bye");

		String id = Views.entry(csv).id();

		assertThat(id).matches("dynamics:[0-9a-f-]{36}");
		assertThat(((Finding.Told) Views.findings(csv, Views.MONTH_FIRST.shiftedBy(Duration.ofDays(3))).getFirst())
			.entries()
			.getFirst()
			.id()).isEqualTo(id);
		assertThat(Views.entry(other).id()).isNotEqualTo(id);
	}

	@Test
	void aSubjectIsCutAtFourThousandCharacters() {
		assertThat(Views
			.entry(PLAIN + "x".repeat(5000) + ",Adatum,Phone Call,Completed,,,3/24/2026 9:00 AM,,Alan Steiner\n")
			.fields()).containsEntry("subject", "x".repeat(4000));
	}

	@Test
	void theBodyOfAnEmailIsReadOverAndNotStored() {
		String body = "<html><body>" + "<p>Dear \"\"Yvonne\"\", see you;\n\n soon</p>".repeat(900) + "</body></html>";
		String csv = Views.ACTIVITIES + Views.ID
				+ ",q9==,3/25/2026 10:04 AM,Offer,Fourth Coffee (sample),Email,Completed,Alan Steiner,,,3/20/2026 8:00 AM,3/24/2026 9:20 AM,Outgoing,Yvonne McKay (sample),,,\""
				+ body + "\"\n";

		assertThat(body).hasSizeGreaterThan(32_000);
		assertThat(Views.entry(csv).fields()).containsOnlyKeys("type", "direction", "occurredAt", "subject");
	}

	@Test
	void whatRegardsALeadAlonePointsAtNobody() {
		assertThat(Views.findings(
				"""
						activityid,activitytypecode,subject,statecode,actualend,_regardingobjectid_value,regardingobjecttypecode
						49b0be2e-d01c-ed11-b83e-000d3a572421,phonecall,Hi,1,2026-03-24T09:00:00Z,928d37ec-9e66-e911-a993-000d3a804bc9,lead
						"""))
			.singleElement()
			.isInstanceOf(Finding.Skipped.class);
	}

	private static String text(String cell) {
		return (cell != null) ? cell : "";
	}

}
