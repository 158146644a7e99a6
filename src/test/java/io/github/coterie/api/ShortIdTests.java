package io.github.coterie.api;

import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports of Salesforce show ids of 15 characters, which name the same records.
 */
@WholeApplication
class ShortIdTests {

	private static final String SHORT_ACCOUNT = "001Qy00000Gv7qC";

	private static final String ACCOUNT = SHORT_ACCOUNT + "IAR";

	@Autowired
	private Api api;

	@BeforeEach
	void fill() {
		this.api.accounts(Map.of("id", ACCOUNT, "name", "Northwind"), Map.of("id", "other", "name", "Other"));
		this.api.people(Map.of("id", "003000000000001AAA", "accountId", ACCOUNT, "lastName", "Weber"),
				Map.of("id", "003000000000002AAA", "accountId", ACCOUNT, "lastName", "Webber"));
	}

	@Test
	void findsAnAccount() {
		assertThat(this.api.run("{ account(id: \"%s\") { id name } }".formatted(SHORT_ACCOUNT))
			.at("/account/id")
			.asString()).isEqualTo(ACCOUNT);
		assertThat(this.api.run("{ account(id: \"001qy00000Gv7qC\") { id } }").at("/account").isNull()).isTrue();
	}

	@Test
	void findsSomebody() {
		assertThat(this.api.run("{ person(id: \"003000000000001\") { lastName } }").at("/person/lastName").asString())
			.isEqualTo("Weber");
	}

	@Test
	void isTakenByAFilter() {
		assertThat(this.api
			.run("{ missingStakeholders(filter: {accountIds: [\"%s\"]}) { nodes { account { id } } } }"
				.formatted(SHORT_ACCOUNT))
			.at("/missingStakeholders/nodes")).isNotEmpty()
			.allMatch((seat) -> seat.at("/account/id").asString().equals(ACCOUNT));
	}

	@Test
	void findsWhatAMergedRecordBecame() {
		this.api.run(
				"mutation { mergePeople(keep: \"003000000000001AAA\", merge: \"003000000000002AAA\") { person { id } } }");
		this.api
			.run("mutation { mergeAccounts(keep: \"other\", merge: \"%s\") { account { id } } }".formatted(ACCOUNT));
		assertThat(this.api.run("{ person(id: \"003000000000002\") { id } }").at("/person/id").asString())
			.isEqualTo("003000000000001AAA");
		assertThat(this.api.run("{ account(id: \"%s\") { id } }".formatted(SHORT_ACCOUNT)).at("/account/id").asString())
			.isEqualTo("other");
	}

}
