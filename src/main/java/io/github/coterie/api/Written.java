package io.github.coterie.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.coterie.fault.Fault;

/**
 * What instances have written, as it stands in the header {@value #HEADER}: names of
 * instances with the number of a transaction, as in {@code 5f3a:17,b210:4}.
 *
 * @param numbers by instance
 */
record Written(Map<String, Long> numbers) {

	static final String HEADER = "Coterie-Written";

	private static final int MOST_INSTANCES = 16;

	private static final Pattern ONE = Pattern.compile("([0-9a-f-]{1,40}):([0-9]{1,18})");

	/**
	 * Reads the values of a header.
	 * @throws Fault with code BAD_REQUEST
	 */
	static Written parse(List<String> values) {
		Map<String, Long> numbers = new LinkedHashMap<>();
		for (String value : values) {
			for (String one : value.split(",", -1)) {
				Matcher matcher = ONE.matcher(one.strip());
				if (!matcher.matches() || numbers.size() == MOST_INSTANCES) {
					throw Fault.badRequest(HEADER, "is not what an answer of Coterie had in this header");
				}
				numbers.merge(matcher.group(1), Long.valueOf(matcher.group(2)), Math::max);
			}
		}
		return new Written(numbers);
	}

	/**
	 * This and a further transaction, without what is too old to matter.
	 */
	Written and(String writer, long number) {
		Map<String, Long> all = new LinkedHashMap<>(this.numbers);
		all.remove(writer);
		all.put(writer, number);
		List<String> names = new ArrayList<>(all.keySet());
		names.subList(0, Math.max(0, names.size() - MOST_INSTANCES)).forEach(all::remove);
		return new Written(all);
	}

	@Override
	public String toString() {
		return this.numbers.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + ":" + entry.getValue())
			.collect(Collectors.joining(","));
	}

}
