package io.github.coterie.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads where a field comes from: a column, one of several, or more to say about it.
 */
final class ValueReader {

	private final Tree tree;

	private final String field;

	private final @Nullable FieldType type;

	private final Map<String, String> values = new HashMap<>();

	private List<String> columns = List.of();

	private @Nullable String joined;

	private @Nullable String constant;

	private @Nullable String blank;

	private @Nullable String otherwise;

	private String list;

	private Value.@Nullable By by;

	private boolean optional;

	private String between = " ";

	private boolean join;

	/**
	 * Reads a value.
	 * @param tree where it stands
	 * @param field whose it is, in words
	 * @param type what stands in the field, null where it refers to another record
	 * @param list what separates several values in a cell
	 */
	ValueReader(Tree tree, String field, @Nullable FieldType type, String list) {
		this.tree = tree;
		this.field = field;
		this.type = type;
		this.list = list;
	}

	Value value() {
		if (this.tree.isText() || this.tree.isList()) {
			this.columns = this.tree.texts(this.field + ":");
		}
		else {
			this.tree.each(this.field + ":", keys());
			if (this.columns.isEmpty() == (this.constant == null)) {
				this.tree.problem(this.field + ": needs one of column:, join: and is:");
			}
			this.joined = this.join ? this.between : null;
		}
		return new Value(this.tree.line(), this.columns, this.joined, this.constant, this.values, this.blank,
				this.otherwise, this.list, this.by, this.optional);
	}

	static boolean mayMiss(Tree tree) {
		return Objects.requireNonNullElse(tree.choice("missing:", Map.of("ignore", true, "refuse", false)), false);
	}

	private Map<String, BiConsumer<String, Tree>> keys() {
		Map<String, BiConsumer<String, Tree>> keys = new HashMap<>();
		keys.put("column", (key, value) -> this.columns = value.texts("column:"));
		keys.put("join", (key, value) -> {
			this.columns = value.texts("join:");
			this.join = true;
		});
		keys.put("with", (key, value) -> this.between = value.text("with:"));
		keys.put("is", (key, value) -> this.constant = checked(value, value.text("is:")));
		keys.put("values",
				(key, value) -> value.entries("values:")
					.forEach((text, meaning) -> this.values.put(text.toLowerCase(Locale.ROOT),
							checked(meaning, meaning.text("values:")))));
		keys.put("default", (key, value) -> this.blank = checked(value, value.text("default:")));
		keys.put("otherwise", (key, value) -> this.otherwise = checked(value, value.text("otherwise:")));
		keys.put("list", (key, value) -> this.list = SettingsReader.separator(value));
		keys.put("missing", (key, value) -> this.optional = mayMiss(value));
		if (this.type == null) {
			keys.put("by", (key, value) -> this.by = value.choice("by:", Map.of("id", Value.By.ID, "email",
					Value.By.EMAIL, "domain", Value.By.DOMAIN, "name", Value.By.NAME)));
		}
		return keys;
	}

	private String checked(Tree value, String text) {
		if (this.type != null && !text.isEmpty() && !this.type.takes(text)) {
			value.problem("“" + text + "” can't stand in " + this.field + "; wanted: " + this.type.label());
		}
		return text;
	}

}
