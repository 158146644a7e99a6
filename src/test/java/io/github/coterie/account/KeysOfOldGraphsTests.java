package io.github.coterie.account;

import io.github.coterie.WholeApplication;
import io.github.coterie.graph.Migrations;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A graph that was written before keys were kept.
 */
@WholeApplication
class KeysOfOldGraphsTests {

	private static final String KEYLESS = """
			MATCH (node:Account|Person)
			WHERE node.nameKey IS NULL
			RETURN count(node) AS count""";

	@Autowired
	private Neo4jClient client;

	@Autowired
	private Driver driver;

	@Autowired
	private Migrations migrations;

	@Test
	void everyRecordGetsItsKeysOnce() {
		this.client.query("""
				UNWIND range(1, 2500) AS i
				CREATE (:Account {id: 'a' + i, name: 'Firm ' + i + ' GmbH', domain: 'www.firm' + i + '.de'})
				CREATE (:Person {id: 'p' + i, firstName: 'Ann', lastName: 'No' + i, email: 'Ann@Firm' + i + '.de'})""")
			.run();
		this.client.query("MATCH (migration:Migration {version: 'V002 keys'}) DELETE migration").run();
		assertThat(count()).isEqualTo(5000);
		assertThat(new KeysOfOldGraphs(this.driver, this.migrations)).isNotNull();
		assertThat(count()).isZero();
		assertThat(this.client
			.query("MATCH (a:Account {id: 'a7'}) MATCH (p:Person {id: 'p7'}) "
					+ "RETURN a.nameKey + '|' + a.domainKey + '|' + p.nameKey + '|' + p.emailKey AS keys")
			.fetchAs(String.class)
			.one()).contains("firm 7|firm7.de|ann no7|ann@firm7.de");
		this.client.query("CREATE (:Account {id: 'late', name: 'Late'})").run();
		assertThat(new KeysOfOldGraphs(this.driver, this.migrations)).isNotNull();
		assertThat(count()).as("remembered as done").isEqualTo(1);
	}

	private int count() {
		return this.client.query(KEYLESS).fetchAs(Integer.class).one().orElseThrow();
	}

}
