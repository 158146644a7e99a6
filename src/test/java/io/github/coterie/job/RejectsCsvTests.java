package io.github.coterie.job;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import io.github.coterie.imports.RejectedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RejectsCsvTests {

	@Test
	void theHeaderComesFirstAndBlankStaysBlank() {
		assertThat(csv(new RejectedRow("a.csv", 7, null, null, "NOT_FOUND", "names nothing, \"really\""))).isEqualTo(
				"file,line,column,value,code,message\r\na.csv,7,,,NOT_FOUND,\"names nothing, \"\"really\"\"\"\r\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			=1+1              | '=1+1
			@SUM(A1)          | '@SUM(A1)
			+cmd              | '+cmd
			-2+3              | '-2+3
			-1,234.50         | -1,234.50
			+4930123          | +4930123
			plain = text      | plain = text
			""")
	void whatASpreadsheetWouldRunIsMadeHarmless(String value, String cell) {
		String quoted = cell.contains(",") ? "\"" + cell + "\"" : cell;
		assertThat(csv(new RejectedRow("a.csv", 7, "Name", value, "BAD_REQUEST", "no")))
			.contains("Name," + quoted + ",");
	}

	private static String csv(RejectedRow row) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (RejectsCsv csv = new RejectsCsv(bytes)) {
			csv.add(row);
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
