package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.coterie.entry.Crm;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.table.Table;
import io.github.coterie.table.Tables;
import io.github.coterie.table.Untaken;

/**
 * What the files of an import are, told from the files alone, for a user to see before
 * anything is written.
 */
public final class Recognition implements AutoCloseable {

	private final Tables tables;

	private final List<Source> sources;

	private final List<Untaken> untaken;

	private Recognition(Tables tables, List<Source> sources, List<Untaken> untaken) {
		this.tables = tables;
		this.sources = sources;
		this.untaken = untaken;
	}

	static Recognition of(Tables tables, List<Crm> systems, ImportSettings settings) {
		List<Source> sources = new ArrayList<>();
		List<Table> rest = new ArrayList<>(tables.tables());
		Set<String> taken = new HashSet<>();
		for (Crm system : systems) {
			for (EntrySource source : system.recognise(List.copyOf(rest), settings.cells())) {
				rest.stream()
					.filter((table) -> table.name().equals(source.name()) && taken.add(table.name()))
					.forEach((table) -> sources
						.add(new Source(system.name(), system.prefix(), table.dialect(), source)));
			}
			rest.removeIf((table) -> taken.contains(table.name()));
		}
		List<Untaken> untaken = Stream.concat(tables.untaken().stream(), rest.stream().map(Recognition::unknown))
			.sorted(Comparator.comparing(Untaken::name))
			.toList();
		return new Recognition(tables, sources, untaken);
	}

	private static Untaken unknown(Table table) {
		return new Untaken(table.name(),
				"its columns tell nothing of accounts, people or contacts that is known (%s): write a mapping file for it"
					.formatted(String.join(", ", table.columns().stream().limit(8).toList())));
	}

	/**
	 * The tables that are taken.
	 */
	public List<Recognised> tables() {
		return this.sources.stream()
			.map((source) -> new Recognised(source.entries().name(), source.system(), source.entries().object(),
					source.dialect()))
			.toList();
	}

	/**
	 * What is left out, and why.
	 */
	public List<Untaken> untaken() {
		return this.untaken;
	}

	List<Source> sources() {
		return this.sources;
	}

	@Override
	public void close() {
		this.tables.close();
	}

	/**
	 * A table that is taken.
	 *
	 * @param table its name, with that of its archive
	 * @param system which system wrote it
	 * @param object what that system calls its rows
	 * @param dialect how its bytes are read, in words
	 */
	public record Recognised(String table, String system, String object, String dialect) {

	}

}
