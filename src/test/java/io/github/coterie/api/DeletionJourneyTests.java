package io.github.coterie.api;

import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.book.BookLoader;
import io.github.coterie.identity.Tombstones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is deleted is in no answer, and comes back as it was.
 */
@WholeApplication
class DeletionJourneyTests {

	private static final String STATE = """
			{ accounts { totalCount nodes { id lastTouchAt lastResponseAt score { engagement }
				committee { size members { person { id } roles { role } } }
				people { id reportsTo { id } directReports { id } }
				touchpoints { totalCount nodes { id people { id } } } } }
			  search(text: "able") { person { id } } }""";

	@Autowired
	private Api api;

	@Autowired
	private BookLoader loader;

	@Autowired
	private Tombstones tombstones;

	@Autowired
	private io.github.coterie.TestClock clock;

	@BeforeEach
	void oneAccountWithACommittee() {
		this.api.accounts(Map.of("id", "a", "name", "Acme"), Map.of("id", "b", "name", "Bell"));
		this.api.people(
				Map.of("id", "p", "accountId", "a", "lastName", "Able", "roles", List.of(Map.of("role", "CHAMPION"))),
				Map.of("id", "q", "accountId", "a", "lastName", "Quick", "reportsToId", "p"),
				Map.of("id", "r", "accountId", "a", "lastName", "Rust"));
		this.api.touchpoints(touchpoint("t", "2026-01-01T10:00:00Z", "p"),
				touchpoint("u", "2026-01-02T10:00:00Z", "p", "q"));
	}

	@Test
	void aDeletedAccountTakesItsPeopleWithItAndBringsBackJustThose() {
		this.api.run("mutation { deletePeople(ids: [\"r\"]) { deleted } }");
		JsonNode before = this.api.run(STATE);
		assertThat(this.api
			.run("mutation { deleteAccounts(ids: [\"a\", \"nowhere\"]) { deleted unchanged refused { id code } } }")
			.path("deleteAccounts")
			.toString())
			.isEqualTo("{\"deleted\":1,\"unchanged\":0,\"refused\":[{\"id\":\"nowhere\",\"code\":\"NOT_FOUND\"}]}");
		assertThat(this.api.run("mutation { deleteAccounts(ids: [\"a\"]) { deleted unchanged } }")
			.path("deleteAccounts")
			.toString()).isEqualTo("{\"deleted\":0,\"unchanged\":1}");
		JsonNode gone = this.api.run(STATE);
		assertThat(gone.at("/accounts/nodes").findValuesAsString("id")).containsExactly("b");
		assertThat(gone.path("search")).isEmpty();
		assertThat(this.api.run("{ account(id: \"a\") { id } person(id: \"p\") { id } }").toString())
			.isEqualTo("{\"account\":null,\"person\":null}");
		this.loader.rebuild();
		assertThat(this.api.run(STATE)).isEqualTo(gone);
		assertThat(this.api.run("mutation { restoreAccounts(ids: [\"a\"]) { restored } }")
			.at("/restoreAccounts/restored")
			.asInt()).isEqualTo(1);
		assertThat(this.api.run(STATE)).isEqualTo(before);
		this.loader.rebuild();
		assertThat(this.api.run(STATE)).isEqualTo(before);
	}

	@Test
	void whatADeletedTouchpointSaidGoesWithIt() {
		JsonNode before = this.api.run(STATE);
		this.api.run("mutation { deleteTouchpoints(ids: [\"u\"]) { deleted } }");
		JsonNode account = this.api
			.run("{ account(id: \"a\") { lastTouchAt touchpoints { totalCount nodes { id } } } }")
			.path("account");
		assertThat(account.path("lastTouchAt").asString()).isEqualTo("2026-01-01T10:00:00Z");
		assertThat(account.at("/touchpoints/totalCount").asInt()).isEqualTo(1);
		this.api.run("mutation { restoreTouchpoints(ids: [\"u\"]) { restored } }");
		assertThat(this.api.run(STATE)).isEqualTo(before);
	}

	@Test
	void aDeletedPersonLeavesTheCommitteeAndComesBackIntoIt() {
		JsonNode before = this.api.run(STATE);
		this.api.run("mutation { deletePeople(ids: [\"p\"]) { deleted } }");
		JsonNode account = this.api
			.run("{ account(id: \"a\") { committee { size } people { id reportsTo { id } } "
					+ "touchpoints { nodes { people { id } } } } }")
			.path("account");
		assertThat(account.at("/committee/size").asInt()).isZero();
		assertThat(account.path("people").findValuesAsString("id")).containsExactly("q", "r");
		assertThat(account.at("/touchpoints/nodes/0/people").findValuesAsString("id")).containsExactly("q");
		this.api.run("mutation { restorePeople(ids: [\"p\"]) { restored } }");
		assertThat(this.api.run(STATE)).isEqualTo(before);
	}

