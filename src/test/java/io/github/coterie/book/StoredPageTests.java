package io.github.coterie.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import io.github.coterie.book.FactsReader.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

@WholeApplication
class StoredPageTests {

	private static final Span ALL = new Span("", "e");

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
		assertThat(this.reader.ids(new Span("a", "d"))).containsExactlyInAnyOrder("b", "c", "d");
		assertThat(this.reader.stored(new Span("a", "d")).ids()).containsExactlyInAnyOrder("b", "c", "d");
	}

	@ParameterizedTest
	@CsvSource({ "1, -a a-b b-c c-d d-e", "2, -b b-d d-e", "5, -e", "6, -e" })
	void followEachOtherUntilEveryAccountIsInOne(int size, String expected) {
		List<String> spans = new ArrayList<>();
		this.reader.spans(size, (span) -> spans.add(span.after() + "-" + span.to()));
		assertThat(String.join(" ", spans)).isEqualTo(expected);
		assertThat(this.reader.count()).isEqualTo(5);
	}

	@Test
	void areNoneOfAnEmptyGraph() {
		this.client.query("MATCH (account:Account) DETACH DELETE account").run();
		this.reader.spans(1, (span) -> fail("There is nothing in " + span));
		assertThat(this.reader.count()).isZero();
	}

	@Test
	void holdWhatTheBookHolds() {
		assertThat(this.reader.stored(ALL).read()).hasSize(5)
			.allSatisfy((facts) -> assertThat(facts).isEqualTo(this.book.facts(facts.id())));
	}

	@Test
	void holdNoFactsOfAnAccountThatIsNotSettledOrSummedUp() {
		this.client.query("MATCH (account:Account {id: 'b'}) SET account:Unsummed").run();
		this.client.query("MATCH (account:Account {id: 'd'}) SET account:Unsettled").run();
		StoredPage page = this.reader.stored(ALL);
		assertThat(page.ids()).hasSize(5);
		assertThat(page.read()).extracting(AccountFacts::id).containsExactlyInAnyOrder("a", "c", "e");
	}

}
