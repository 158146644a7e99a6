package io.github.coterie.engagement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TouchpointTypeTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			MEETING,           100, INBOUND,  true,  false
			DEMO,              100, INBOUND,  true,  false
			SITE_VISIT,        100, INBOUND,  true,  false
			EVENT_ATTENDED,     90, INBOUND,  true,  false
			TRADE_SHOW,         90, INBOUND,  true,  false
			CHAT,               90, INBOUND,  true,  false
			EMAIL_REPLY,        80, INBOUND,  true,  false
			CALL_CONNECTED,     80, INBOUND,  true,  false
			FORM_FILL,          80, INBOUND,  true,  false
			CONTENT_DOWNLOAD,   70, INBOUND,  true,  false
			WEBINAR,            70, INBOUND,  true,  false
			EMAIL_CLICK,        60, INBOUND,  true,  false
			PROPOSAL_VIEWED,    60, INBOUND,  true,  false
			AD_CLICK,           50, INBOUND,  true,  false
			SOCIAL_ENGAGEMENT,  40, INBOUND,  true,  false
			EMAIL_OPEN,         20, INBOUND,  false, false
			PAGE_VIEW,          20, INBOUND,  false, false
			OTHER,              10, INBOUND,  false, false
			PROPOSAL_SENT,      10, OUTBOUND, false, true
			EMAIL_SENT,          8, OUTBOUND, false, true
			SOCIAL_MESSAGE,      8, OUTBOUND, false, true
			SMS,                 8, OUTBOUND, false, true
			CALL_ATTEMPT,        5, OUTBOUND, false, true
			VOICEMAIL,           5, OUTBOUND, false, true
			NOTE,                0, INTERNAL, false, false
			TASK,                0, INTERNAL, false, false
			""")
	void everyTypeHasItsWeightItsUsualDirectionAndItsMeaning(TouchpointType type, int weight, TouchDirection direction,
			boolean response, boolean outreach) {
		assertThat(type.usualDirection()).isEqualTo(direction);
		assertThat(type.weight(direction)).isEqualTo(weight);
		assertThat(type.isResponse(direction)).isEqualTo(response);
		assertThat(type.isOutreach(direction)).isEqualTo(outreach);
	}

	@Test
	void theTableAboveIsComplete() {
		assertThat(TouchpointType.values()).hasSize(26);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			MEETING,           OUTBOUND, true,  false
			AD_CLICK,          OUTBOUND, true,  false
			SOCIAL_ENGAGEMENT, OUTBOUND, false, true
			EMAIL_OPEN,        OUTBOUND, false, true
			OTHER,             OUTBOUND, false, true
			EMAIL_SENT,        INBOUND,  false, false
			VOICEMAIL,         INBOUND,  false, false
			""")
	void anotherDirectionMeansSomethingElse(TouchpointType type, TouchDirection direction, boolean response,
			boolean outreach) {
		assertThat(type.isResponse(direction)).isEqualTo(response);
		assertThat(type.isOutreach(direction)).isEqualTo(outreach);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsInternalWeighsNothingAndIsNeitherResponseNorOutreach(TouchpointType type) {
		assertThat(type.weight(TouchDirection.INTERNAL)).isZero();
		assertThat(type.isResponse(TouchDirection.INTERNAL)).isFalse();
		assertThat(type.isOutreach(TouchDirection.INTERNAL)).isFalse();
	}

}
