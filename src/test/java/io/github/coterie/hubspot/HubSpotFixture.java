package io.github.coterie.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.table.Table;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of HubSpot, and what they tell.
 */
final class HubSpotFixture {

	private HubSpotFixture() {
	}

	static List<EntrySource> sources(CellSettings settings, String... files) {
		List<Table> tables = new ArrayList<>();
		for (String file : files) {
			tables.add(new CsvTable("file%d.csv".formatted(tables.size() + 1), file));
		}
		return new HubSpot().recognise(tables, settings);
	}

	static List<Finding> findings(EntrySource source) {
		List<Finding> findings = new ArrayList<>();
		source.read(findings::add);
		return findings;
	}

	/**
	 * What became of the rows of one file, which must be recognised.
	 */
	static List<Finding> findings(String file) {
		return findings(CellSettings.DEFAULT, file);
	}

	static List<Finding> findings(CellSettings settings, String file) {
		List<EntrySource> sources = sources(settings, file);
		assertThat(sources).as("recognised").hasSize(1);
		return findings(sources.getFirst());
	}

	/**
	 * What the rows of one file tell, of which none may be skipped or refused.
	 */
	static List<Entry> entries(String file) {
		List<Finding> findings = findings(file);
		assertThat(findings).allSatisfy((finding) -> assertThat(finding).isInstanceOf(Finding.Told.class));
		return findings.stream().flatMap(HubSpotFixture::entries).toList();
	}

	static Stream<Entry> entries(Finding finding) {
		return (finding instanceof Finding.Told told) ? told.entries().stream() : Stream.empty();
	}

	/**
	 * The one entry of the one row of a file.
	 */
	static Entry entry(String file) {
		List<Entry> entries = entries(file);
		assertThat(entries).hasSize(1);
		return entries.getFirst();
	}

	static Finding.Refused refused(String file) {
		List<Finding> findings = findings(file);
		assertThat(findings).singleElement().isInstanceOf(Finding.Refused.class);
		return (Finding.Refused) findings.getFirst();
	}

	static String skipped(String file) {
		List<Finding> findings = findings(file);
		assertThat(findings).singleElement().isInstanceOf(Finding.Skipped.class);
		return ((Finding.Skipped) findings.getFirst()).reason();
	}

	/**
	 * The keys of a reference, such as {@code ID hubspot:1}.
	 */
	static List<String> keys(Entry entry, String reference) {
		return keys(reference(entry, reference));
	}

	static Reference reference(Entry entry, String name) {
		return Objects.requireNonNull(entry.references().get(name), name);
	}

	static List<String> keys(Reference reference) {
		return reference.keys().stream().map(HubSpotFixture::text).toList();
	}

	private static String text(Key key) {
		return key.by() + " " + key.value();
	}

}
