package io.github.coterie.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.coterie.account.Tier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a spreadsheet shows and does not run.
 */
class CellTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\u00a0=1", "\u3000=1", "\ufeff=1", "\u200b+1",
			"\u0000=1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "|calc", "\tx", "\rx", "\nx" })
	void aTextThatWouldRunGetsAnApostropheInFront(String text) {
		assertThat(Cell.of(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Acme", "1-2", "a=b", "x@acme.example", "AT&T", "a|b", "(none)", "'=1", "", " ", "50%",
			"line\nline", "Müller; Söhne", "😀" })
	void anyOtherTextIsLeftAlone(String text) {
		assertThat(Cell.of(text)).isEqualTo(text);
	}

	@Test
	void aCellThatOnlyAnotherSeparatorBeginsIsGuardedToo() {
		assertThat(Cell.of("x;=cmd|'/C calc'!A0")).isEqualTo("x;'=cmd|'/C calc'!A0");
		assertThat(Cell.of("x\t+1")).isEqualTo("x\t'+1");
		assertThat(Cell.of("one\n- two")).isEqualTo("one\n'- two");
		assertThat(Cell.of(List.of("a", "=b"))).isEqualTo("a;' =b");
	}

	@ParameterizedTest
	@MethodSource({ "payloads", "naughtyStrings" })
	void nothingThatOthersHaveCollectedRuns(String text) {
		String cell = Cell.of(text);
		assertThat(runs(cell)).as(cell).isFalse();
		assertThat(runs(text) ? cell.replaceFirst("'", "") : cell.replace("'", "")).as("nothing is lost")
			.isEqualTo(runs(text) ? text : text.replace("'", ""));
	}

	@Property
	void noTextRuns(@ForAll String text) {
		assertThat(runs(Cell.of(text))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "-5, -5", "0, 0" })
	void aNumberOfOursStaysANumber(int number, String cell) {
		assertThat(Cell.of(number)).isEqualTo(cell);
	}

	@Test
	void everyKindOfValueHasOneForm() {
		assertThat(Cell.of(null)).isEmpty();
		assertThat(Cell.of(-0.5)).isEqualTo("-0.5");
		assertThat(Cell.of(100.0)).isEqualTo("100");
		assertThat(Cell.of(1e-7)).isEqualTo("0.0000001");
		assertThat(Cell.of(0.1 + 0.2)).isEqualTo("0.30000000000000004");
		assertThat(Cell.of(new BigDecimal("1250000.50"))).isEqualTo("1250000.5");
		assertThat(Cell.of(true)).isEqualTo("true");
		assertThat(Cell.of(Tier.TIER_1)).isEqualTo("TIER_1");
		assertThat(Cell.of(Instant.parse("2026-11-23T09:30:00Z"))).isEqualTo("2026-11-23T09:30:00Z");
		assertThat(Cell.of(List.of("SAP", "AWS"))).isEqualTo("SAP; AWS");
	}

	/**
	 * As a spreadsheet would see it, told in another way than the code does.
	 */
	private static boolean runs(String cell) {
		int i = 0;
		while (i < cell.length() && (Character.isWhitespace(cell.charAt(i)) || Character.isSpaceChar(cell.charAt(i))
				|| Character.isISOControl(cell.charAt(i)) || Character.getType(cell.charAt(i)) == Character.FORMAT)) {
			i++;
		}
		return (i < cell.length() && "=+-@|＝＋－＠｜".indexOf(cell.charAt(i)) >= 0)
				|| (!cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0);
	}

	static Stream<String> payloads() throws IOException {
		return text("/csv-injection/csv-payload.txt").lines();
	}

	static Stream<String> naughtyStrings() throws IOException {
		return Arrays.stream(JsonMapper.shared().readValue(text("/naughty-strings/blns.json"), String[].class));
	}

	private static String text(String resource) throws IOException {
		try (@Nullable
		InputStream in = CellTests.class.getResourceAsStream(resource)) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
