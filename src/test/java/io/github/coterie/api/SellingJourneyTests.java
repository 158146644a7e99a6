package io.github.coterie.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.TestClock;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What a planner does with a book, from the first account to the last gap.
 */
@WholeApplication
class SellingJourneyTests {

	private static final String GAPS = """
			query ($kinds: [GapKind!], $states: [GapState!]) {
				engagementGaps(filter: {kindIn: $kinds, stateIn: $states}) {
					totalCount
					nodes { id kind state severity days openedAt snoozedUntil role member { person { id } }
						suggestion { action channel person { id } via { id } } }
				}
			}""";

	@Autowired
	private Api api;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void anAccountWithACommittee() {
		this.api.accounts(Map.of("id", "acme", "name", "Acme", "industry", " software ", "numberOfEmployees", 2000,
				"annualRevenue", "5000000.50", "currency", "EUR"));
		this.api.people(
				Map.of("id", "boss", "accountId", "acme", "firstName", "Ada", "lastName", "Boss", "title", "CFO",
						"seniority", "C_LEVEL", "email", "ada@acme.example"),
				Map.of("id", "champ", "accountId", "acme", "firstName", "Bo", "reportsToId", "boss", "email",
						"bo@acme.example", "roles", List.of(Map.of("role", "CHAMPION", "since", ago(40)))),
				Map.of("id", "user", "accountId", "acme", "firstName", "Cy", "reportsToId", "boss", "optedOutOfEmail",
						true, "doNotCall", true, "email", "cy@acme.example", "roles",
						List.of(Map.of("role", "END_USER", "since", ago(40)))));
	}

	@Test
	void aScoreTellsWhatItIsMadeOf() {
		JsonNode score = this.api.run("""
				{ account(id: "acme") { annualRevenue score { fit fitConfidence fitBand tier fitRank excluded
					factors { criterion value match weight points explanation } } } }""").at("/account/score");
		// industry 30 · 1 + employees 25 · 0.5 + revenue 25 · 1, of 80
		assertThat(score.path("fit").asDouble()).isEqualTo(100 * 67.5 / 80, within(1e-9));
		assertThat(score.path("fitConfidence").asDouble()).isEqualTo(1.0);
		assertThat(score.path("tier").asString()).isEqualTo("TIER_1");
		assertThat(score.path("factors").valueStream().mapToDouble((factor) -> factor.path("points").asDouble()).sum())
			.isEqualTo(score.path("fit").asDouble(), within(1e-9));
		assertThat(score.path("factors").findValuesAsString("explanation")).allMatch((text) -> !text.isBlank());
	}

	@Test
	void missingSeatsNameRealPeopleWithTheReason() {
		JsonNode seats = this.api.run("""
				{ missingStakeholders(filter: {roleIn: [ECONOMIC_BUYER, END_USER]}) { totalCount nodes {
					role required filled severity candidates { person { id fullName } confidence reason } } } }""")
			.path("missingStakeholders");
		assertThat(seats.path("totalCount").asInt()).isEqualTo(2);
		JsonNode buyer = seats.at("/nodes/0");
		assertThat(buyer.path("role").asString()).isEqualTo("ECONOMIC_BUYER");
		assertThat(buyer.at("/candidates/0/person/id").asString()).isEqualTo("boss");
		assertThat(buyer.at("/candidates/0/reason").asString()).contains("CFO");
		assertThat(seats.at("/nodes/1/filled").asInt()).isEqualTo(1);
		assertThat(seats.at("/nodes/1/required").asInt()).isEqualTo(2);
	}

	@Test
	void adviceRespectsOptOutsAndNamesAWarmWayIn() {
		this.api.touchpoints(touch("t1", "champ", "MEETING", ago(3)));
		JsonNode gaps = gaps("NEVER_TOUCHED");
		JsonNode suggestion = gaps.at("/nodes/0/suggestion");
		assertThat(gaps.at("/nodes/0/member/person/id").asString()).isEqualTo("user");
		assertThat(suggestion.at("/channel").asString()).isEqualTo("INTRODUCTION");
		assertThat(suggestion.at("/person/id").asString()).isEqualTo("user");
		// user -> boss -> champ over reporting lines: ask champ first, then boss
		assertThat(suggestion.path("via").findValuesAsString("id")).containsExactly("champ", "boss");
	}

	@Test
	void adviceAsksNobodyWhoMayNeitherBeMailedNorCalled() {
		this.api.touchpoints(touch("t1", "user", "MEETING", ago(3)));
		JsonNode suggestion = gaps("NEVER_TOUCHED").at("/nodes/0/suggestion");
		assertThat(suggestion.at("/person/id").asString()).isEqualTo("champ");
		assertThat(suggestion.path("via")).isEmpty();
	}

