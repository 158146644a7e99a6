package io.github.coterie;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

/**
 * How the planner would carry out a statement now.
 *
 * @param operators its operators with their details
 */
record StatementPlan(List<String> operators) {

	private static final Pattern LIST = Pattern.compile("(?:UNWIND|IN) \\$(\\w+)");

	private static final Pattern SCAN = Pattern.compile("\\w*(Scan|TypeLookup|LabelNodeLookup)\\b.*", Pattern.DOTALL);

	private static final Pattern EVERYTHING = Pattern.compile("\\w*All\\w*Scan\\b.*", Pattern.DOTALL);

	private static final Pattern VARIABLE = Pattern.compile("(\\w+):");

	private static final List<Object> LARGE = Collections.nCopies(1000, List.of("a", Map.of()))
		.stream()
		.flatMap(List::stream)
		.toList();

	/**
	 * Plans a statement, whose lists are large, and of whatever it takes.
	 */
	static StatementPlan of(String statement, Session session) {
		Map<String, Object> parameters = new HashMap<>();
		LIST.matcher(statement).results().forEach((list) -> parameters.put(list.group(1), LARGE));
		return new StatementPlan(
				operators(session.run("CYPHER replan=force EXPLAIN " + statement, parameters).consume().plan())
					.toList());
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType() + " " + plan.arguments().get("Details")),
				plan.children().stream().flatMap((child) -> operators(child)));
	}

	Reach reach() {
		List<String> scans = this.operators.stream().filter((operator) -> SCAN.matcher(operator).matches()).toList();
		if (scans.isEmpty()) {
			return Reach.SOUGHT;
		}
		if (scans.stream().anyMatch((scan) -> EVERYTHING.matcher(scan).matches())) {
			return Reach.EVERYTHING;
		}
		return scans.stream().anyMatch(this::isSifted) ? Reach.SIFTED_KIND : Reach.WHOLE_KIND;
	}

	/**
	 * Whether what a scan reads is looked at for its properties.
	 */
	private boolean isSifted(String scan) {
		String properties = VARIABLE.matcher(scan)
			.results()
			.map((variable) -> "\\b" + variable.group(1) + "\\.")
			.collect(Collectors.joining("|", ".*(", ").*"));
		return this.operators.stream()
			.anyMatch((operator) -> operator.startsWith("Filter") && operator.matches("(?s)" + properties));
	}

	/**
	 * What a statement reads.
	 */
	enum Reach {

		/**
		 * What it finds through an index, and what lines lead to.
		 */
		SOUGHT,

		/**
		 * All nodes of a label, or all lines of a type.
		 */
		WHOLE_KIND,

		/**
		 * All of a kind, for those with some property.
		 */
		SIFTED_KIND,

		/**
		 * All nodes or all lines.
		 */
		EVERYTHING

	}

}
