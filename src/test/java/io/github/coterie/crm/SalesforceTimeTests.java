package io.github.coterie.crm;

import java.time.Instant;

import io.github.coterie.fault.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Dates and times as Salesforce writes them.
 */
class SalesforceTimeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2006-04-15T03:23:15.000Z      | 2006-04-15T03:23:15Z
			2006-04-15T03:23:15.000+0000  | 2006-04-15T03:23:15Z
			2006-04-15T03:23:15+02:00     | 2006-04-15T01:23:15Z
			2006-04-15T03:23:15.123456Z   | 2006-04-15T03:23:15.123456Z
			2010-10-14T12:00:00.000       | 2010-10-14T12:00:00Z
			2010-10-14T12:00:00.000Z-0300 | 2010-10-14T15:00:00Z
			2006-06-15 20:47:07           | 2006-06-15T20:47:07Z
			2006-06-15 20:47              | 2006-06-15T20:47:00Z
			2026-11-02                    | 2026-11-02T12:00:00Z
			02/23/26 08:55 PM             | 2026-02-23T20:55:00Z
			2/3/2026, 8:55 am             | 2026-02-03T08:55:00Z
			02/23/26                      | 2026-02-23T12:00:00Z
			12/31/2025                    | 2025-12-31T12:00:00Z
			02/23/2026 17:05              | 2026-02-23T17:05:00Z
			""")
	void manyFormsAreRead(String text, Instant instant) {
		assertThat(SalesforceTime.parse("Date", text)).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/12/2025", "02/30/2026", "2026-02-30", "yesterday", "23.02.2026", "2026" })
	void othersAreRefused(String text) {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> SalesforceTime.parse("Date", text))
			.satisfies((fault) -> assertThat(fault.field()).isEqualTo("Date"));
	}

}
