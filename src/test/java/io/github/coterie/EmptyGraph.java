package io.github.coterie;

import io.github.coterie.book.BookLoader;
import io.github.coterie.graph.Relay;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Empties the graph before each test.
 */
class EmptyGraph implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext context) {
		var beans = context.getApplicationContext();
		beans.getBean(Relay.class).mend();
		beans.getBean(Neo4jClient.class).query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").run();
		beans.getBean(BookLoader.class).rebuild();
	}

}
