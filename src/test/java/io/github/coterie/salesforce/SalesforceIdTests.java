package io.github.coterie.salesforce;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ids, long and short.
 */
class SalesforceIdTests {

	@ParameterizedTest
	@CsvSource(nullValues = "null", textBlock = """
			001bm00001ZL8U9AAL, 001bm00001ZL8U9AAL
			001bm00001ZL8U9,    001bm00001ZL8U9AAL
			003bm00000zapth,    003bm00000zapthAAA
			001Wj00000tQWvr,    001Wj00000tQWvrIAG
			ACME-7,             ACME-7
			000000000000000AAA, null
			000000000000000,    null
			' ',                null
			""")
	void anIdIsStoredInItsLongForm(String text, @Nullable String stored) {
		SalesforceId id = SalesforceId.parse(text);
		assertThat((id != null) ? id.value() : null).isEqualTo(stored);
	}

	@Property
	void bothFormsAreOneId(@ForAll @AlphaChars @NumericChars @StringLength(15) String text) {
		SalesforceId id = SalesforceId.parse(text);
		if (id != null) {
			assertThat(SalesforceId.parse(id.value())).isEqualTo(id);
			assertThat(id.value()).hasSize(18).startsWith(text);
			assertThat(id.isProven()).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			001bm00001ZL8U9AAL, true
			001bm00001ZL8U9AAA, false
			mem001AAA000001ABC, false
			ACME-7,             false
			""")
	void anIdIsProvenByItsLastThreeCharacters(String text, boolean proven) {
		assertThat(new SalesforceId(text).isProven()).isEqualTo(proven);
	}

}
