package io.github.coterie.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that others wrote.
 */
class RealFilesTests {

	@ParameterizedTest
	@ValueSource(strings = { "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
			"newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8" })
	void theSpectrumIsReadAsItsAuthorsReadIt(String name) throws IOException {
		JsonNode expected = JsonMapper.shared()
			.readTree(new ClassPathResource("crm/csv-spectrum/json/" + name + ".json").getInputStream());
		try (Tables tables = open("csv-spectrum/csvs/" + name + ".csv")) {
			Table table = tables.tables().getFirst();
			Reading reading = Reading.of(table);
			assertThat(reading.reasons()).isEmpty();
			// the copy's line ends were unified, those of its expectation were not
			assertThat(reading.rows()).isEqualTo(expected.valueStream()
				.map((row) -> table.columns()
					.stream()
					.map((column) -> row.get(column).asString().replace("\r\n", "\n"))
					.toList())
				.toList());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			accountData.csv          | 423 | Windows-1252, comma, header in line 1
			opportunityData.csv      | 38  | UTF-8, comma, header in line 1
			csvtext.csv              | 2   | UTF-8, comma, header in line 1
			csvtext_BOM_UTF8.csv     | 2   | UTF-8, comma, header in line 1
			csvtext_BOM_UTF16LE.csv  | 2   | UTF-16LE, comma, header in line 1
			csvtext_BOM_UTF16BE.csv  | 2   | UTF-16BE, comma, header in line 1
			csvtext_BOM_UTF32LE.csv  | 2   | UTF-32LE, comma, header in line 1
			csvtext_BOM_UTF32BE.csv  | 2   | UTF-32BE, comma, header in line 1
			csvEscapedQuotes.csv     | 2   | UTF-8, comma, header in line 1
			csvSeparator.csv         | 2   | UTF-8, comma, header in line 1
			emptyFirstRowFieldValueInCsvTemplate.csv | 2 | UTF-8, comma, header in line 1
			""")
	void theFilesOfDataLoaderAreReadWhole(String name, int rows, String dialect) {
		try (Tables tables = open("salesforce-dataloader/" + name)) {
			Table table = tables.tables().getFirst();
			Reading reading = Reading.of(table);
			assertThat(table.dialect()).isEqualTo(dialect);
			assertThat(reading.reasons()).isEmpty();
			assertThat(reading.rows()).hasSize(rows).allMatch((row) -> row.size() == table.columns().size());
		}
	}

	@Test
	void theSecondColumnMayHaveASignThatSeparatesElsewhere() {
		try (Tables tables = open("salesforce-dataloader/csvSeparator.csv")) {
			assertThat(tables.tables().getFirst().columns()).containsExactly("column1", "column2!some", "column3");
		}
	}

	@Test
	void allFilesOfAnOrganisationAreTables() {
		try (Tables tables = open("salesforce-devorg-demo")) {
			assertThat(tables.tables().stream().map(Table::name)).containsExactly("Account.csv", "Contact.csv",
					"Lead.csv", "Opportunity.csv", "OpportunityHistory.csv");
			assertThat(tables.untaken().stream().map(Untaken::name)).containsExactly("LICENSE", "README.md");
			assertThat(tables.tables().stream().map((table) -> Reading.of(table).rows().size())).containsExactly(18, 25,
					22, 36, 48);
			assertThat(tables.tables().stream().flatMap((table) -> Reading.of(table).reasons().stream())).isEmpty();
		}
	}

	@Test
	void packedDemonstrationDataAreTables() {
		List<String> names = List.of("Account.csv", "Contact.csv");
		try (Tables tables = Tables.ofResources("demo",
				Stream.of("Account.csv", "Contact.csv")
					.<Resource>map((name) -> new ClassPathResource("crm/salesforce-devorg-demo/" + name))
					.toList(),
				TableSettings.DETECT)) {
			assertThat(tables.tables().stream().map(Table::name)).isEqualTo(names);
		}
	}

	private static Tables open(String path) {
		try {
			return Tables.open(List.of(Path.of(new ClassPathResource("crm/" + path).getURI())), TableSettings.DETECT);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