	@Test
	void whoGotAnotherManagerMeanwhileKeepsThatOne() {
		this.api.run("mutation { deletePeople(ids: [\"p\"]) { deleted } }");
		this.api.people(Map.of("id", "q", "accountId", "a", "reportsToId", "r"));
		this.api.run("mutation { restorePeople(ids: [\"p\"]) { restored } }");
		assertThat(
				this.api.run("{ person(id: \"q\") { reportsTo { id } } p: person(id: \"p\") { directReports { id } } }")
					.toString())
			.isEqualTo("{\"person\":{\"reportsTo\":{\"id\":\"r\"}},\"p\":{\"directReports\":[]}}");
	}

	@Test
	void whatIsDeletedIsNotStoredAgainByAccident() {
		this.api
			.run("mutation { deleteAccounts(ids: [\"a\"]) { deleted } deleteTouchpoints(ids: [\"t\"]) { deleted } }");
		JsonNode account = this.api.accounts(Map.of("id", "a", "name", "Acme"));
		assertThat(account.at("/rejected/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(account.at("/rejected/0/message").asString()).contains("a deleted account");
		JsonNode person = this.api.people(Map.of("id", "p", "accountId", "b"), Map.of("id", "new", "accountId", "a"));
		assertThat(person.at("/rejected/0/message").asString()).contains("a deleted person");
		assertThat(person.at("/rejected/1/message").asString()).contains("names a deleted account");
		JsonNode touchpoint = this.api.touchpoints(touchpoint("t", "2026-01-01T10:00:00Z", "p"));
		assertThat(touchpoint.at("/rejected/0/message").asString()).contains("a deleted touchpoint");
		assertThat(this.api.run("mutation { restorePeople(ids: [\"p\"]) { restored refused { code message } } }")
			.at("/restorePeople/refused/0/code")
			.asString()).isEqualTo("CONFLICT");
	}

	@Test
	void anIdThatWasNeverSeenIsRememberedAsDeletedAndForgottenAgain() {
		this.tombstones.bury(RecordKind.ACCOUNT, List.of("later"), this.clock.instant());
		assertThat(this.tombstones.buried(RecordKind.ACCOUNT, List.of("later", "a"))).containsExactly("later");
		assertThat(this.api.accounts(Map.of("id", "later", "name", "Later")).at("/rejected/0/code").asString())
			.isEqualTo("CONFLICT");
		this.tombstones.unbury(RecordKind.ACCOUNT, List.of("later"), this.clock.instant());
		assertThat(this.tombstones.buried(RecordKind.ACCOUNT, List.of("later"))).isEmpty();
		assertThat(this.api.accounts(Map.of("id", "later", "name", "Later")).path("created").asInt()).isEqualTo(1);
	}

	@Test
	void deletingAnOldIdDeletesNothing() {
		this.api.run("mutation { mergeAccounts(keep: \"a\", merge: \"b\") { merge { id } } }");
		JsonNode answer = this.api.run("mutation { deleteAccounts(ids: [\"b\"]) { deleted refused { code message } } }")
			.path("deleteAccounts");
		assertThat(answer.path("deleted").asInt()).isZero();
		assertThat(answer.at("/refused/0/message").asString()).isEqualTo("was merged into a; delete that");
		this.tombstones.bury(RecordKind.ACCOUNT, List.of("b"), this.clock.instant());
		assertThat(this.api.run("{ account(id: \"b\") { id } }").at("/account/id").asString()).isEqualTo("a");
	}

	@Test
	void theOldIdOfADeletedRecordStoresNothing() {
		this.api.run("mutation { mergeAccounts(keep: \"a\", merge: \"b\") { merge { id } } }");
		this.api.run("mutation { mergePeople(keep: \"p\", merge: \"q\") { merge { id } } }");
		this.api.run("mutation { deletePeople(ids: [\"p\"]) { deleted } }");
		assertThat(this.api.people(Map.of("id", "q", "accountId", "b")).at("/rejected/0/message").asString())
			.contains("a deleted person");
		this.api.run("mutation { deleteAccounts(ids: [\"a\"]) { deleted } }");
		assertThat(this.api.accounts(Map.of("id", "b", "name", "Bell")).at("/rejected/0/code").asString())
			.isEqualTo("CONFLICT");
		assertThat(this.api.run("{ account(id: \"b\") { id } accounts { totalCount } }").toString())
			.isEqualTo("{\"account\":null,\"accounts\":{\"totalCount\":0}}");
	}

	private static Map<String, Object> touchpoint(String id, String at, String... people) {
		return Map.of("id", id, "accountId", "a", "personIds", List.of(people), "type", "MEETING", "occurredAt", at);
	}

}
