package io.github.coterie.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.coterie.account.SearchText;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Finds accounts and people by their words, through the full-text indexes.
 */
@Component
public class Search {

	private static final int LONGEST = 200;

	/**
	 * Takes more than are asked for, because which of equal hits come first is up to the
	 * index until they are ordered here.
	 */
	private static final String FIND = """
			CALL () {
				CALL db.index.fulltext.queryNodes('account_text', $query, {limit: 1000}) YIELD node, score
				RETURN node.id AS accountId, null AS personId, score
				UNION ALL
				CALL db.index.fulltext.queryNodes('person_text', $query, {limit: 1000}) YIELD node, score
				MATCH (node)-[:WORKS_AT]->(account:Account)
				RETURN account.id AS accountId, node.id AS personId, score
			}
			RETURN accountId, personId, score
			ORDER BY score DESC, accountId, personId
			LIMIT $limit""";

	private final Neo4jClient client;

	Search(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Finds what matches every word; the last word may be the beginning of one.
	 * @param text 1 to 200 characters
	 * @param limit how many at most
	 * @return best first
	 */
	public List<Hit> find(String text, int limit) {
		if (text.isBlank() || text.length() > LONGEST) {
			throw Fault.badRequest("text", "must be 1 to %d characters long".formatted(LONGEST));
		}
		return this.client.query(FIND)
			.bindAll(Map.of("query", query(SearchText.of(text)), "limit", limit))
			.fetchAs(Hit.class)
			.mappedBy((types, row) -> {
				Value personId = row.get("personId");
				return new Hit(row.get("score").asDouble(), row.get("accountId").asString(),
						personId.isNull() ? null : personId.asString());
			})
			.all()
			.stream()
			.toList();
	}

	/**
	 * The words as a Lucene query: each is a phrase, so that nothing in it is an
	 * operator.
	 */
	static String query(String text) {
		String[] words = text.strip().split("\\s+");
		String phrases = Arrays.stream(words)
			.limit(words.length - 1L)
			.map((word) -> "+" + phrase(word) + " ")
			.collect(Collectors.joining());
		String last = words[words.length - 1];
		return phrases + "+(" + phrase(last) + " OR " + escape(last) + "*)";
	}

	private static String phrase(String word) {
		return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	private static String escape(String word) {
		return word.replaceAll("([+\\-!(){}\\[\\]^\"~*?:\\\\/&|<>=])", "\\\\$1");
	}

	/**
	 * What was found.
	 *
	 * @param score how well it matches
	 * @param accountId the account, or where the person works
	 * @param personId the person, null when the account itself was found
	 */
	public record Hit(double score, String accountId, @Nullable String personId) {

	}

}
