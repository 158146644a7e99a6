package io.github.coterie.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walking through connections, forth and back, while the book changes.
 */
@WholeApplication
class PagingTests {

	private static final String PAGE = """
			query ($order: AccountOrder, $first: Int, $after: String, $last: Int, $before: String) {
				accounts(orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
					totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""";

	@Autowired
	private Api api;

	@BeforeEach
	void twentyThreeAccountsMostOfThemEqual() {
		this.api.accounts(IntStream.range(0, 23)
			.mapToObj(
					(i) -> Map.of("id", "a%02d".formatted(i), "name", "Same", "numberOfEmployees", (i < 5) ? 30 : 100))
			.toArray());
	}

	@ParameterizedTest
	@EnumSource
	void everyOrderIsWalkedForthAndBackWithoutALossOrADouble(io.github.coterie.book.AccountOrder field) {
		for (String direction : List.of("ASC", "DESC")) {
			Map<String, Object> order = Map.of("field", field.name(), "direction", direction);
			List<String> forth = walk(order, "first", "after", "hasNextPage", "endCursor");
			assertThat(forth).hasSize(23).doesNotHaveDuplicates();
			List<String> back = walk(order, "last", "before", "hasPreviousPage", "startCursor");
			Collections.reverse(back);
			assertThat(back).isEqualTo(forth);
		}
	}

	@Test
	void aWriteBetweenTwoPagesNeitherHidesNorRepeatsTheOthers() {
		JsonNode first = page(Map.of("first", 10));
		List<String> seen = new ArrayList<>(first.path("nodes").findValuesAsString("id"));
		// the last one seen drops to the end, and a new one comes at the top
		this.api.accounts(Map.of("id", seen.getLast(), "name", "Same", "numberOfEmployees", 20),
				Map.of("id", "new", "name", "A", "numberOfEmployees", 100, "industry", "Software"));
		JsonNode second = page(Map.of("first", 50, "after", first.at("/pageInfo/endCursor").asString()));
		assertThat(second.path("totalCount").asInt()).isEqualTo(24);
		List<String> rest = second.path("nodes").findValuesAsString("id");
		seen.removeLast();
		assertThat(rest).doesNotContainAnyElementsOf(seen).hasSize(14);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			first:  -1,      BAD_REQUEST,    first
			first:  201,     LIMIT_EXCEEDED, 200
			after:  nonsense, BAD_REQUEST,   after
			before: AAAA,    BAD_REQUEST,    before
			""")
	void aBadPageIsRefusedWithItsBound(String argument, String code, String word) {
		String[] parts = argument.split(": +");
		Object value = parts[0].equals("first") ? (Object) Integer.parseInt(parts[1]) : parts[1];
		JsonNode error = this.api.fail(PAGE, Map.of(parts[0], value));
		assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
		assertThat(error.path("message").asString()).contains(word);
	}

	@Test
	void touchpointsAndGapsAreWalkedToTheirEnd() {
		this.api.people(Map.of("id", "p", "accountId", "a00"));
		this.api.touchpoints(IntStream.range(0, 7)
			.mapToObj((i) -> Map.of("id", "t" + i, "accountId", "a00", "personIds", List.of("p"), "type", "NOTE",
					"occurredAt", "2026-01-0%dT10:00:00Z".formatted(1 + i / 2)))
			.toArray());
		List<String> touchpoints = walk(
				"""
						query ($first: Int, $after: String) { account(id: "a00") { page: touchpoints(first: $first, after: $after) {
							totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }""",
				"/account/page");
		assertThat(touchpoints).containsExactly("t6", "t5", "t4", "t3", "t2", "t1", "t0");
		assertThat(walk("""
				query ($first: Int, $after: String) { page: engagementGaps(first: $first, after: $after) {
					totalCount nodes { id } pageInfo { hasNextPage endCursor } } }""", "/page")).hasSize(23 * 7)
			.doesNotHaveDuplicates();
	}

	private List<String> walk(String document, String path) {
		List<String> ids = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("first", 3));
		JsonNode page;
		do {
			page = this.api.run(document, variables).at(path);
			ids.addAll(page.path("nodes").findValuesAsString("id"));
			variables.put("after", page.at("/pageInfo/endCursor").asString());
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(page.path("totalCount").asInt()).isEqualTo(ids.size());
		return ids;
	}

	private List<String> walk(Map<String, Object> order, String size, String cursor, String more, String edge) {
		List<String> ids = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("order", order, size, 4));
		JsonNode page;
		do {
			page = page(variables);
			List<String> part = new ArrayList<>(page.path("nodes").findValuesAsString("id"));
			if (size.equals("last")) {
				Collections.reverse(part);
			}
			ids.addAll(part);
			variables.put(cursor, page.at("/pageInfo/" + edge).asString());
		}
		while (page.at("/pageInfo/" + more).asBoolean());
		return ids;
	}

	private JsonNode page(Map<String, Object> variables) {
		return this.api.run(PAGE, variables).path("accounts");
	}

}
