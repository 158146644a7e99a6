package io.github.coterie.hubspot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.coterie.cell.Columns;

/**
 * Where in a table the fields of an object stand.
 *
 * @param object what the table is read as
 * @param columns of the table
 * @param places of each field that the table has, the surest column first
 */
record Layout(HubSpotObject object, Columns columns, Map<String, List<String>> places) {

	static Layout of(HubSpotObject object, Header header) {
		Map<String, List<String>> places = new LinkedHashMap<>();
		for (Field field : object.fields()) {
			List<String> columns = field.columns()
				.stream()
				.map(header::column)
				.filter(Objects::nonNull)
				.distinct()
				.toList();
			if (!columns.isEmpty()) {
				places.put(field.name(), columns);
			}
		}
		return new Layout(object, Columns.of(header.columns()), places);
	}

	boolean has(String field) {
		return this.places.containsKey(field);
	}

	/**
	 * The columns of a field, as they stand in the table.
	 */
	List<String> of(String field) {
		return this.places.getOrDefault(field, List.of());
	}

}
