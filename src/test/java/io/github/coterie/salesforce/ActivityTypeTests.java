package io.github.coterie.salesforce;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Cells;
import io.github.coterie.cell.Columns;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.salesforce.Campaigns.Campaign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What labels of activities and campaign members mean.
 */
class ActivityTypeTests {

	private static final List<String> HEADER = List.of("Type", "TaskSubtype", "CallDisposition",
			"CallDurationInSeconds", "Subject");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Email Sent       | Email     |                |     |      | EMAIL_SENT
			Email Reply      | Email     |                |     |      | EMAIL_REPLY
			Email Open       | ListEmail |                |     |      | EMAIL_OPEN
			Email Click      |           |                |     |      | EMAIL_CLICK
			Call Connected   | Call      | Connected      | 90  |      | CALL_CONNECTED
			Call Attempt     | Call      | Busy           |     |      | CALL_ATTEMPT
			Voicemail        | Call      | Left voicemail |     |      | VOICEMAIL
			SMS              | Task      |                |     |      | SMS
			Social Message   | LinkedIn  |                |     |      | SOCIAL_MESSAGE
			Web Page View    | Task      |                |     |      | PAGE_VIEW
			Form Fill        | Task      |                |     |      | FORM_FILL
			Content Download | Task      |                |     |      | CONTENT_DOWNLOAD
			Proposal Viewed  | Task      |                |     |      | PROPOSAL_VIEWED
			Note             | Task      |                |     |      | NOTE
			Task             | Task      |                |     |      | TASK
			Other            | Task      |                |     |      | OTHER
			Call             | Call      |                |     |      | CALL_ATTEMPT
			Call             | Call      | Connected      |     |      | CALL_CONNECTED
			Call             | Call      | No answer      | 0   |      | CALL_ATTEMPT
			Call             | Call      | Left message   |     |      | VOICEMAIL
			Call             | Call      |                | 300 |      | CALL_CONNECTED
			Email            | Email     |                |     |      | EMAIL_SENT
			                 | Email     |                |     |      | EMAIL_SENT
			                 | Call      | Interested     |     |      | CALL_CONNECTED
			Other            | Call      | Not connected  |     |      | CALL_ATTEMPT
			                 | Task      |                |     |      | TASK
			                 |           |                |     |      | TASK
			Fax              |           |                |     |      | OTHER
			                 |           |                |     | Email: Hello             | EMAIL_SENT
			                 |           |                |     | Email: << Re: Hello      | EMAIL_REPLY
			Email            |           |                |     | [Outreach] [Email] [In] Re: Hello | EMAIL_REPLY
			                 |           |                |     | ← Email: Re: Hello       | EMAIL_REPLY
			                 |           |                |     | → Email: Hello           | EMAIL_SENT
			                 |           |                |     | Call Valeria             | CALL_ATTEMPT
			                 |           |                |     | Call                     | CALL_ATTEMPT
			                 |           |                |     | Callbacks                | TASK
			""")
	void aTaskIsWhatItsLabelsSay(@Nullable String type, @Nullable String subtype, @Nullable String disposition,
			@Nullable String seconds, @Nullable String subject, TouchpointType expected) {
		assertThat(types().ofTask(row(type, subtype, disposition, seconds, subject))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			               | MEETING
			Meeting        | MEETING
			Demo           | DEMO
			Site Visit     | SITE_VISIT
			Webinar        | WEBINAR
			Trade Show     | TRADE_SHOW
			Event Attended | EVENT_ATTENDED
			Call           | CALL_CONNECTED
			Offsite        | MEETING
			""")
	void anEventIsAMeetingUnlessItsLabelSaysOtherwise(@Nullable String type, TouchpointType expected) {
		assertThat(types().ofEvent(row(type))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", textBlock = """
			Sent            | false |           |                 | EMAIL_SENT
			Responded       |       |           |                 | FORM_FILL
			Responded       | true  | Webinar   | Autumn          | WEBINAR
			Responded       | true  | Trade Show | Hannover       | TRADE_SHOW
			Respondió       | true  | Email     | News            | FORM_FILL
			Attended        | true  | Webinar   | Autumn          | WEBINAR
			Attended        | true  | Other     | Widgets Webinar | WEBINAR
			Attended        |       |           |                 | EVENT_ATTENDED
			Attended        | true  | Conference | World          | EVENT_ATTENDED
			Visited Booth   | true  | Trade Show | Hannover       | TRADE_SHOW
			Clicked         | true  | Email     | News            | EMAIL_CLICK
			Opened          | false | Email     | News            | EMAIL_OPEN
			Registered      | true  | Webinar   | Autumn          | FORM_FILL
			Downloaded      | true  | Content   | Guide           | CONTENT_DOWNLOAD
			Did Not Attend  | false | Webinar   | Autumn          | null
			No Show         | false | Webinar   | Autumn          | null
			Bounced         | false | Email     | News            | null
			Invited         | false | Webinar   | Autumn          | EMAIL_SENT
			""")
	void aMemberIsWhatStatusAndCampaignSay(String status, @Nullable Boolean responded, @Nullable String type,
			@Nullable String name, @Nullable TouchpointType expected) {
		assertThat(MemberType.of(status, responded, new Campaign(name, type))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", textBlock = """
			https://www.acme.example/about?x=1, acme.example
			http://acme.example:8080, acme.example
			www.Acme.co.uk, acme.co.uk
			acme.example, acme.example
			acme, null
			'', null
			""")
	void theDomainIsTheHostOfTheWebsite(String website, @Nullable String domain) {
		assertThat(Readings.domain(website)).isEqualTo(domain);
	}

	private static ActivityType types() {
		return new ActivityType(Headings.of(HEADER));
	}

	private static Row row(@Nullable String... cells) {
		List<String> values = Stream.of(cells).map((cell) -> Objects.requireNonNullElse(cell, "")).toList();
		return new Row(new Cells(Columns.of(HEADER), values, CellSettings.DEFAULT),
				new Dates(new TextTable("x.csv", String.join(",", HEADER)), CellSettings.DEFAULT));
	}

}
