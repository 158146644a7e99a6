package io.github.coterie.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Cells;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Place;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * A table, read as a mapping says.
 */
final class MappedSource implements EntrySource {

	private static final int LONGEST_VALUE = 200;

	private final Table table;

	private final Binding binding;

	private final CellSettings settings;

	MappedSource(Table table, Binding binding, CellSettings settings) {
		this.table = table;
		this.binding = binding;
		this.settings = settings;
	}

	@Override
	public String name() {
		return this.table.name();
	}

	@Override
	public String object() {
		return this.binding.sections().keySet().stream().map(Section::plural).collect(Collectors.joining(", "));
	}

	@Override
	public Set<EntryKind> kinds() {
		return this.binding.sections().keySet().stream().map(Section::kind).collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public void read(Consumer<Finding> findings) {
		this.table.read(new TableReader() {

			@Override
			public void row(long line, List<String> cells) {
				findings.accept(finding(place(line), cells));
			}

			@Override
			public void flaw(long line, String text, String reason) {
				findings
					.accept(new Finding.Refused(place(line), null, cut(text), FaultCode.BAD_REQUEST.name(), reason));
			}

		});
	}

	private Finding finding(Place place, List<String> values) {
		Cells cells = new Cells(this.binding.columns(), values, this.settings);
		String skip = skip(cells);
		if (skip != null) {
			return new Finding.Skipped(place, skip);
		}
		try {
			List<Entry> entries = new MappedRow(this.binding, cells).entries();
			return entries.isEmpty() ? new Finding.Skipped(place, "says nothing that the mapping takes")
					: new Finding.Told(place, entries);
		}
		catch (Fault fault) {
			String column = fault.field();
			String value = (column != null && this.binding.columns().has(column)) ? cut(cells.raw(column)) : null;
			return new Finding.Refused(place, column, value, fault.code().name(), fault.getMessage());
		}
	}

	private @Nullable String skip(Cells cells) {
		for (Map.Entry<String, List<Pattern>> skip : this.binding.skips().entrySet()) {
			String text = cells.raw(skip.getKey());
			if (skip.getValue().stream().anyMatch((glob) -> glob.matcher(text).matches())) {
				return skip.getKey() + " is " + (text.isEmpty() ? "blank" : "“" + cut(text) + "”");
			}
		}
		return null;
	}

	private Place place(long line) {
		return new Place(this.table.name(), line);
	}

	private static String cut(String text) {
		return (text.length() > LONGEST_VALUE) ? text.substring(0, LONGEST_VALUE) + "…" : text;
	}

}