	@Test
	void adviceAsksNobodyWhoIsAgainstUs() {
		this.api.people(Map.of("id", "champ", "accountId", "acme", "support", "NON_SUPPORTER"));
		this.api.touchpoints(touch("t1", "champ", "MEETING", ago(3)));
		assertThat(gaps("NEVER_TOUCHED").at("/nodes/0/suggestion/person/id").asString()).isEqualTo("user");
		assertThat(gaps("NEVER_TOUCHED").at("/nodes/0/suggestion").path("via")).isEmpty();
	}

	@Test
	void aWarmWayLeadsOverPeopleWhoAreKnown() {
		this.api.people(Map.of("id", "boss", "accountId", "acme", "isPlaceholder", true));
		this.api.touchpoints(touch("t1", "champ", "MEETING", ago(3)));
		assertThat(gaps("NEVER_TOUCHED").at("/nodes/0/suggestion").path("via").findValuesAsString("id"))
			.containsExactly("champ");
	}

	@Test
	void timeAloneMakesSomebodyGoQuietAndAnAnswerEndsIt() {
		this.api.touchpoints(touch("t1", "champ", "MEETING", ago(3)));
		assertThat(gaps("GONE_QUIET").path("totalCount").asInt()).isZero();
		this.clock.moveBy(Duration.ofDays(12));
		JsonNode quiet = gaps("GONE_QUIET");
		assertThat(quiet.at("/nodes/0/days").asInt()).isEqualTo(15);
		String id = quiet.at("/nodes/0/id").asString();
		String openedAt = quiet.at("/nodes/0/openedAt").asString();
		this.clock.moveBy(Duration.ofHours(5));
		assertThat(gaps("GONE_QUIET").at("/nodes/0/openedAt").asString()).isEqualTo(openedAt);
		this.api.touchpoints(touch("t2", "champ", "EMAIL_REPLY", ago(0)));
		assertThat(gaps("GONE_QUIET").path("totalCount").asInt()).isZero();
		JsonNode resolved = gaps("GONE_QUIET", "RESOLVED");
		assertThat(resolved.at("/nodes/0/id").asString()).isEqualTo(id);
		assertThat(resolved.at("/nodes/0/openedAt").asString()).isEqualTo(openedAt);
		assertThat(resolved.at("/nodes/0/suggestion").isNull()).isTrue();
	}

	@Test
	void aTouchpointAheadCountsOnceItsTimeHasCome() {
		this.api.touchpoints(touch("t1", "champ", "MEETING", this.clock.instant().plusSeconds(3600).toString()));
		assertThat(engagementOf()).isZero();
		this.clock.moveBy(Duration.ofHours(1));
		assertThat(engagementOf()).isEqualTo(100 * (1 - Math.exp(-100 / 200.0)) / 3, within(1e-6));
	}

	@Test
	void aSnoozedGapComesBackAndADismissedOneStaysAway() {
		String id = gapId("ROLE_UNDERFILLED");
		this.api.run("mutation ($id: ID!, $until: DateTime!) { snoozeGap(id: $id, until: $until) { state } }",
				Map.of("id", id, "until", this.clock.instant().plusSeconds(60).toString()));
		assertThat(gaps("ROLE_UNDERFILLED").path("totalCount").asInt()).isZero();
		assertThat(gaps("ROLE_UNDERFILLED", "SNOOZED").at("/nodes/0/id").asString()).isEqualTo(id);
		this.clock.moveBy(Duration.ofSeconds(61));
		assertThat(gaps("ROLE_UNDERFILLED").at("/nodes/0/id").asString()).isEqualTo(id);
		this.api.run(
				"mutation ($id: ID!) { dismissGap(id: $id, reason: \"one is enough\") { state dismissedBecause } }",
				Map.of("id", id));
		this.clock.moveBy(Duration.ofDays(300));
		assertThat(gaps("ROLE_UNDERFILLED").path("totalCount").asInt()).isZero();
		assertThat(this.api.run("mutation ($id: ID!) { reopenGap(id: $id) { state } }", Map.of("id", id))
			.at("/reopenGap/state")
			.asString()).isEqualTo("OPEN");
	}

