package io.github.coterie.hubspot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.cell.Columns;

/**
 * Where in a table the fields of an object stand.
 *
 * @param object what the table is read as
 * @param columns of the table
 * @param spots of each field that the table has, the surest first
 * @param fields those that go into an entry as they are
 */
record Layout(HubSpotObject object, Columns columns, Map<String, List<Spot>> spots, List<Field> fields) {

	static Layout of(HubSpotObject object, Header header) {
		Map<String, List<Spot>> spots = new LinkedHashMap<>();
		List<Field> fields = new ArrayList<>();
		for (Field field : object.fields()) {
			List<Spot> found = field.columns()
				.stream()
				.map(header::place)
				.filter((place) -> place >= 0)
				.distinct()
				.map((place) -> new Spot(header.columns().get(place), place))
				.toList();
			if (!found.isEmpty()) {
				spots.put(field.name(), found);
				if (field.reading().isField()) {
					fields.add(field);
				}
			}
		}
		return new Layout(object, Columns.of(header.columns()), spots, fields);
	}

	boolean has(String field) {
		return this.spots.containsKey(field);
	}

	/**
	 * The columns of a field.
	 */
	List<Spot> of(String field) {
		return this.spots.getOrDefault(field, List.of());
	}

	/**
	 * A column of a table.
	 *
	 * @param column its name, as it stands there
	 * @param place from 0
	 */
	record Spot(String column, int place) {

	}

}
