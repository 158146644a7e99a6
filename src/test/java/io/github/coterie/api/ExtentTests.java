package io.github.coterie.api;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.introspection.IntrospectionQuery;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExtentTests {

	private static final String PAGE = """
			{ accounts(first: 50) { totalCount edges { cursor node { id name technologies
			    committees { id members { person { id } roles { name } } }
			    touchpoints(first: 3) { edges { node { id subject } } }
			    gaps { id } } } } }""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ __typename }                                                | 0 | 0
			{ account(id: 1) { id name } }                                | 2 | 1
			{ account(id: 1) { gaps { id } } }                            | 3 | 6
			{ account(id: 1) { technologies } }                           | 2 | 1
			{ accounts(first: 10) { edges { node { id } } } }             | 4 | 21
			{ accounts(last: 10) { edges { node { id } } } }              | 4 | 21
			{ accounts(first: 10, last: 20) { edges { node { id } } } }   | 4 | 41
			{ accounts { edges { node { id } } } }                        | 4 | 51
			{ accounts(first: null) { edges { node { id } } } }           | 4 | 51
			{ accounts(first: 200) { totalCount } }                       | 2 | 1
			{ search(text: "x", first: 7) { gaps { id } } }               | 3 | 42
			{ a: account(id: 1) { id } b: account(id: 2) { id } }         | 2 | 2
			{ account(id: 1) { ... { ... on Account { gaps { id } } } } } | 3 | 6
			{ unknown { field { deep } } }                                | 3 | 0
			mutation { upsertAccounts(input: []) }                        | 1 | 0
			subscription { nothing }                                      | 1 | 0
			""")
	void levelsAndObjectsAreCounted(String query, int depth, long objects) {
		assertThat(extent(query, Map.of())).isEqualTo(new Extent(depth, objects));
	}

	@Test
	void aListMultipliesWhatIsBelowIt() {
		String query = "{ accounts(first: 200) { edges { node { touchpoints(first: 200) { edges { node { id } } } } } } }";
		assertThat(extent(query, Map.of()).objects()).isEqualTo(1 + 200 * (2 + 1 + 200 * 2));
	}

	@Test
	void aNormalPageStaysWellWithinTheDefaultBounds() {
		Extent page = extent(PAGE, Map.of());
		Limits limits = ApiFixture.limits();
		assertThat(page.depth()).isLessThan(limits.depth());
		assertThat(page.objects()).isLessThan(limits.complexity() / 2);
	}

	@Test
	void aPageSizeMayComeFromAVariableOrItsDefault() {
		String query = "query ($n: Int = 100) { accounts(first: $n) { edges { cursor } } }";
		assertThat(extent(query, Map.of()).objects()).isEqualTo(101);
		assertThat(extent(query, Map.of("n", 3)).objects()).isEqualTo(4);
		assertThat(extent(query, Map.of("n", "many")).objects()).isEqualTo(26);
	}

	@Test
	void aPageSizeReachesThroughFragments() {
		String query = "{ accounts(first: 9) { ...page } } fragment page on AccountConnection { edges { cursor } }";
		assertThat(extent(query, Map.of()).objects()).isEqualTo(10);
	}

	@Test
	void absurdNumbersDontOverflow() {
		String query = "{ accounts(first: 99999999999999999999) { edges { node { touchpoints(first: 2147483647) "
				+ "{ edges { node { id } } } } } } }";
		assertThat(extent(query, Map.of()).objects()).isGreaterThan(1_000_000_000L);
	}

	@Test
	@Timeout(2)
	void fragmentsThatDoubleAtEveryLevelAreCountedInNoTime() {
		String laughs = IntStream.range(0, 60)
			.mapToObj((i) -> "fragment f%1$d on Account { children { ...f%2$d } children { ...f%2$d } }".formatted(i,
					i + 1))
			.collect(Collectors.joining(" "));
		String query = "{ account(id: 1) { ...f0 } } fragment f60 on Account { id } " + laughs;
		Extent extent = extent(query, Map.of());
		assertThat(extent.objects()).isGreaterThan(1_000_000L);
	}

	@Test
	void aCycleOfFragmentsIsCountedOnce() {
		assertThat(extent("{ account(id: 1) { ...a } } fragment a on Account { children { ...a } }", Map.of()))
			.isEqualTo(new Extent(2, 6));
	}

	@Test
	void introspectionCountsNothing() {
		assertThat(extent(IntrospectionQuery.INTROSPECTION_QUERY, Map.of())).isEqualTo(new Extent(0, 0));
	}

	private static Extent extent(String query, Map<String, Object> variables) {
		Document document = Parser.parse(query);
		OperationDefinition operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
		return Extent.of(operation, document, ApiFixture.SCHEMA, variables, ApiFixture.limits());
	}

}
