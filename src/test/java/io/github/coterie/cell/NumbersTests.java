package io.github.coterie.cell;

import java.math.BigDecimal;

import io.github.coterie.fault.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Numbers as systems and people write them.
 */
class NumbersTests {

	private static final CellSettings COMMA = CellSettings.DEFAULT.withDecimalComma(true);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0            | 0
			1234         | 1234
			-1234.50     | -1234.50
			+7           | 7
			.5           | 0.5
			5.           | 5
			1,234        | 1234
			1,234.5      | 1234.5
			1,234,567.89 | 1234567.89
			12,34,567    | 1234567
			1 234.5      | 1234.5
			1'234.5      | 1234.5
			$1,234       | 1234
			-$1,234.50   | -1234.50
			$-1,234.50   | -1234.50
			($1,234)     | -1234
			(1,234)      | -1234
			1,234-       | -1234
			−12          | -12
			USD 1000     | 1000
			1000 EUR     | 1000
			EUR1000      | 1000
			US$ 5        | 5
			R$5          | 5
			5 €          | 5
			kr 5         | 5
			5 zł         | 5
			¥5,000       | 5000
			1E+05        | 100000
			1.5e3        | 1500
			1.25E-2      | 0.0125
			""")
	void numbersWithAPointAreRead(String text, BigDecimal number) {
		assertThat(CellFixture.cell(text).decimal(CellFixture.COLUMN)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1234         | 1234
			1234,5       | 1234.5
			1,234        | 1.234
			1.234        | 1234
			1.234,5      | 1234.5
			1.234.567,89 | 1234567.89
			1 234,5      | 1234.5
			1\u00a0234,5 | 1234.5
			1\u202f234,5 | 1234.5
			1.234 €      | 1234
			-1.234,50 €  | -1234.50
			,5           | 0.5
			1,5E+05      | 150000
			""")
	void numbersWithACommaAreReadWhereThatIsSaid(String text, BigDecimal number) {
		assertThat(CellFixture.cell(text, COMMA).decimal(CellFixture.COLUMN)).isEqualTo(number);
	}

	@Test
	void theWrongDecimalSignIsRefusedAndNamed() {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> CellFixture.cell("1.234,5").decimal(CellFixture.COLUMN))
			.withMessage("has a decimal comma: say that numbers have one (--decimal comma)");
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> CellFixture.cell("12,5").decimal(CellFixture.COLUMN))
			.withMessageContaining("--decimal comma");
		assertThatExceptionOfType(Fault.class)
			.isThrownBy(() -> CellFixture.cell("12.5", COMMA).decimal(CellFixture.COLUMN))
			.withMessageContaining("has a decimal point");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "-", ".", "1.2.3", "1,2,3", "50%", "12 apples", "1-2", "(5", "5)", "1e999999999",
			"1E+31", "--5", "1K", "0x10", "NaN", "1 2 3", "2026-03-04", "=1+1" })
	void whatIsNoNumberIsRefused(String text) {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> CellFixture.cell(text).decimal(CellFixture.COLUMN))
			.satisfies((fault) -> assertThat(fault.field()).isEqualTo(CellFixture.COLUMN));
	}

	@Test
	void aCellThatIsFarTooLongIsRefusedAtOnce() {
		assertThatExceptionOfType(Fault.class)
			.isThrownBy(() -> CellFixture.cell("1".repeat(1 << 20)).decimal(CellFixture.COLUMN))
			.withMessage("is no number (wanted: digits, such as 1200 or -3.50)");
	}

	@Test
	void wholeNumbersMayHaveDecimalsThatAreZero() {
		assertThat(CellFixture.cell("50.0").integer(CellFixture.COLUMN)).isEqualTo(50);
		assertThat(CellFixture.cell("1E+05").integer(CellFixture.COLUMN)).isEqualTo(100_000);
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> CellFixture.cell("50.5").integer(CellFixture.COLUMN))
			.withMessage("must be a whole number between -2147483648 and 2147483647");
		assertThatExceptionOfType(Fault.class)
			.isThrownBy(() -> CellFixture.cell("2147483648").integer(CellFixture.COLUMN));
	}

	@Property
	void whatJavaWritesIsRead(@ForAll long unscaled) {
		BigDecimal number = BigDecimal.valueOf(unscaled, 2);
		assertThat(CellFixture.cell(number.toPlainString()).decimal(CellFixture.COLUMN)).isEqualTo(number);
		assertThat(CellFixture.cell(number.toPlainString().replace('.', ','), COMMA).decimal(CellFixture.COLUMN))
			.isEqualTo(number);
	}

}
