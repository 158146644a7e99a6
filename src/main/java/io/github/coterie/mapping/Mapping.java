package io.github.coterie.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Columns;
import io.github.coterie.entry.Crm;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableSettings;

/**
 * What the columns of some files mean, as a user wrote it down in a mapping file.
 */
public final class Mapping implements Crm {

	private static final String PACKAGED = "plain-files.yaml";

	private final String name;

	private final List<FileRule> files;

	Mapping(String name, List<FileRule> files) {
		this.name = name;
		this.files = List.copyOf(files);
	}

	/**
	 * Reads a mapping file.
	 * @param file its name, for messages
	 * @param yaml what stands in it
	 * @throws io.github.coterie.fault.Fault that names every mistake with its line
	 */
	public static Mapping parse(String file, Reader yaml) {
		return MappingFile.read(file, yaml);
	}

	/**
	 * The mapping that Coterie brings along for lists with everyday headers.
	 */
	public static Mapping plain() {
		try (InputStream file = Objects.requireNonNull(Mapping.class.getResourceAsStream(PACKAGED), PACKAGED)) {
			return parse(PACKAGED, new InputStreamReader(file, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Its name, which starts the ids of what it takes in.
	 */
	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String prefix() {
		return this.name;
	}

	/**
	 * Takes the tables that its files match.
	 * @throws io.github.coterie.fault.Fault that names a column which the mapping wants
	 * and a table lacks
	 */
	@Override
	public List<EntrySource> recognise(List<Table> tables, CellSettings settings) {
		return tables.stream()
			.map((table) -> binding(table)
				.<EntrySource>map((binding) -> new MappedSource(table, binding, binding.cellSettings(settings))))
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * How a file is to be read, as far as the mapping says.
	 * @param file its name, with that of its archive or sheet
	 */
	public TableSettings tableSettings(String file) {
		return this.files.stream()
			.filter((rule) -> rule.names(file))
			.findFirst()
			.map((rule) -> rule.settings().table())
			.orElse(TableSettings.DETECT);
	}

	/**
	 * How the cells of a file are to be understood, as far as the mapping says.
	 * @param file its name, with that of its archive or sheet
	 * @param settings what holds where the mapping says nothing
	 */
	public CellSettings cellSettings(String file, CellSettings settings) {
		return this.files.stream()
			.filter((rule) -> rule.names(file))
			.findFirst()
			.map((rule) -> rule.settings().over(settings))
			.orElse(settings);
	}

	/**
	 * What it takes from a table, in words, for the user to see before anything is
	 * written; empty when it does not take the table.
	 */
	public Optional<String> explain(Table table) {
		return binding(table).map((binding) -> table.name() + ": " + binding.words());
	}

	private Optional<Binding> binding(Table table) {
		Columns columns = Columns.of(table.columns());
		return this.files.stream()
			.map((rule) -> Binding.of(this, rule, table.name(), columns))
			.flatMap(Optional::stream)
			.findFirst();
	}

	/**
	 * Whether records of a kind have ids in the files that it is about.
	 */
	boolean knowsIds(Section section) {
		return this.files.stream().anyMatch((rule) -> rule.fields(section).containsKey(Section.ID));
	}

	/**
	 * An id as it is stored.
	 */
	String id(String text) {
		return this.name + ":" + text;
	}

}
