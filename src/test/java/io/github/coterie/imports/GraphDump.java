package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.coterie.book.StoredFactsText;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All that a graph holds, as texts to be compared. Left out are what counts writes
 * ({@code revision}), the random ids of gaps, jobs, migrations and notes of changes; the
 * order of a record's external ids and of what says of a role is none.
 */
final class GraphDump {

	private static final Set<String> BOOKKEEPING = Set.of("Migration", "ImportJob", "Writer", "Change");

	private GraphDump() {
	}

	static List<String> of(Driver driver) {
		return of(driver, Set.of(), Set.of());
	}

	/**
	 * Dumps a graph.
	 * @param labels of nodes that are left out
	 * @param properties that are left out
	 */
	static List<String> of(Driver driver, Set<String> labels, Set<String> properties) {
		List<String> dump = new ArrayList<>();
		try (Session session = driver.session()) {
			session.run("MATCH (node) RETURN node").forEachRemaining((row) -> {
				Node node = row.get("node").asNode();
				if (isKept(node, labels)) {
					dump.add(text(node, properties));
				}
			});
			session.run("MATCH (from)-[line]->(to) RETURN from, line, to").forEachRemaining((row) -> {
				Node from = row.get("from").asNode();
				Node to = row.get("to").asNode();
				Relationship line = row.get("line").asRelationship();
				if (isKept(from, labels) && isKept(to, labels)) {
					dump.add("%s -[%s %s]-> %s".formatted(name(from), line.type(), values(line.asMap(), properties),
							name(to)));
				}
			});
		}
		return dump.stream().sorted().toList();
	}

	/**
	 * Makes sure that two dumps are equal, and shows only where they differ.
	 */
	static void assertEqual(List<String> actual, List<String> expected) {
		List<String> more = minus(actual, expected);
		List<String> less = minus(expected, actual);
		assertThat(more.stream().map((line) -> "+ " + line).toList()).as("not %s", less).isEmpty();
		assertThat(less).isEmpty();
	}

	private static List<String> minus(List<String> all, List<String> others) {
		Map<String, Long> left = new TreeMap<>();
		all.forEach((line) -> left.merge(line, 1L, Long::sum));
		others.forEach((line) -> left.merge(line, -1L, Long::sum));
		return left.entrySet().stream().filter((line) -> line.getValue() > 0).map(Map.Entry::getKey).toList();
	}

	private static boolean isKept(Node node, Set<String> labels) {
		for (String label : node.labels()) {
			if (BOOKKEEPING.contains(label) || labels.contains(label)) {
				return false;
			}
		}
		return true;
	}

	private static String text(Node node, Set<String> properties) {
		return labels(node) + " " + values(node.asMap(), properties);
	}

	private static String name(Node node) {
		Map<String, Object> all = node.asMap();
		Object key = all.getOrDefault("key", all.getOrDefault("id", all.get("accountId")));
		return labels(node) + " " + (node.hasLabel("Gap") ? all.get("accountId") : key);
	}

	private static String labels(Node node) {
		List<String> labels = new ArrayList<>();
		node.labels().forEach(labels::add);
		return labels.stream().sorted().collect(Collectors.joining(":"));
	}

	private static Map<String, Object> values(Map<String, Object> all, Set<String> leftOut) {
		Map<String, Object> values = new TreeMap<>(all);
		values.remove("revision");
		values.computeIfPresent("facts", (name, facts) -> StoredFactsText.of(String.valueOf(all.get("id")), facts));
		values.keySet().removeAll(leftOut);
		values.computeIfPresent("externalIds", (name, ids) -> sorted(ids));
		values.computeIfPresent("records", (name, ids) -> sorted(ids));
		return values;
	}

	private static List<String> sorted(Object list) {
		return ((List<?>) list).stream().map(Object::toString).sorted().toList();
	}

}
