package io.github.coterie.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import io.github.coterie.graph.Relay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database can't be reached for a while.
 */
@WholeApplication
class DatabaseAwayTests {

	private static final String WRITE = """
			mutation { upsertAccounts(input: [{id: "b", name: "B"}]) { created unchanged } }""";

	@Autowired
	private Api api;

	@Autowired
	private Relay relay;

	@AfterEach
	void mend() {
		this.relay.mend();
	}

	@Test
	void wholeBookReadsAreStillServedAndTheRestIsUnavailableInTime() {
		this.api.accounts(Map.of("id", "a", "name", "A"));
		this.api.people(Map.of("id", "p", "accountId", "a", "roles", List.of(Map.of("role", "CHAMPION"))));
		this.relay.cut();
		assertThat(this.api.run("{ accounts { nodes { name score { priority } committee { size } } } }")
			.at("/accounts/nodes/0/committee/size")
			.asInt()).isEqualTo(1);
		Instant start = Instant.now();
		JsonNode error = this.api.fail("{ account(id: \"a\") { people { fullName } } }", Map.of());
		assertThat(error.at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
		assertThat(error.path("path").toString()).contains("people");
		assertThat(error.toString()).doesNotContainIgnoringCase("exception").doesNotContain("bolt");
		assertThat(this.api.fail(WRITE, Map.of()).at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
		this.relay.mend();
		assertThat(this.api.run(WRITE).at("/upsertAccounts/created").asInt()).isEqualTo(1);
		assertThat(this.api.run("{ account(id: \"a\") { people { id } } }").at("/account/people/0/id").asString())
			.isEqualTo("p");
	}

}
