package io.github.coterie.cell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.github.coterie.fault.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Dates and times as systems and people write them.
 */
class TimesTests {

	private static final CellSettings BERLIN = CellSettings.DEFAULT.withZone(ZoneId.of("Europe/Berlin"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2006-04-15T03:23:15.000Z        | 2006-04-15T03:23:15Z
			2006-04-15T03:23:15.000+0000    | 2006-04-15T03:23:15Z
			2006-04-15T03:23:15+02:00       | 2006-04-15T01:23:15Z
			2006-04-15T03:23:15-05          | 2006-04-15T08:23:15Z
			2006-04-15T03:23:15.123456Z     | 2006-04-15T03:23:15.123456Z
			2006-04-15T03:23:15.1234567891Z | 2006-04-15T03:23:15.123456789Z
			2006-04-15T03:23:15,5Z          | 2006-04-15T03:23:15.500Z
			2010-10-14T12:00:00.000         | 2010-10-14T12:00:00Z
			2010-10-14T12:00:00.000Z-0300   | 2010-10-14T15:00:00Z
			2006-06-15 20:47:07             | 2006-06-15T20:47:07Z
			2006-06-15 20:47:07.1           | 2006-06-15T20:47:07.100Z
			2006-06-15 20:47:07 UTC         | 2006-06-15T20:47:07Z
			2006-06-15 20:47:07 +0530       | 2006-06-15T15:17:07Z
			2006-06-15 20:47                | 2006-06-15T20:47:00Z
			2006-06-15 8:47 PM              | 2006-06-15T20:47:00Z
			2006-06-15 20:47 EST            | 2006-06-16T01:47:00Z
			20060615T204707Z                | 2006-06-15T20:47:07Z
			20060615                        | 2006-06-15T12:00:00Z
			2026-11-02                      | 2026-11-02T12:00:00Z
			2026-3-4                        | 2026-03-04T12:00:00Z
			2026/3/4 5:06                   | 2026-03-04T05:06:00Z
			2026.03.04                      | 2026-03-04T12:00:00Z
			1772636645123                   | 2026-03-04T15:04:05.123Z
			02/23/26 08:55 PM               | 2026-02-23T20:55:00Z
			2/23/2026, 8:55 am              | 2026-02-23T08:55:00Z
			02/23/26                        | 2026-02-23T12:00:00Z
			02/23/99                        | 1999-02-23T12:00:00Z
			12/31/2025                      | 2025-12-31T12:00:00Z
			31/12/2025                      | 2025-12-31T12:00:00Z
			31-12-2025                      | 2025-12-31T12:00:00Z
			02/23/2026 17:05                | 2026-02-23T17:05:00Z
			2/23/2026 12:05:09 a.m.         | 2026-02-23T00:05:09Z
			2/23/2026 12:05 PM              | 2026-02-23T12:05:00Z
			2/23/2026 3 PM                  | 2026-02-23T15:00:00Z
			4.3.2026                        | 2026-03-04T12:00:00Z
			04.03.26 15:04                  | 2026-03-04T15:04:00Z
			3/3/2026                        | 2026-03-03T12:00:00Z
			Mar 4, 2026                     | 2026-03-04T12:00:00Z
			March 4 2026 3:04 PM            | 2026-03-04T15:04:00Z
			March 4th, 2026                 | 2026-03-04T12:00:00Z
			4-Mar-2026                      | 2026-03-04T12:00:00Z
			4-Mar-26                        | 2026-03-04T12:00:00Z
			4 March 2026 15:04              | 2026-03-04T15:04:00Z
			Wed, 4 Mar 2026 15:04:05 +0100  | 2026-03-04T14:04:05Z
			Wed, 04 Mar 2026 15:04:05 GMT   | 2026-03-04T15:04:05Z
			Wednesday, March 4, 2026        | 2026-03-04T12:00:00Z
			4. März 2026                    | 2026-03-04T12:00:00Z
			4. Mrz. 2026                    | 2026-03-04T12:00:00Z
			12 mars 2026                    | 2026-03-12T12:00:00Z
			1er août 2026                   | 2026-08-01T12:00:00Z
			12 févr. 2026 15h04             | 2026-02-12T15:04:00Z
			12 de marzo de 2026             | 2026-03-12T12:00:00Z
			12 set 2026                     | 2026-09-12T12:00:00Z
			2026年3月4日 下午3:04              | 2026-03-04T15:04:00Z
			2026/3/4 上午 9:05                | 2026-03-04T09:05:00Z
			""")
	void manyFormsAreReadWithoutBeingToldAnOrder(String text, Instant instant) {
		assertThat(CellFixture.cell(text).instant(CellFixture.COLUMN)).isEqualTo(instant);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			3/4/2026          | 2026-03-04T12:00:00Z | 2026-04-03T12:00:00Z
			03/04/26          | 2026-03-04T12:00:00Z | 2026-04-03T12:00:00Z
			3-4-2026 15:04    | 2026-03-04T15:04:00Z | 2026-04-03T15:04:00Z
			3/4/2026 3:04 PM  | 2026-03-04T15:04:00Z | 2026-04-03T15:04:00Z
			3/14/2026         | 2026-03-14T12:00:00Z | 2026-03-14T12:00:00Z
			14/3/2026         | 2026-03-14T12:00:00Z | 2026-03-14T12:00:00Z
			3.4.2026          | 2026-04-03T12:00:00Z | 2026-04-03T12:00:00Z
			2026/3/4          | 2026-03-04T12:00:00Z | 2026-03-04T12:00:00Z
			""")
	void theOrderDecidesWhereTheDateDoesNot(String text, Instant monthFirst, Instant dayFirst) {
		assertThat(CellFixture.cell(text, CellSettings.DEFAULT.with(DateOrder.MONTH_FIRST)).instant(CellFixture.COLUMN))
			.isEqualTo(monthFirst);
		assertThat(CellFixture.cell(text, CellSettings.DEFAULT.with(DateOrder.DAY_FIRST)).instant(CellFixture.COLUMN))
			.isEqualTo(dayFirst);
	}

	@Test
	void anAmbiguousDateIsRefusedWithTheTwoDaysItMayBe() {
		assertThatExceptionOfType(Fault.class)
			.isThrownBy(() -> CellFixture.cell("03/04/2026").instant(CellFixture.COLUMN))
			.withMessage("may be March 4 or April 3: say which order dates have (--dates day-first or month-first)")
			.satisfies((fault) -> assertThat(fault.field()).isEqualTo(CellFixture.COLUMN));
	}

	@ParameterizedTest
	@ValueSource(strings = { "02/30/2026", "2026-02-30", "yesterday", "30.02.2026", "13.13.2026", "2026", "12:30",
			"2026-03-04T25:00", "2026-03-04 13:04 PM", "2026-03-04x", "2026-03-04 15", "3/4", "1/2/3", "31/31/2026",
			"4 Foo 2026", "1772636645", "+15551234567", "2026-03-04T15:04:05.Z", "2026-03-04T15:04:05+99:00",
			"001000000000001AAA", "2026-03-04 15:04 IST", "-", "Mar 2026", "12 2026" })
	void whatIsNoDateIsRefused(String text) {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> CellFixture.cell(text).instant(CellFixture.COLUMN))
			.satisfies((fault) -> assertThat(fault.field()).isEqualTo(CellFixture.COLUMN));
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> CellFixture.cell(text).date(CellFixture.COLUMN));
	}

	@Test
	void aCellThatIsFarTooLongIsRefusedAtOnce() {
		assertThatExceptionOfType(Fault.class)
			.isThrownBy(() -> CellFixture.cell("a ".repeat(100_000)).instant(CellFixture.COLUMN));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-03-04 15:04     | 2026-03-04T14:04:00Z
			2026-07-04 15:04     | 2026-07-04T13:04:00Z
			2026-03-04T15:04Z    | 2026-03-04T15:04:00Z
			2026-03-04           | 2026-03-04T12:00:00Z
			""")
	void aTimeWithoutZoneIsInTheOneOfTheSettings(String text, Instant instant) {
		assertThat(CellFixture.cell(text, BERLIN).instant(CellFixture.COLUMN)).isEqualTo(instant);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-03-04                    | 2026-03-04
			2026-03-04T00:00:00.000Z      | 2026-03-04
			2026-03-04T23:30:00.000-0800  | 2026-03-04
			2026-03-04 00:30              | 2026-03-04
			1772582400000                 | 2026-03-04
			1772666999000                 | 2026-03-05
			3/14/2026 11:59 PM            | 2026-03-14
			""")
	void aDateIsTheDayAsWrittenWhateverTheZone(String text, LocalDate date) {
		assertThat(CellFixture.cell(text, BERLIN).date(CellFixture.COLUMN)).isEqualTo(date);
	}

	@Test
	void theShiftMovesInstantsAndDays() {
		CellSettings shifted = CellSettings.DEFAULT.shiftedBy(Duration.ofDays(10));
		assertThat(CellFixture.cell("2026-03-04T15:04Z", shifted).instant(CellFixture.COLUMN))
			.isEqualTo("2026-03-14T15:04:00Z");
		assertThat(CellFixture.cell("2026-03-04", shifted).date(CellFixture.COLUMN)).isEqualTo("2026-03-14");
	}

	@Test
	void blankAndNothingAreNull() {
		assertThat(CellFixture.cell("").instant(CellFixture.COLUMN)).isNull();
		assertThat(CellFixture.cell("NULL").date(CellFixture.COLUMN)).isNull();
	}

	@Test
	void theOrderOfAColumnIsToldByThoseDatesThatHaveOnlyOne() {
		assertThat(DateOrder.of(List.of("03/04/2026", "", "none", "3/14/2026"))).contains(DateOrder.MONTH_FIRST);
		assertThat(DateOrder.of(List.of("03/04/2026", "14.3.2026", "14/3/2026 10:00"))).contains(DateOrder.DAY_FIRST);
		assertThat(DateOrder.of(List.of("03/04/2026", "14.3.2026", "2026/13/4", "3/3/2026"))).isEmpty();
		assertThat(DateOrder.of(List.of("14/3/2026", "3/14/2026"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void anOrderIsNamedInWords(DateOrder order) {
		assertThat(DateOrder.named("dates", order.name().toLowerCase(Locale.ROOT).replace('_', '-'))).isEqualTo(order);
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> DateOrder.named("dates", "any"))
			.withMessage("must be day-first or month-first");
	}

	@Property
	void whatJavaWritesIsRead(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long milliseconds) {
		Instant instant = Instant.ofEpochMilli(milliseconds);
		assertThat(CellFixture.cell(instant.toString()).instant(CellFixture.COLUMN)).isEqualTo(instant);
	}

	@Property
	void noTextFailsOtherwiseThanInWords(@ForAll String text) {
		try {
			CellFixture.cell(text).instant(CellFixture.COLUMN);
			CellFixture.cell(text).decimal(CellFixture.COLUMN);
		}
		catch (Fault fault) {
			assertThat(fault.getMessage()).isNotBlank();
		}
	}

}
