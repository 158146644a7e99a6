package io.github.coterie.book;

import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

@WholeApplication
class StoredPageTests {

	@Autowired
	private Api api;

	@Autowired
	private FactsReader reader;

	@Autowired
	private Neo4jClient client;

	@Autowired
	private Book book;

	@BeforeEach
	void fill() {
		for (String id : List.of("c", "a", "e", "b", "d")) {
			this.api.accounts(Map.of("id", id, "name", "Name of " + id));
		}
	}

	@Test
	void holdTheAccountsFromTheFirstToTheLast() {
		assertThat(this.reader.ids()).containsExactly("a", "b", "c", "d", "e");
		assertThat(this.reader.stored("b", "d").ids()).containsExactlyInAnyOrder("b", "c", "d");
	}

	@Test
	void holdWhatTheBookHolds() {
		assertThat(this.reader.stored("a", "e").read()).hasSize(5)
			.allSatisfy((facts) -> assertThat(facts).isEqualTo(this.book.facts(facts.id())));
	}

	@Test
	void holdNoFactsOfAnAccountThatIsNotSettledOrSummedUp() {
		this.client.query("MATCH (account:Account {id: 'b'}) SET account:Unsummed").run();
		this.client.query("MATCH (account:Account {id: 'd'}) SET account:Unsettled").run();
		StoredPage page = this.reader.stored("a", "e");
		assertThat(page.ids()).hasSize(5);
		assertThat(page.read()).extracting(AccountFacts::id).containsExactlyInAnyOrder("a", "c", "e");
	}

}
