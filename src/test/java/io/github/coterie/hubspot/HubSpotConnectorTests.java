package io.github.coterie.hubspot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tables that a connector laid down in a warehouse, with hashes for names and addresses.
 */
class HubSpotConnectorTests {

	private static final Path FILES = Path.of("src/test/resources/crm/hubspot-connector");

	private final Map<String, EntrySource> sources = new HubSpot().recognise(tables(), CellSettings.DEFAULT)
		.stream()
		.collect(Collectors.toMap(EntrySource::name, Function.identity()));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			company_data.csv            | companies    | ACCOUNT     | 24  | 0
			contact_data.csv            | contacts     | PERSON      | 22  | 0
			deal_data.csv               | deals        | OPPORTUNITY | 44  | 0
			deal_contact_data.csv       | associations | ROLE        | 0   | 11
			engagement_data.csv         | engagements  | TOUCHPOINT  | 0   | 1
			engagement_call_data.csv    | engagements  | TOUCHPOINT  | 1   | 0
			engagement_email_data.csv   | e-mails      | TOUCHPOINT  | 1   | 0
			engagement_meeting_data.csv | meetings     | TOUCHPOINT  | 100 | 0
			engagement_company_data.csv | associations | PARTICIPANT | 1   | 0
			engagement_contact_data.csv | associations | PARTICIPANT | 1   | 0
			owner_data.csv              | owners       | OWNER       | 100 | 0
			""")
	void everyRowOfEveryTableIsToldOrSkippedAndNoneRefused(String file, String object, EntryKind kind, int told,
			int skipped) {
		EntrySource source = source(file);
		assertThat(source.object()).isEqualTo(object);
		assertThat(source.kinds()).containsExactly(kind);
		List<Finding> findings = HubSpotFixture.findings(source);
		assertThat(findings).filteredOn(Finding.Told.class::isInstance).hasSize(told);
		assertThat(findings).filteredOn(Finding.Skipped.class::isInstance).hasSize(skipped);
		assertThat(findings).hasSize(told + skipped);
		assertThat(findings.stream().map((finding) -> finding.place().line()))
			.containsExactlyElementsOf(LongStream.rangeClosed(2, told + skipped + 1).boxed().toList());
	}

	@Test
	void noTableIsLeftOut() {
		assertThat(this.sources).hasSize(11).hasSameSizeAs(tables());
	}

	@Test
	void mergedContactsPointToTheOneThatTookTheirPlace() {
		assertThat(entries("contact_data.csv").filter((entry) -> entry.mergedInto() != null))
			.extracting(Entry::id, Entry::mergedInto)
			.containsExactly(tuple("hubspot:76340251", "hubspot:78971951"),
					tuple("hubspot:46897301", "hubspot:78971951"), tuple("hubspot:76226001", "hubspot:78971951"));
	}

	@Test
	void aHashIsNoAddress() {
		assertThat(entries("contact_data.csv")).noneMatch((entry) -> entry.fields().containsKey("email"));
		assertThat(entries("owner_data.csv")).noneMatch((entry) -> entry.fields().containsKey("email"));
	}

	@Test
	void timesOfAWarehouseAreUtcWhateverTheZoneOfThePortal() {
		CellSettings tokyo = new CellSettings(Set.of(), "<clear>", false, null, ZoneId.of("Asia/Tokyo"), Duration.ZERO);
		EntrySource meetings = new HubSpot().recognise(tables(), tokyo)
			.stream()
			.filter((source) -> source.object().equals("meetings"))
			.findFirst()
			.orElseThrow();
		Entry first = HubSpotFixture.entries(HubSpotFixture.findings(meetings).getFirst()).findFirst().orElseThrow();
		assertThat(first.id()).isEqualTo("hubspot:3416212491");
		assertThat(first.fields()).containsEntry("occurredAt", Instant.parse("2019-09-26T13:00:00Z"))
			.containsEntry("durationMinutes", 90)
			.containsEntry("type", TouchpointType.MEETING);
	}

	private EntrySource source(String file) {
		return Objects.requireNonNull(this.sources.get(file), file);
	}

	private Stream<Entry> entries(String file) {
		return HubSpotFixture.findings(source(file)).stream().flatMap(HubSpotFixture::entries);
	}

	private static List<Table> tables() {
		try (Stream<Path> files = Files.list(FILES)) {
			return files.filter((file) -> file.toString().endsWith(".csv"))
				.sorted()
				.map((file) -> (Table) CsvTable.of(file))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
