package io.github.coterie.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class CodesTests {

	private static final String UPSERT = "mutation ($input: [AccountInput!]!) { upsertAccounts(input: $input) }";

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{ unknown }", "{ account { id } }", "{ account(id: 1) }", "{ ...nowhere }",
			"query a { __typename } query b { __typename }", "subscription { anything }", "{ account(id: $x) { id } }",
			"mutation { upsertAccounts(input: [{ id: 1, name: \"x\", tier: GOLD }]) }",
			"query ($x: Nowhere) { __typename }" })
	void whatTheEngineRefusesIsABadRequest(String query) {
		assertThat(ApiFixture.engine().execute(query).getErrors()).isNotEmpty()
			.extracting(ApiFixture::code)
			.containsOnly("BAD_REQUEST");
	}

	@Test
	void anOperationThatIsNotThereIsABadRequest() {
		ExecutionResult result = ApiFixture.engine()
			.execute((input) -> input.query("query a { __typename }").operationName("b"));
		assertThat(result.getErrors()).extracting(ApiFixture::code).containsExactly("BAD_REQUEST");
	}

	@Test
	void anUnknownEnumValueInAVariableIsNamedByItsPlace() {
		assertMisfit(List.of(item("tier", "TIER_1"), item("tier", "GOLD")), "input[1].tier",
				"input[1].tier is none of TIER_1, TIER_2");
	}

	@Test
	void aNestedUnknownEnumValueIsNamedByItsPlace() {
		assertMisfit(item("roles", List.of(Map.of("tier", "GOLD"))), "input.roles[0].tier",
				"input.roles[0].tier is none of TIER_1, TIER_2");
	}

	@Test
	void aMissingFieldIsNamed() {
		assertMisfit(List.of(Map.of("id", "1")), "input[0].name", "input[0].name must not be null");
	}

	@Test
	void aFieldThatIsNullAgainstItsTypeIsNamed() {
		assertMisfit(List.of(item("name", null)), "input[0].name", "input[0].name must not be null");
	}

	@Test
	void anUnknownFieldIsNamed() {
		assertMisfit(List.of(item("nmae", "x")), "input[0].nmae", "input[0].nmae is no field of AccountInput");
	}

	@Test
	void aScalarThatCannotBeReadIsNamed() {
		assertMisfit(List.of(item("employees", "many")), "input[0].employees",
				"input[0].employees can't be read: Expected a value that can be converted to type 'Int' but it was a "
						+ "'String'");
	}

	@Test
	void aVariableThatIsMissingIsNamed() {
		assertError(ApiFixture.execute(UPSERT, Map.of()).getErrors(), "input", "input must not be null");
	}

	@Test
	void aDefectShowsAnIncidentAndNothingInner(CapturedOutput output) {
		List<GraphQLError> errors = ApiFixture.engine().execute("{ broken }").getErrors();
		assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(ApiFixture.code(error)).isEqualTo("INTERNAL");
			assertThat(error.getMessage()).doesNotContain("null value").contains("incident ");
			assertThat(error.getPath()).containsExactly("broken");
			assertThat(output).contains("Incident " + error.getMessage().substring(error.getMessage().length() - 8));
		});
	}

	@Test
	void aMessageThatRepeatsWhatWasSentIsCut() {
		String query = "{ account(id: \"" + "x".repeat(5000) + "\", unknown: \"" + "y".repeat(5000) + "\") { id } "
				+ "z".repeat(5000) + " }";
		assertThat(ApiFixture.engine().execute(query).getErrors()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.getMessage()).hasSizeLessThanOrEqualTo(500));
	}

	private static Map<String, @Nullable Object> item(String field, @Nullable Object value) {
		Map<String, @Nullable Object> item = new HashMap<>(Map.of("id", "1", "name", "x"));
		item.put(field, value);
		return item;
	}

	private static void assertMisfit(Object input, String field, String message) {
		assertError(ApiFixture.execute(UPSERT, Map.of("input", input)).getErrors(), field, message);
	}

	private static void assertError(List<GraphQLError> errors, String field, String message) {
		assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.getMessage()).isEqualTo(message);
			assertThat(error.getExtensions()).containsEntry("code", "BAD_REQUEST").containsEntry("field", field);
		});
	}

}
