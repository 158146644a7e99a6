package io.github.coterie.export;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One column of a list.
 *
 * @param <T> what a row is of
 * @param name in the header; never changes
 * @param what it holds, in words
 * @param value reads it from a row
 */
public record Column<T>(String name, String what, Function<T, @Nullable Object> value) {

	/**
	 * Columns in a list of rows that hold what they are read from.
	 * @param columns the columns
	 * @param part finds in a row what they are read from
	 */
	static <T, R> List<Column<R>> of(List<Column<T>> columns, Function<R, T> part) {
		return columns.stream()
			.map((column) -> new Column<R>(column.name(), column.what(),
					(row) -> column.value().apply(part.apply(row))))
			.toList();
	}

}
