package io.github.coterie.crm;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The two forms of a Salesforce id.
 */
class SalesforceIdTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			001bm00001ZL8U9    | 001bm00001ZL8U9AAL
			001bm00001ZL8UA    | 001bm00001ZL8UAAA1
			003bm00000zapth    | 003bm00000zapthAAA
			003bm00000zbyRu    | 003bm00000zbyRuAAI
			001x0000002xLCV    | 001x0000002xLCVAA2
			006x0000001YtCr    | 006x0000001YtCrAAK
			001bm00001ZL8U9AAL | 001bm00001ZL8U9AAL
			 custom-17         | custom-17
			""")
	void theLongFormIsKept(String text, String value) {
		assertThat(SalesforceId.parse(text)).hasToString(value);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "000000000000000", "000000000000000AAA" })
	void someIdsStandForNothing(@Nullable String text) {
		assertThat(SalesforceId.parse(text)).isNull();
	}

}
