package io.github.coterie.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import io.github.coterie.crm.Destination;
import io.github.coterie.crm.SalesforceImport;
import io.github.coterie.crm.SalesforceSource;
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
	private SalesforceImport salesforce;

	@Autowired
	private Destination destination;

	@Autowired
	private io.github.coterie.TestClock clock;

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
	void importingItAgainChangesNothing() {
		SalesforceSource source = demonstrationData();
		assertThat(this.salesforce.run(source, this.destination).rejected()).isZero();
		assertThat(this.salesforce.run(source, this.destination).files())
			.allMatch((file) -> file.created() == 0 && file.updated() == 0 && file.rejected() == 0);
	}

	private void loadDemonstrationData() {
		assertThat(this.salesforce.run(demonstrationData(), this.destination).rejected()).isZero();
	}

	private SalesforceSource demonstrationData() {
		SalesforceSource source = SalesforceSource.packaged("seed-data");
		return source.shiftedBy(this.salesforce.shiftTo(source, this.clock.instant()));
	}

}
