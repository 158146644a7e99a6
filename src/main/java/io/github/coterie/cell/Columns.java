package io.github.coterie.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, found by name without regard to case and outer space. Of
 * columns with one name the first counts.
 */
public final class Columns {

	private static final int NONE = -1;

	private final List<String> names;

	private final Map<String, Integer> places = new HashMap<>();

	private final Map<String, Integer> asked = new ConcurrentHashMap<>();

	private Columns(List<String> names) {
		this.names = List.copyOf(names);
		for (int i = 0; i < names.size(); i++) {
			this.places.putIfAbsent(key(names.get(i)), i);
		}
		this.places.remove("");
	}

	public static Columns of(List<String> names) {
		return new Columns(names);
	}

	public List<String> names() {
		return this.names;
	}

	public boolean has(String name) {
		return this.places.containsKey(key(name));
	}

	/**
	 * Where a column stands. Asked for each cell, so what a name was found to be is kept.
	 */
	@Nullable Integer place(String name) {
		Integer place = this.asked.computeIfAbsent(name, (asked) -> this.places.getOrDefault(key(asked), NONE));
		return (place.intValue() != NONE) ? place : null;
	}

	private static String key(String name) {
		return Blanks.strip(name).toUpperCase(Locale.ROOT);
	}

}
