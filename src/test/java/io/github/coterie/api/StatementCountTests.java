package io.github.coterie.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.Statements;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request costs in statements, whatever the size of its page.
 */
@WholeApplication
class StatementCountTests {

	@Autowired
	private Api api;

	@BeforeEach
	void fiftyAccountsWithCommitteesAndTouchpoints() {
		List<Object> accounts = new ArrayList<>();
		List<Object> people = new ArrayList<>();
		List<Object> touchpoints = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			String account = "a" + i;
			accounts.add(Map.of("id", account, "name", "Account " + i, "industry", "Software"));
			for (int k = 0; k < 4; k++) {
				String person = account + "-p" + k;
				people.add(Map.of("id", person, "accountId", account, "lastName", "Person " + k, "roles",
						List.of(Map.of("role", "END_USER"))));
				touchpoints.add(Map.of("id", person + "-t", "accountId", account, "personIds", List.of(person), "type",
						"MEETING", "occurredAt", "2026-01-0" + (k + 1) + "T10:00:00Z"));
			}
		}
		this.api.accounts(accounts.toArray());
		this.api.people(people.toArray());
		assertThat(this.api.touchpoints(touchpoints.toArray()).path("created").asInt()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 50 })
	void aPageOfAccountsWithCommitteesMembersAndTouchpointsCostsAtMostSix(int first) {
		int statements = Statements
			.count(() -> assertThat(this.api
				.run("""
						query ($first: Int) { accounts(first: $first) { nodes { id score { fit factors { points } } committee {
							members { person { fullName title reportsTo { fullName } } roles { role } } seats { role status
							members { person { fullName } } } coverage { identified } }
							touchpoints(first: 3) { nodes { type occurredAt people { fullName } } } } } }""",
						Map.of("first", first))
				.at("/accounts/nodes")
				.findValuesAsString("occurredAt")).hasSize(first * 3));
		assertThat(statements).isPositive().isLessThanOrEqualTo(6);
	}

	@Test
	void wholeBookQuestionsReadNoGraph() {
		assertThat(Statements.count(() -> {
			this.api.run("{ accounts(first: 50) { totalCount nodes { id name score { fit priority fitRank } committee {"
					+ " size coverage { identified } seats { role status } } gaps { kind severity } } } }");
			this.api.run("{ missingStakeholders { totalCount nodes { role severity } } }");
			this.api.run("{ engagementGaps { totalCount nodes { kind severity reason } } }");
			this.api.run("{ coverageHeatmap { rows { cells } } coverageSummary(by: INDUSTRY) { key identified } }");
			this.api.run("{ previewScoring(model: {name: \"x\", criteria: []}) { edges { rank liveRank } } }");
		})).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 50 })
	void suggestionsAndCandidatesCostAConstantNumber(int first) {
		assertThat(Statements.count(() -> this.api.run("""
				query ($first: Int) {
					engagementGaps(first: $first) { nodes { suggestion { action person { id } via { id } } } }
				}""", Map.of("first", first)))).isBetween(1, 3);
		assertThat(Statements.count(() -> this.api.run("""
				query ($first: Int) {
					missingStakeholders(first: $first) { nodes { candidates { person { fullName } reason } } }
				}""", Map.of("first", first)))).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 200 })
	void aBatchOfTouchpointsCostsAConstantNumber(int items) {
		List<Object> touchpoints = new ArrayList<>();
		for (int i = 0; i < items; i++) {
			String account = "a" + (i % 50);
			touchpoints.add(Map.of("id", "n" + i, "accountId", account, "personIds", List.of(account + "-p0"), "type",
					"EMAIL_SENT", "occurredAt", "2026-02-01T10:00:00Z"));
		}
		assertThat(Statements.count(() -> this.api.touchpoints(touchpoints.toArray()))).isBetween(4, 7);
	}

}
