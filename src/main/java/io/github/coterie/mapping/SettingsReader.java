package io.github.coterie.mapping;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import io.github.coterie.cell.DateOrder;
import io.github.coterie.fault.Fault;
import io.github.coterie.table.TableSettings;
import org.jspecify.annotations.Nullable;

/**
 * Reads how files are to be read.
 */
final class SettingsReader {

	private final Set<String> nothing = new HashSet<>();

	private @Nullable Charset encoding;

	private @Nullable Character separator;

	private @Nullable Character quote;

	private @Nullable Integer headerLine;

	private @Nullable String clear;

	private @Nullable Boolean decimalComma;

	private @Nullable DateOrder dateOrder;

	private @Nullable ZoneId zone;

	private @Nullable String list;

	SettingsReader(@Nullable SettingsReader base) {
		if (base != null) {
			this.nothing.addAll(base.nothing);
			this.encoding = base.encoding;
			this.separator = base.separator;
			this.quote = base.quote;
			this.headerLine = base.headerLine;
			this.clear = base.clear;
			this.decimalComma = base.decimalComma;
			this.dateOrder = base.dateOrder;
			this.zone = base.zone;
			this.list = base.list;
		}
	}

	FileSettings settings() {
		return new FileSettings(new TableSettings(this.encoding, this.separator, this.quote, this.headerLine),
				this.nothing, this.clear, this.decimalComma, this.dateOrder, this.zone);
	}

	/**
	 * What separates several values in a cell.
	 */
	String list() {
		return (this.list != null) ? this.list : ";";
	}

	Map<String, BiConsumer<String, Tree>> keys() {
		return Map.of("encoding", (key, tree) -> this.encoding = encoding(tree), "separator",
				(key, tree) -> this.separator = character(key, tree), "quote",
				(key, tree) -> this.quote = character(key, tree), "headerLine",
				(key, tree) -> this.headerLine = line(tree), "null",
				(key, tree) -> this.nothing.addAll(tree.texts("null:")), "clear",
				(key, tree) -> this.clear = tree.text("clear:"), "decimal",
				(key, tree) -> this.decimalComma = tree.choice("decimal:", Map.of("comma", true, "point", false)),
				"dates",
				(key, tree) -> this.dateOrder = tree.choice("dates:",
						Map.of("day-first", DateOrder.DAY_FIRST, "month-first", DateOrder.MONTH_FIRST)),
				"zone", (key, tree) -> this.zone = zone(tree), "list", (key, tree) -> this.list = separator(tree));
	}

	static String separator(Tree tree) {
		String text = tree.text("list:");
		return text.isEmpty() ? ";" : text;
	}

	private static @Nullable Charset encoding(Tree tree) {
		String name = tree.text("encoding:");
		try {
			return name.isEmpty() ? null : TableSettings.encoding("encoding", name);
		}
		catch (Fault fault) {
			tree.problem(
					"encoding: “" + name + "” is none that is known (known: UTF-8, windows-1252, UTF-16, Shift_JIS …)");
			return null;
		}
	}

	private static @Nullable Character character(String key, Tree tree) {
		String text = tree.text(key + ":");
		try {
			return text.isEmpty() ? null
					: key.equals("quote") ? TableSettings.quote(key, text) : TableSettings.separator(key, text);
		}
		catch (Fault fault) {
			tree.problem(key + ": " + fault.getMessage());
			return null;
		}
	}

	private static @Nullable Integer line(Tree tree) {
		String text = tree.text("headerLine:");
		if (!text.matches("[1-9]\\d{0,5}")) {
			tree.problem("headerLine: must be the number of the line with the headers, from 1");
			return null;
		}
		return Integer.valueOf(text);
	}

	private static @Nullable ZoneId zone(Tree tree) {
		String text = tree.text("zone:");
		try {
			return text.isEmpty() ? null : ZoneId.of(text);
		}
		catch (DateTimeException ex) {
			tree.problem("zone: “" + text + "” is no time zone that is known (such as Europe/Berlin)");
			return null;
		}
	}

}
