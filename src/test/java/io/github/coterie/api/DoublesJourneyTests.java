package io.github.coterie.api;

import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.Statements;
import io.github.coterie.WholeApplication;
import io.github.coterie.account.Account;
import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Person;
import io.github.coterie.account.Seniority;
import io.github.coterie.identity.Doubles;
import io.github.coterie.identity.LikelyDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is likely one and the same is proposed, with reasons.
 */
@WholeApplication
class DoublesJourneyTests {

	@Autowired
	private Api api;

	@Autowired
	private Doubles doubles;

	@BeforeEach
	void aBookWithDoubles() {
		this.api.accounts(account("a", "Acme Inc", "https://www.acme.com", "Germany"),
				account("b", "ACME GmbH", "acme.com", "DE"), account("c", "Acme S.A.", null, "France"),
				account("d", "Free One", "gmail.com", "Germany"), account("e", "Free Two", "gmail.com", "Germany"),
				account("f", "Bell AG", "bell.ch", "Switzerland"));
		this.api.people(person("p", "a", "Ann", "Able", "ann@acme.com", "CEO"),
				person("q", "b", "Dr. Ann", "Able", "ANN@acme.com", null),
				person("r", "a", "Ann", "Able", null, "C.E.O."), person("s", "f", "Ann", "Able", null, "CEO"),
				person("t", "a", "Bob", "Baker", "bob@acme.com", null));
	}

	@Test
	void accountsAreProposedWithTheirReasonsLikeliestFirst() {
		JsonNode answer = doubles("ACCOUNT");
		assertThat(answer.path("totalCount").asInt()).isEqualTo(3);
		assertThat(answer.at("/nodes/0/ids").toString()).isEqualTo("[\"a\",\"b\"]");
		assertThat(answer.at("/nodes/0/reasons").toString())
			.isEqualTo("[\"same domain acme.com\",\"same name without legal form in Germany\"]");
		assertThat(answer.at("/nodes/0/score").asDouble()).isEqualTo(0.94);
		assertThat(answer.at("/nodes/0/accounts").findValuesAsString("name")).containsExactly("Acme Inc", "ACME GmbH");
		assertThat(answer.at("/nodes/1/reasons").toString())
			.isEqualTo("[\"same name without legal form, but in Germany and France\"]");
	}

	@Test
	void peopleAreProposedByMailAndByNameAndCompany() {
		JsonNode answer = doubles("PERSON");
		assertThat(answer.path("totalCount").asInt()).isEqualTo(2);
		assertThat(answer.at("/nodes/0/ids").toString()).isEqualTo("[\"p\",\"q\"]");
		assertThat(answer.at("/nodes/0/reasons/0").asString()).isEqualTo("same e-mail ann@acme.com");
		assertThat(answer.at("/nodes/1/ids").toString()).isEqualTo("[\"p\",\"r\"]");
		assertThat(answer.at("/nodes/1/people").findValuesAsString("fullName")).containsExactly("Ann Able", "Ann Able");
		assertThat(answer.at("/nodes/1/accounts").findValuesAsString("name")).containsExactly("Acme Inc", "Acme Inc");
	}

	@Test
	void whatIsTurnedDownOrMergedIsNotProposedAgain() {
		assertThat(this.api.run("mutation { dismissDouble(kind: ACCOUNT, a: \"c\", b: \"a\") { ids } }")
			.at("/dismissDouble/ids")
			.toString()).isEqualTo("[\"a\",\"c\"]");
		assertThat(doubles("ACCOUNT").path("totalCount").asInt()).isEqualTo(2);
		this.api.run("mutation { mergeAccounts(keep: \"a\", merge: \"b\") { merge { id } } }");
		assertThat(doubles("ACCOUNT").path("totalCount").asInt()).isZero();
	}

	@Test
	void aPageGoesOnWhereTheLastOneEnded() {
		JsonNode first = this.api
			.run("{ likelyDoubles(kind: ACCOUNT, first: 1) { nodes { ids } pageInfo { endCursor hasNextPage } } }")
			.path("likelyDoubles");
		assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		JsonNode second = this.api.run(
				"query ($after: String) { likelyDoubles(kind: ACCOUNT, first: 5, after: $after) { nodes { ids } } }",
				Map.of("after", first.at("/pageInfo/endCursor").asString()));
		assertThat(second.at("/likelyDoubles/nodes").toString())
			.isEqualTo("[{\"ids\":[\"a\",\"c\"]},{\"ids\":[\"b\",\"c\"]}]");
	}

	@Test
	void askingAgainCostsNoStatement() {
		doubles("ACCOUNT");
		assertThat(Statements.count(() -> doubles("ACCOUNT"))).isZero();
		assertThat(Statements.count(() -> doubles("PERSON"))).isBetween(3, 6);
	}

	@Test
	void whatIsNotStoredYetIsComparedWithWhatIs() {
		assertThat(this.doubles.of(List.of(given("x", "acme", null, "Deutschland"),
				given("y", "Unique", "bell.ch", null), given("z", "Other", "gmail.com", null))))
			.extracting(LikelyDouble::first, LikelyDouble::second)
			.containsExactlyInAnyOrder(tuple("x", "a"), tuple("x", "b"), tuple("x", "c"), tuple("y", "f"));
		Person person = new Person("x", "a", "Ann", "Able", null, Seniority.UNKNOWN, null, null, false, false, false,
				EmploymentStatus.UNKNOWN, false, null);
		assertThat(this.doubles.ofPeople(List.of(person))).extracting(LikelyDouble::second)
			.containsExactlyInAnyOrder("p", "r");
	}

	private static org.assertj.core.groups.Tuple tuple(String first, String second) {
		return org.assertj.core.groups.Tuple.tuple(first, second);
	}

	private JsonNode doubles(String kind) {
		return this.api.run(
				"{ likelyDoubles(kind: %s) { totalCount nodes { ids score reasons accounts { name } people { fullName } } } }"
					.formatted(kind))
			.path("likelyDoubles");
	}

	private static Account given(String id, String name, @Nullable String domain, @Nullable String country) {
		return new Account(id, name, domain, null, null, null, null, country, List.of(), null, null, false, null, null);
	}

	private static Map<String, Object> account(String id, String name, @Nullable String domain, String country) {
		return (domain != null) ? Map.of("id", id, "name", name, "domain", domain, "country", country)
				: Map.of("id", id, "name", name, "country", country);
	}

	private static Map<String, Object> person(String id, String accountId, String firstName, String lastName,
			@Nullable String email, @Nullable String title) {
		Map<String, Object> person = new java.util.HashMap<>(
				Map.of("id", id, "accountId", accountId, "firstName", firstName, "lastName", lastName));
		if (email != null) {
			person.put("email", email);
		}
		if (title != null) {
			person.put("title", title);
		}
		return person;
	}

}
