package io.github.coterie.crm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.engagement.TouchpointType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What labels of activities and roles mean.
 */
class ActivityTypeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Email Sent       | Email     |                |     | EMAIL_SENT
			Email Reply      | Email     |                |     | EMAIL_REPLY
			Email Open       | ListEmail |                |     | EMAIL_OPEN
			Email Click      |           |                |     | EMAIL_CLICK
			Call Connected   | Call      | Connected      | 90  | CALL_CONNECTED
			Call Attempt     | Call      | Busy           |     | CALL_ATTEMPT
			Voicemail        | Call      | Left voicemail |     | VOICEMAIL
			SMS              | Task      |                |     | SMS
			Social Message   | LinkedIn  |                |     | SOCIAL_MESSAGE
			Web Page View    | Task      |                |     | PAGE_VIEW
			Form Fill        | Task      |                |     | FORM_FILL
			Content Download | Task      |                |     | CONTENT_DOWNLOAD
			Proposal Viewed  | Task      |                |     | PROPOSAL_VIEWED
			Note             | Task      |                |     | NOTE
			Task             | Task      |                |     | TASK
			Other            | Task      |                |     | OTHER
			Call             | Call      |                |     | CALL_ATTEMPT
			Call             | Call      | Connected      |     | CALL_CONNECTED
			Call             | Call      | No answer      | 0   | CALL_ATTEMPT
			Call             | Call      | Left message   |     | VOICEMAIL
			Call             | Call      |                | 300 | CALL_CONNECTED
			Email            | Email     |                |     | EMAIL_SENT
			                 | Email     |                |     | EMAIL_SENT
			                 | Call      | Interested     |     | CALL_CONNECTED
			Other            | Call      | Not connected  |     | CALL_ATTEMPT
			                 | Task      |                |     | TASK
			                 |           |                |     | TASK
			Fax              |           |                |     | OTHER
			""")
	void aTaskIsWhatItsLabelsSay(@Nullable String type, @Nullable String subtype, @Nullable String disposition,
			@Nullable String seconds, TouchpointType expected) {
		assertThat(ActivityType.ofTask(row(type, subtype, disposition, seconds))).isEqualTo(expected);
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
		assertThat(ActivityType.ofEvent(row(type))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", textBlock = """
			Economic Buyer           | ECONOMIC_BUYER
			Economic Decision Maker  | ECONOMIC_BUYER
			BUDGET_HOLDER            | ECONOMIC_BUYER
			Approver                 | ECONOMIC_BUYER
			Decision Maker           | DECISION_MAKER
			Decision-maker           | DECISION_MAKER
			Business Decision Maker  | DECISION_MAKER
			Primary                  | DECISION_MAKER
			Executive Sponsor        | EXECUTIVE_SPONSOR
			Champion                 | CHAMPION
			Technical Buyer          | TECHNICAL_BUYER
			Technical Decision Maker | TECHNICAL_BUYER
			Evaluator                | EVALUATOR
			Technical Evaluator      | EVALUATOR
			Influencer               | INFLUENCER
			Business User            | END_USER
			Practitioner             | END_USER
			Legal                    | LEGAL_COMPLIANCE
			LEGAL_AND_COMPLIANCE     | LEGAL_COMPLIANCE
			Security Reviewer        | SECURITY_REVIEWER
			Procurement              | PROCUREMENT
			Blocker                  | BLOCKER
			Coach                    | COACH
			Other                    | OTHER
			Wizard                   | UNKNOWN
			null                     | UNKNOWN
			""")
	void aRoleLabelNamesARole(@Nullable String label, BuyingRole role) {
		assertThat(RoleLabel.role(label)).isEqualTo(role);
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
		assertThat(AccountRows.domain(website)).isEqualTo(domain);
	}

	private static Row row(@Nullable String... cells) {
		List<String> values = Stream.of(cells).map((cell) -> Objects.requireNonNullElse(cell, "")).toList();
		return new Row(2, Map.of("TYPE", 0, "TASKSUBTYPE", 1, "CALLDISPOSITION", 2, "CALLDURATIONINSECONDS", 3), values,
				Duration.ZERO);
	}

}
