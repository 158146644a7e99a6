package io.github.coterie.hubspot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column that says when a deal came into a stage:
 * {@code Date entered "Closed Won (Sales Pipeline)"} or
 * {@code hs_v2_date_entered_closedwon}.
 *
 * @param stage its name or id
 * @param column as it stands in the table
 */
record StageColumn(String stage, String column) {

	private static final Pattern LABEL = Pattern
		.compile("(?i)date entered [\"\u201c\u201d'](.+?)(?: \\([^()]*\\))?[\"\u201c\u201d']");

	private static final Pattern NAME = Pattern.compile("(?:propert(?:y|ies)[_.]+)?hs_(?:v2_)?date_entered_(.+)");

	private static final String CURRENT = "current_stage";

	/**
	 * Those of a table, the newer of two kinds first.
	 */
	static List<StageColumn> in(Header header) {
		return header.columns()
			.stream()
			.flatMap((column) -> of(column).stream())
			.sorted(Comparator.comparing((StageColumn stage) -> !stage.column().contains("hs_v2_")))
			.toList();
	}

	private static Optional<StageColumn> of(String column) {
		return Stream.of(LABEL, NAME)
			.map((pattern) -> pattern.matcher(column.strip()))
			.filter(Matcher::matches)
			.map((found) -> found.group(1))
			.filter((stage) -> !stage.equals(CURRENT))
			.map((stage) -> new StageColumn(stage, column))
			.findFirst();
	}

}
