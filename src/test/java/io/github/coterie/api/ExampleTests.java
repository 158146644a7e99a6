package io.github.coterie.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import io.github.coterie.demo.DemoData;
import io.github.coterie.imports.ImportReport;
import io.github.coterie.imports.RejectedRow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example operations, and what the README says of the demonstration data.
 */
@WholeApplication
class ExampleTests {

	@Autowired
	private Api api;

	@Autowired
	private DemoData demo;

	@TestFactory
	Stream<DynamicTest> everyExampleAnswers() throws IOException {
		loadDemonstrationData();
		Resource[] examples = new PathMatchingResourcePatternResolver()
			.getResources("classpath:graphql/examples/*.graphql");
		assertThat(examples).hasSizeGreaterThanOrEqualTo(10);
		return Arrays.stream(examples)
			.map((example) -> DynamicTest.dynamicTest(String.valueOf(example.getFilename()), () -> {
				JsonNode data = this.api.run(example.getContentAsString(StandardCharsets.UTF_8));
				assertThat(data.valueStream()).isNotEmpty().allMatch((answer) -> !answer.isEmpty());
			}));
	}

	@Test
	void theDemonstrationDataShowsEveryKindOfGapAtLeastTwice() {
		loadDemonstrationData();
		JsonNode accounts = this.api.run("{ accounts { totalCount } }").path("accounts");
		assertThat(accounts.path("totalCount").asInt()).isEqualTo(60);
		for (io.github.coterie.gap.GapKind kind : io.github.coterie.gap.GapKind.values()) {
			int count = this.api.run("{ engagementGaps(filter: {kindIn: [" + kind + "]}) { totalCount } }")
				.at("/engagementGaps/totalCount")
				.asInt();
			assertThat(count).as(kind.name()).isGreaterThanOrEqualTo(2);
		}
	}

	@Test
	void theBookTellsWhichAccountsAreOfTheDemonstration() {
		this.api.accounts(Map.of("id", "acme", "name", "Acme"));
		assertThat(overview().path("demonstrationAccountIds").size()).isZero();
		loadDemonstrationData();
		assertThat(overview().path("accounts").asInt()).isEqualTo(61);
		assertThat(overview().path("demonstrationAccountIds").valueStream().map(JsonNode::asString)).hasSize(60)
			.doesNotContain("acme")
			.contains("001Qy0000003mUaIAI");
	}

	@Test
	void importingItAgainChangesNothing() {
		loadDemonstrationData();
		assertThat(load().files()).allMatch((file) -> file.rows() == file.unchanged() + file.skipped());
	}

	private JsonNode overview() {
		return this.api.run("{ book { accounts demonstrationAccountIds } }").path("book");
	}

	private void loadDemonstrationData() {
		assertThat(load().rejected()).isZero();
	}

	private ImportReport load() {
		List<RejectedRow> rejects = new ArrayList<>();
		ImportReport report = this.demo.load(rejects::add);
		assertThat(rejects).isEmpty();
		return report;
	}

}
