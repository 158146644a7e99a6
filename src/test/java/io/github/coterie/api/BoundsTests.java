package io.github.coterie.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class BoundsTests {

	@Test
	void aQueryThatIsTooDeepIsRefusedWithTheBoundInWords() {
		String query = "{ account(id: 1) {" + " children {".repeat(29) + " id " + "}".repeat(31);
		assertRefused(ApiFixture.engine(), query,
				"The query is 31 levels deep; at most 15 are taken (coterie.limits.depth)");
	}

	@Test
	void aQueryThatAsksForTooMuchIsRefused() {
		String query = "{ accounts(first: 200) { edges { node { touchpoints(first: 200) { edges { node { id } } } } } } }";
		assertRefused(ApiFixture.engine(), query, "The query asks for up to 80,601 objects; at most 50,000 are taken. "
				+ "Ask for smaller pages (coterie.limits.complexity)");
	}

	@Test
	void aKnownDocumentIsMeasuredWithTheVariablesOfEachRequest() {
		String query = "query ($first: Int) { accounts(first: $first) { edges { node { touchpoints(first: $first) {"
				+ " edges { node { id } } } } } } }";
		GraphQL engine = ApiFixture.engine();
		for (int first : List.of(1, 200, 1)) {
			ExecutionResult answer = engine.execute((input) -> input.query(query).variables(Map.of("first", first)));
			assertThat(answer.getErrors().stream().map(ApiFixture::code).toList().contains("LIMIT_EXCEEDED"))
				.isEqualTo(first == 200);
		}
	}

	@Test
	void onlyTheOperationAskedForIsMeasured() {
		String query = "query deep { account(id: 1) { children { id } } } query flat { account(id: 1) { id } }";
		ExecutionResult flat = ApiFixture.engine("depth=2")
			.execute((input) -> input.query(query).operationName("flat"));
		ExecutionResult deep = ApiFixture.engine("depth=2")
			.execute((input) -> input.query(query).operationName("deep"));
		assertThat(flat.getErrors()).isEmpty();
		assertThat(deep.getErrors()).extracting(ApiFixture::code).containsExactly("LIMIT_EXCEEDED");
	}

	@Test
	void tooManyAliasesAreRefused() {
		assertRefused(ApiFixture.engine("aliases=1"), "{ a: account(id: 1) { id } b: account(id: 2) { id } }",
				"The document has 2 aliases; at most 1 are taken (coterie.limits.aliases)");
	}

	@Test
	void aFloodOfDirectivesIsRefused() {
		assertRefused(ApiFixture.engine(), "{ account(id: 1) { id " + "@include(if: true) ".repeat(51) + "} }",
				"The document has 51 directives; at most 50 are taken (coterie.limits.directives)");
	}

	@Test
	void tooManyOperationsAreRefused() {
		assertRefused(ApiFixture.engine("operations=1"), "query a { __typename } query b { __typename }",
				"The document has 2 operations; at most 1 are taken (coterie.limits.operations)");
	}

	@Test
	void tooManyFragmentsAreRefused() {
		assertRefused(ApiFixture.engine("fragments=0"), "{ ...a } fragment a on Query { __typename }",
				"The document has 1 fragments; at most 0 are taken (coterie.limits.fragments)");
	}

	@Test
	void tooManyTokensAreRefused() {
		assertRefused(ApiFixture.engine("tokens=10"), "{" + " __typename".repeat(10) + "}",
				"The document has more than 10 tokens; pass long values as variables (coterie.limits.tokens)");
	}

	@Test
	void aDocumentThatIsTooLongIsRefused() {
		assertRefused(ApiFixture.engine("document=20"), "{ __typename }" + " ".repeat(7),
				"The document is 21 characters long; at most 20 are taken (coterie.limits.document)");
	}

	@Test
	void nestingThatNoQueryNeedsIsRefusedByTheParser() {
		ExecutionResult result = ApiFixture.engine().execute("{ account(id: " + "[".repeat(1900) + ") { id } }");
		assertThat(result.getErrors()).extracting(ApiFixture::code).containsExactly("LIMIT_EXCEEDED");
	}

	@Test
	@Timeout(2)
	void fragmentsThatDoubleAtEveryLevelAreRefusedInNoTime() {
		StringBuilder query = new StringBuilder("{ account(id: 1) { ...f0 } } fragment f50 on Account { id }");
		for (int i = 0; i < 50; i++) {
			query.append(
					" fragment f%1$d on Account { children { ...f%2$d } children { ...f%2$d } }".formatted(i, i + 1));
		}
		ExecutionResult result = ApiFixture.engine().execute(query.toString());
		assertThat(result.getErrors()).extracting(ApiFixture::code).containsExactly("LIMIT_EXCEEDED");
	}

	@Test
	void anAnswerThatGrowsTooLargeIsStopped() {
		assertRefused(ApiFixture.engine("answer=500"), "{ search(text: \"x\") { children { id children { id } } } }",
				"The answer would hold more than 500 objects (coterie.limits.answer)");
	}

	@Test
	void anAnswerThatNobodyWaitsForIsStopped() {
		Thread.currentThread().interrupt();
		ExecutionResult result = ApiFixture.engine().execute("{ search(text: \"x\") { children { id } } }");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(result.isDataPresent()).isFalse();
		assertThat(result.getErrors()).extracting(ApiFixture::code).containsExactly("UNAVAILABLE");
	}

	@Test
	void introspectionAsGraphiqlDoesItPasses() {
		ExecutionResult result = ApiFixture.engine().execute(IntrospectionQuery.INTROSPECTION_QUERY);
		assertThat(result.getErrors()).isEmpty();
	}

	@Test
	void introspectionInBadFaithIsRefused() {
		ExecutionResult result = ApiFixture.engine()
			.execute("{ __schema { types { fields { type { fields { name } } } } } }");
		assertThat(result.getErrors()).extracting(ApiFixture::code).containsExactly("LIMIT_EXCEEDED");
	}

	@Test
	void aRequestThatMayOnlyReadDoesNotWrite() {
		ExecutionResult result = ApiFixture.engine()
			.execute((input) -> input.query("mutation { upsertAccounts(input: []) }")
				.graphQLContext(Map.of(Bounds.READ_ONLY, true)));
		assertThat(result.isDataPresent()).isFalse();
		assertThat(result.getErrors()).extracting(ApiFixture::code).containsExactly("BAD_REQUEST");
	}

	@Test
	void messagesAreInEnglishWhateverTheCallerSpeaks() {
		ExecutionResult result = ApiFixture.engine()
			.execute((input) -> input.query("{ unknown }").locale(Locale.GERMAN));
		assertThat(result.getErrors().getFirst().getMessage()).contains("is undefined");
	}

	private static void assertRefused(GraphQL engine, String query, String message) {
		ExecutionResult result = engine.execute(query);
		assertThat(result.isDataPresent()).isFalse();
		assertThat(result.getErrors()).singleElement().satisfies((error) -> {
			assertThat(error.getMessage()).isEqualTo(message);
			assertThat(ApiFixture.code(error)).isEqualTo("LIMIT_EXCEEDED");
		});
	}

}
