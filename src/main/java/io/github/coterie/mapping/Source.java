package io.github.coterie.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.coterie.cell.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from in one table.
 *
 * @param value what the mapping says
 * @param columns those that the table has
 */
record Source(Value value, List<String> columns) {

	/**
	 * Whether the row has a word in it.
	 */
	boolean says(Cells cells) {
		return this.columns.stream().anyMatch((column) -> cells.text(column) != null);
	}

	/**
	 * The column that says something, or would; the constant where there is none.
	 */
	String column(Cells cells) {
		if (this.columns.size() == 1) {
			return this.columns.getFirst();
		}
		return this.columns.stream()
			.filter((column) -> cells.text(column) != null || cells.clears(column))
			.findFirst()
			.orElseGet(() -> !this.columns.isEmpty() ? this.columns.getFirst() : String.valueOf(this.value.constant()));
	}

	/**
	 * What it says, in the words of the mapping.
	 */
	@Nullable String text(Cells cells) {
		return text(cells, FieldType.TEXT);
	}

	private @Nullable String text(Cells cells, FieldType type) {
		if (this.value.constant() != null) {
			return this.value.constant();
		}
		String text = written(cells);
		if (text == null) {
			return this.value.blank();
		}
		if (this.value.values().isEmpty()) {
			return text;
		}
		String known = this.value.values().get(text.toLowerCase(Locale.ROOT));
		if (known == null && this.value.otherwise() != null && !type.knows(text)) {
			return this.value.otherwise();
		}
		return (known != null) ? known : text;
	}

	/**
	 * Reads it as what stands in a field.
	 */
	@Nullable Object read(Cells cells, FieldType type) {
		if (type == FieldType.TEXT || type == FieldType.ID) {
			return text(cells);
		}
		if (type == FieldType.TEXTS) {
			return texts(cells);
		}
		String column = column(cells);
		if (isPlain()) {
			return type.read(cells, column);
		}
		String text = text(cells, type);
		return (text != null) ? type.parse(column, text, cells.settings()) : null;
	}

	/**
	 * Several values of one cell, each in the words of the mapping.
	 */
	@Nullable List<String> texts(Cells cells) {
		List<String> texts = (this.value.constant() != null || this.columns.isEmpty()) ? null
				: cells.texts(column(cells), this.value.list());
		if (texts == null) {
			String text = text(cells);
			return (text != null) ? List.of(text) : null;
		}
		Map<String, String> values = this.value.values();
		return texts.stream().map((text) -> values.getOrDefault(text.toLowerCase(Locale.ROOT), text)).toList();
	}

	private boolean isPlain() {
		return this.value.constant() == null && this.value.joined() == null && this.value.values().isEmpty()
				&& this.value.blank() == null;
	}

	private @Nullable String written(Cells cells) {
		if (this.value.joined() == null) {
			for (String column : this.columns) {
				String text = cells.text(column);
				if (text != null) {
					return text;
				}
			}
			return null;
		}
		String all = this.columns.stream()
			.map(cells::text)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(this.value.joined()));
		return all.isEmpty() ? null : all;
	}

}
