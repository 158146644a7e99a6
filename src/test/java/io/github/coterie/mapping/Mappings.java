package io.github.coterie.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Crm;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.table.Table;
import io.github.coterie.table.TextTable;

/**
 * Mapping files, and what they make of tables.
 */
final class Mappings {

	private Mappings() {
	}

	static Mapping example(String file) {
		try {
			return parse(Files.readString(Path.of("src/test/resources/crm/mapping", file), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Mapping parse(String yaml) {
		return Mapping.parse("mapping.yaml", new StringReader(yaml));
	}

	static List<Finding> findings(Crm crm, Table table) {
		List<Finding> findings = new ArrayList<>();
		List<EntrySource> sources = crm.recognise(List.of(table), CellSettings.DEFAULT);
		sources.getFirst().read(findings::add);
		return findings;
	}

	/**
	 * What the first row says.
	 */
	static List<Entry> entries(Crm crm, String name, String csv) {
		return ((Finding.Told) findings(crm, new TextTable(name, csv)).getFirst()).entries();
	}

	static List<Key> keys(Entry entry, String reference) {
		return Objects.requireNonNull(entry.references().get(reference)).keys();
	}

	static Key id(String value) {
		return new Key(Key.By.ID, value);
	}

	static Key name(String value) {
		return new Key(Key.By.NAME, value);
	}

	static Key email(String value) {
		return new Key(Key.By.EMAIL, value);
	}

	static Key domain(String value) {
		return new Key(Key.By.DOMAIN, value);
	}

}
