package io.github.coterie.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.account.CodePoints;
import io.github.coterie.alias.RecordKind;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The pairs that were turned down.
 */
@Component
class DismissedDoubles {

	private static final String DISMISSED = """
			UNWIND $keys AS key
			MATCH (dismissed:DismissedDouble {key: key})
			RETURN key""";

	private static final String DISMISS = "MERGE (dismissed:DismissedDouble {key: $key})";

	private final Neo4jClient client;

	DismissedDoubles(Neo4jClient client) {
		this.client = client;
	}

	void add(RecordKind kind, String a, String b) {
		this.client.query(DISMISS).bind(key(kind, a, b)).to("key").run();
	}

	/**
	 * Some pairs, without those turned down; of one that is there twice, the last.
	 */
	Collection<LikelyDouble> without(RecordKind kind, Collection<LikelyDouble> pairs) {
		Map<String, LikelyDouble> left = new HashMap<>();
		pairs.forEach((pair) -> left.put(key(kind, pair.first(), pair.second()), pair));
		if (!left.isEmpty()) {
			this.client.query(DISMISSED)
				.bind(List.copyOf(left.keySet()))
				.to("keys")
				.fetchAs(String.class)
				.mappedBy((types, row) -> row.get("key").asString())
				.all()
				.forEach(left::remove);
		}
		return left.values();
	}

	private static String key(RecordKind kind, String a, String b) {
		boolean inOrder = CodePoints.compare(a, b) < 0;
		return "%s %d %s %s".formatted(kind.label(), (inOrder ? a : b).length(), inOrder ? a : b, inOrder ? b : a);
	}

}
