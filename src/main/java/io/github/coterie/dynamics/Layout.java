package io.github.coterie.dynamics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.coterie.cell.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table says what.
 *
 * @param object what its rows are
 * @param columns their names
 * @param idColumn holds the id of each row, or null
 * @param places the columns of each attribute, the best first
 * @param types what stands in the columns that are read, from left to right
 */
record Layout(DynamicsObject object, Columns columns, @Nullable String idColumn, Map<Attribute, List<String>> places,
		Map<String, CellType> types) {

	private static final Predicate<String> LOOKUP = Pattern.compile("_\\w+_value").asMatchPredicate();

	/**
	 * Recognises a table: by the column of its ids, else by labels that no other system
	 * puts together.
	 */
	static Optional<Layout> of(List<String> names) {
		Columns columns = Columns.of(names);
		return Stream
			.<Predicate<DynamicsObject>>of((object) -> !object.idColumns(columns).isEmpty(),
					(object) -> object.isMarked(columns))
			.flatMap((test) -> Stream.of(DynamicsObject.values()).filter(test))
			.findFirst()
			.map((object) -> of(object, columns));
	}

	private static Layout of(DynamicsObject object, Columns columns) {
		String id = object.idColumns(columns).stream().findFirst().orElse(null);
		Map<Attribute, List<String>> places = new EnumMap<>(Attribute.class);
		Map<String, CellType> byName = new LinkedHashMap<>();
		object.attributes().forEach((attribute) -> {
			List<String> found = attribute.names()
				.stream()
				.filter((name) -> columns.has(name) && !name.equals(id))
				.toList();
			places.put(attribute, found);
			found.forEach((name) -> byName.putIfAbsent(name, attribute.type()));
		});
		if (id != null) {
			byName.put(id, CellType.GUID);
		}
		Map<String, CellType> types = new LinkedHashMap<>();
		columns.names()
			.forEach((column) -> byName.keySet()
				.stream()
				.filter(column.strip()::equalsIgnoreCase)
				.findFirst()
				.ifPresent((name) -> types.putIfAbsent(column, LOOKUP.test(name) ? CellType.GUID : byName.get(name))));
		return new Layout(object, columns, id, places, types);
	}

	/**
	 * What a user calls the kind of activity that a view of one kind only holds.
	 */
	@Nullable String activity() {
		return (this.idColumn != null && this.idColumn.startsWith(DynamicsObject.GUARD))
				? this.idColumn.substring(DynamicsObject.GUARD.length()) : null;
	}

	List<String> places(Attribute attribute) {
		return this.places.getOrDefault(attribute, List.of());
	}

	/**
	 * The columns of some attributes that the table has.
	 */
	List<String> places(Attribute... attributes) {
		List<String> all = new ArrayList<>();
		Stream.of(attributes).map(this::places).forEach(all::addAll);
		return all;
	}

}
