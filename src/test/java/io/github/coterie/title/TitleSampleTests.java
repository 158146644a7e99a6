package io.github.coterie.title;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often titles of eight languages, labelled by hand, are read right.
 */
class TitleSampleTests {

	private static final List<NamedCsvRecord> SAMPLE = sample();

	private final TitleRules rules = TitleRules.packaged();

	@Test
	void seniorityIsReadRight() {
		assertThat(misread("seniority", (reading) -> reading.seniority().name()))
			.hasSizeLessThan((int) (SAMPLE.size() * 0.02));
	}

	@Test
	void theDepartmentIsReadRight() {
		assertThat(misread("department", (reading) -> Objects.requireNonNullElse(reading.department(), "")))
			.hasSizeLessThan((int) (SAMPLE.size() * 0.05));
	}

	private List<String> misread(String label, Function<TitleReading, String> answer) {
		return SAMPLE.stream()
			.filter((row) -> !row.getField(label).equals(answer.apply(this.rules.read(row.getField("title"), null))))
			.map((row) -> row.getField("title") + ": " + row.getField(label) + ", read as "
					+ answer.apply(this.rules.read(row.getField("title"), null)))
			.toList();
	}

	private static List<NamedCsvRecord> sample() {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(
					Objects.requireNonNull(TitleSampleTests.class.getResourceAsStream("/title/titles.csv")),
					StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
