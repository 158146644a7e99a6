package io.github.coterie.job;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Map;

import io.github.coterie.cell.DateOrder;
import io.github.coterie.fault.Fault;
import io.github.coterie.imports.ImportSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportOptionsTests {

	@Test
	void nothingSaidIsDetection() {
		assertThat(ImportOptions.NONE.settings(null, false)).isEqualTo(ImportSettings.DETECT);
		assertThat(new ImportOptions(Map.of(ImportOption.DATES, " ")).settings(null, false))
			.isEqualTo(ImportSettings.DETECT);
	}

	@Test
	void everyWordIsUnderstood() {
		ImportSettings settings = new ImportOptions(Map.of(ImportOption.ENCODING, "latin1", ImportOption.SEPARATOR,
				"semicolon", ImportOption.QUOTE, "single", ImportOption.HEADER_LINE, "3", ImportOption.NULLS, "-, n/a",
				ImportOption.CLEAR, "[]", ImportOption.DECIMAL, "comma", ImportOption.DATES, "day-first",
				ImportOption.ZONE, "Europe/Berlin"))
			.settings(null, true);
		assertThat(settings.tryOut()).isTrue();
		assertThat(settings.tables().encoding()).isEqualTo(Charset.forName("windows-1252"));
		assertThat(settings.tables().separator()).isEqualTo(';');
		assertThat(settings.tables().quote()).isEqualTo('\'');
		assertThat(settings.tables().headerLine()).isEqualTo(3);
		assertThat(settings.cells().nothing()).contains("-", "n/a", "null", "#n/a");
		assertThat(settings.cells().clear()).isEqualTo("[]");
		assertThat(settings.cells().decimalComma()).isTrue();
		assertThat(settings.cells().dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
		assertThat(settings.cells().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
	}

	@ParameterizedTest
	@CsvSource({ "DATES, year-first, dates", "DECIMAL, dash, decimal", "ZONE, Europe/Atlantis, zone",
			"ENCODING, rot13, encoding", "SEPARATOR, abc, separator", "HEADER_LINE, 0, headerLine",
			"HEADER_LINE, two, headerLine" })
	void whatIsNotUnderstoodIsNamed(ImportOption option, String word, String field) {
		assertThatExceptionOfType(Fault.class)
			.isThrownBy(() -> new ImportOptions(Map.of(option, word)).settings(null, false))
			.satisfies((fault) -> assertThat(fault.field()).isEqualTo(field));
	}

}
