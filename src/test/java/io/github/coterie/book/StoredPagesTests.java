package io.github.coterie.book;

import java.util.ArrayList;
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
class StoredPagesTests {

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
	void holdEveryAccountOnceInOrder() {
		assertThat(pages(2).stream().map(StoredPage::ids)).containsExactly(List.of("a", "b"), List.of("c", "d"),
				List.of("e"));
	}

	@Test
	void holdWhatTheBookHolds() {
		List<AccountFacts> read = pages(3).stream().flatMap((page) -> page.read().stream()).toList();
		assertThat(read).hasSize(5).allSatisfy((facts) -> assertThat(facts).isEqualTo(this.book.facts(facts.id())));
	}

	@Test
	void holdNoFactsOfAnAccountThatIsNotSettledOrSummedUp() {
		this.client.query("MATCH (account:Account {id: 'b'}) SET account:Unsummed").run();
		this.client.query("MATCH (account:Account {id: 'd'}) SET account:Unsettled").run();
		StoredPage page = new StoredPages((after) -> this.reader.stored(after, 10)).next();
		assertThat(page.ids()).containsExactly("a", "b", "c", "d", "e");
		assertThat(page.read()).extracting(AccountFacts::id).containsExactly("a", "c", "e");
	}

	private List<StoredPage> pages(int atOnce) {
		StoredPages pages = new StoredPages((after) -> this.reader.stored(after, atOnce));
		List<StoredPage> all = new ArrayList<>();
		for (StoredPage page = pages.next(); !page.ids().isEmpty(); page = pages.next()) {
			all.add(page);
		}
		return all;
	}

}
