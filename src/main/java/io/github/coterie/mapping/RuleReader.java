package io.github.coterie.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what some files mean.
 */
final class RuleReader {

	private final Tree tree;

	private final SettingsReader settings;

	private final List<Pattern> match = new ArrayList<>();

	private final List<List<FileRule.FieldName>> needs = new ArrayList<>();

	private final Map<String, List<Pattern>> skips = new LinkedHashMap<>();

	private final Map<Section, Map<String, Value>> sections = new EnumMap<>(Section.class);

	private boolean lenient;

	RuleReader(Tree tree, SettingsReader shared) {
		this.tree = tree;
		this.settings = new SettingsReader(shared);
	}

	FileRule rule() {
		Map<String, BiConsumer<String, Tree>> keys = new HashMap<>(this.settings.keys());
		keys.put("match", (key, value) -> value.texts("match:").forEach((glob) -> this.match.add(Names.glob(glob))));
		keys.put("missing", (key, value) -> this.lenient = ValueReader.mayMiss(value));
		keys.put("needs", (key, value) -> value.texts("needs:").forEach((group) -> need(value, group)));
		keys.put("skipWhen",
				(key, value) -> value.entries("skipWhen:")
					.forEach((column, texts) -> this.skips.put(column,
							texts.texts("skipWhen:").stream().map(Names::glob).toList())));
		List<Runnable> later = new ArrayList<>();
		Stream.of(Section.values())
			.forEach((section) -> keys.put(section.key(), (key, value) -> later.add(() -> section(section, value))));
		this.tree.each("a file", keys);
		later.forEach(Runnable::run);
		if (later.isEmpty()) {
			this.tree.problem("a file must say what its rows hold: account:, person:, role:, touchpoint:, opportunity:,"
					+ " stage:, participant: or owner:");
		}
		return new FileRule(this.tree.line(), this.match, this.settings.settings(), this.lenient, this.needs,
				this.skips, this.sections);
	}

	/**
	 * Read last, since the settings that stand below it count too.
	 */
	private void section(Section section, Tree below) {
		Map<String, Value> values = new LinkedHashMap<>();
		Map<String, BiConsumer<String, Tree>> keys = new HashMap<>();
		section.fields()
			.forEach((field, type) -> keys.put(field, (key, value) -> values.put(field,
					new ValueReader(value, section.key() + "." + field, type, this.settings.list()).value())));
		section.references()
			.keySet()
			.forEach((name) -> keys.put(name, (key, value) -> values.put(name,
					new ValueReader(value, section.key() + "." + name, null, this.settings.list()).value())));
		below.each(section.key() + ":", keys);
		if (values.keySet()
			.stream()
			.noneMatch((name) -> name.equals(Section.ID) || section.essentials().contains(name))) {
			below.problem(section.key() + ": needs at least one of id, " + String.join(", ", section.essentials()));
		}
		this.sections.put(section, values);
	}

	private void need(Tree value, String group) {
		List<FileRule.FieldName> names = new ArrayList<>();
		for (String name : group.split("\\|")) {
			Optional<FileRule.FieldName> field = field(name.strip());
			field.ifPresentOrElse(names::add,
					() -> value.problem("needs: “" + name.strip() + "” names no field, such as person.email"));
		}
		this.needs.add(names);
	}

	private static Optional<FileRule.FieldName> field(String name) {
		List<String> parts = Arrays.asList(name.split("\\.", 2));
		return Section.named(parts.getFirst())
			.filter((section) -> section.fields().containsKey(parts.getLast())
					|| section.references().containsKey(parts.getLast()))
			.map((section) -> new FileRule.FieldName(section, parts.getLast()));
	}

}
