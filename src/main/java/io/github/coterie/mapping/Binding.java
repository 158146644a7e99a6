package io.github.coterie.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Columns;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a mapping, tied to the columns of one table.
 *
 * @param mapping the whole
 * @param rule the rule
 * @param columns of the table
 * @param sections where each field comes from
 * @param skips rows that are left out, by column
 */
record Binding(Mapping mapping, FileRule rule, Columns columns, Map<Section, Map<String, Source>> sections,
		Map<String, List<Pattern>> skips) {

	/**
	 * Ties a rule to a table.
	 * @return empty when the rule does not mean the table
	 * @throws Fault when it does, and the table lacks a column that is not optional
	 */
	static Optional<Binding> of(Mapping mapping, FileRule rule, String table, Columns columns) {
		if (!rule.names(table)) {
			return Optional.empty();
		}
		List<String> missing = new ArrayList<>();
		Map<Section, Map<String, Source>> sections = new EnumMap<>(Section.class);
		rule.sections().forEach((section, values) -> {
			Map<String, Source> sources = sources(rule, section, values, columns, missing);
			if (isComplete(section, sources)) {
				sections.put(section, sources);
			}
		});
		Map<String, List<Pattern>> skips = new LinkedHashMap<>();
		rule.skips()
			.forEach((name, texts) -> Names.column(columns, name)
				.ifPresentOrElse((column) -> skips.put(column, texts), () -> {
					if (!rule.lenient()) {
						missing.add("“" + name + "” (skipWhen)");
					}
				}));
		if (!missing.isEmpty() && !rule.match().isEmpty()) {
			throw Fault.badRequest(table, "lacks columns that the mapping " + mapping.name() + " names: "
					+ String.join(", ", missing) + ". It has: "
					+ columns.names().stream().filter((name) -> !name.isBlank()).collect(Collectors.joining(", "))
					+ ". Mend the names, or write missing: ignore beside match:");
		}
		Binding binding = new Binding(mapping, rule, columns, sections, skips);
		return (missing.isEmpty() && binding.hasNeeds()) ? Optional.of(binding) : Optional.empty();
	}

	CellSettings cellSettings(CellSettings settings) {
		return this.rule.settings().over(settings);
	}

	/**
	 * What the table holds, and which of its columns are left alone.
	 */
	String words() {
		Set<String> used = new HashSet<>();
		String taken = this.sections.entrySet().stream().map((section) -> {
			String fields = section.getValue()
				.entrySet()
				.stream()
				.map((field) -> field.getKey() + " from " + words(field.getValue(), used))
				.collect(Collectors.joining(", "));
			return section.getKey().plural() + " (" + fields + ")";
		}).collect(Collectors.joining("; "));
		String rest = this.columns.names()
			.stream()
			.filter((name) -> !name.isBlank() && !used.contains(Names.loose(name)))
			.map((name) -> "“" + name + "”")
			.collect(Collectors.joining(", "));
		return taken + (rest.isEmpty() ? "" : "; not used: " + rest);
	}

	private static String words(Source source, Set<String> used) {
		source.columns().forEach((column) -> used.add(Names.loose(column)));
		return source.columns().isEmpty() ? "the mapping (" + source.value().constant() + ")"
				: source.columns().stream().map((column) -> "“" + column + "”").collect(Collectors.joining(" or "));
	}

	@Nullable Source source(Section section, String field) {
		return this.sections.getOrDefault(section, Map.of()).get(field);
	}

	/**
	 * A table that is taken by its columns alone must have what its rule cannot do
	 * without.
	 */
	private boolean hasNeeds() {
		return !this.sections.isEmpty() && this.rule.needs()
			.stream()
			.allMatch((group) -> group.stream().anyMatch((name) -> source(name.section(), name.field()) != null));
	}

	/**
	 * A part of which a table has nothing that tells it from others is no part of it.
	 */
	private static boolean isComplete(Section section, Map<String, Source> sources) {
		return sources.entrySet()
			.stream()
			.anyMatch((field) -> !field.getValue().columns().isEmpty()
					&& (section.essentials().contains(field.getKey()) || field.getKey().equals(Section.ID)));
	}

	private static Map<String, Source> sources(FileRule rule, Section section, Map<String, Value> values,
			Columns columns, List<String> missing) {
		Map<String, Source> sources = new LinkedHashMap<>();
		values.forEach((field, value) -> {
			List<String> found = value.columns()
				.stream()
				.map((name) -> Names.column(columns, name))
				.flatMap(Optional::stream)
				.distinct()
				.toList();
			if (!found.isEmpty() || value.constant() != null) {
				sources.put(field, new Source(value, found));
			}
			else if (!rule.lenient() && !value.optional()) {
				missing.add("“" + String.join("” or “", value.columns()) + "” (" + section.key() + "." + field
						+ ", line " + value.line() + ")");
			}
		});
		return sources;
	}

}
