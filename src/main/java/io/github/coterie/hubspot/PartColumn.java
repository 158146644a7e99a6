package io.github.coterie.hubspot;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of the people who are associated with a deal under a label:
 * {@code Associated Contact IDs (Decision maker)}.
 *
 * @param label the part
 * @param column as it stands in the table
 */
record PartColumn(String label, String column) {

	private static final Pattern LABELLED = Pattern.compile("(?i)associated contact ids \\((.+)\\)");

	static List<PartColumn> in(Header header) {
		return header.columns()
			.stream()
			.flatMap((column) -> Stream.of(LABELLED.matcher(column.strip()))
				.filter((found) -> found.matches() && !found.group(1).equalsIgnoreCase("primary"))
				.map((found) -> new PartColumn(found.group(1), column)))
			.toList();
	}

}