	@Test
	void aModelIsTriedSavedAndTakenBack() {
		this.api.accounts(Map.of("id", "bank", "name", "Bank", "industry", "Banking", "numberOfEmployees", 100,
				"annualRevenue", 2_000_000));
		String banking = "{name: \"Banks\", criteria: [{criterion: INDUSTRY, weight: 10, wanted: [\"BANKING\"]}]}";
		JsonNode preview = this.api
			.run("{ previewScoring(model: " + banking
					+ ") { edges { node { id } fit rank liveRank factors { points } } } }")
			.at("/previewScoring/edges/0");
		assertThat(preview.at("/node/id").asString()).isEqualTo("bank");
		assertThat(preview.path("liveRank").asInt()).isEqualTo(2);
		assertThat(ranked()).containsExactly("acme", "bank");
		int before = this.api.run("{ scoringModel { version } }").at("/scoringModel/version").asInt();
		String save = "mutation { saveScoringModel(input: " + banking + ") { version live } }";
		int saved = this.api.run(save).at("/saveScoringModel/version").asInt();
		assertThat(saved).isEqualTo(before + 1);
		assertThat(this.api.run(save).at("/saveScoringModel/version").asInt()).isEqualTo(saved);
		assertThat(ranked()).containsExactly("bank", "acme");
		JsonNode newest = this.api.run("{ scoringModels(first: 2) { version name live } }").path("scoringModels");
		assertThat(newest.findValuesAsString("version")).containsExactly("" + saved, "" + before);
		assertThat(newest.findValuesAsString("live")).containsExactly("true", "false");
		this.api.run("mutation { activateScoringModel(version: " + before + ") { live } }");
		assertThat(ranked()).containsExactly("acme", "bank");
	}

	@Test
	void aTierFallsOnlyTenPointsBelowItsThresholdAndAHandSetOneStays() {
		assertThat(tier()).isEqualTo("TIER_1");
		this.api.accounts(Map.of("id", "acme", "name", "Acme", "numberOfEmployees", 3000));
		// 100 · (30 + 25 · 0.2075 + 25) / 80 = 75.2: below 81, not below 71
		assertThat(tier()).isEqualTo("TIER_1");
		this.api.accounts(Map.of("id", "acme", "name", "Acme", "numberOfEmployees", 4000));
		// 68.75: ten below TIER_1, above TIER_2
		assertThat(tier()).isEqualTo("TIER_2");
		this.api.accounts(Map.of("id", "acme", "name", "Acme", "tier", "NOT_ICP"));
		this.api.accounts(Map.of("id", "acme", "name", "Acme", "numberOfEmployees", 500));
		assertThat(tier()).isEqualTo("NOT_ICP");
	}

	@Test
	void anExcludedAccountRanksLastAndRaisesNoGap() {
		this.api.accounts(Map.of("id", "acme", "name", "Acme", "exclusionReason", "Competitor"),
				Map.of("id", "zero", "name", "Zero"));
		assertThat(ranked()).containsExactly("zero", "acme");
		assertThat(this.api.run("{ engagementGaps(filter: {accountIds: [\"acme\"]}) { totalCount } }")
			.at("/engagementGaps/totalCount")
			.asInt()).isZero();
	}

	@Test
	void searchFindsPeopleAndAccountsByTheBeginningOfAWord() {
		JsonNode hits = this.api.run("{ search(text: \"ada bo\") { score account { id } person { id } } }")
			.path("search");
		assertThat(hits.at("/0/person/id").asString()).isEqualTo("boss");
		assertThat(this.api.run("{ search(text: \"Acm\") { account { name } person { id } } }")
			.at("/search/0/account/name")
			.asString()).isEqualTo("Acme");
		this.api.accounts(Map.of("id", "credito", "name", "Crédito Łódź Straße"));
		for (String words : List.of("credito lodz", "CRÉDITO strasse", "Łódź cred")) {
			assertThat(this.api
				.run("query ($text: String!) { search(text: $text) { account { id } } }", Map.of("text", words))
				.at("/search/0/account/id")
				.asString()).as(words).isEqualTo("credito");
		}
		assertThat(this.api.run("{ search(text: \"a) OR *:* \\\" ~\") { score } }").path("search").size()).isZero();
	}

	private JsonNode gaps(String kind, String... states) {
		return this.api
			.run(GAPS, Map.of("kinds", List.of(kind), "states", (states.length > 0) ? states : new String[] { "OPEN" }))
			.path("engagementGaps");
	}

	private String gapId(String kind) {
		return gaps(kind).at("/nodes/0/id").asString();
	}

	private double engagementOf() {
		return this.api.run("{ account(id: \"acme\") { score { engagement } } }")
			.at("/account/score/engagement")
			.asDouble();
	}

	private String tier() {
		return this.api.run("{ account(id: \"acme\") { score { tier } } }").at("/account/score/tier").asString();
	}

	private List<String> ranked() {
		return this.api.run("{ accounts { nodes { id } } }").path("accounts").findValuesAsString("id");
	}

	private String ago(int days) {
		return this.clock.instant().minus(Duration.ofDays(days)).toString();
	}

	private static Map<String, Object> touch(String id, String personId, String type, String at) {
		return Map.of("id", id, "accountId", "acme", "personIds", List.of(personId), "type", type, "occurredAt", at);
	}

}
