package io.github.coterie;

import io.github.coterie.book.BookLoader;
import io.github.coterie.graph.Relay;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Empties the graph before each test, or before the first test of a class.
 */
class EmptyGraph implements TestExecutionListener {

	private static final String SOME = """
			MATCH (n)
			WHERE NOT n:Migration
			WITH n LIMIT 20000
			DETACH DELETE n""";

	private static final String ATTRIBUTE = EmptyGraph.class.getName();

	@Override
	public void prepareTestInstance(TestContext context) {
		if (isOnce(context) && !context.hasAttribute(ATTRIBUTE)) {
			context.setAttribute(ATTRIBUTE, true);
			empty(context);
		}
	}

	@Override
	public void beforeTestMethod(TestContext context) {
		if (!isOnce(context)) {
			empty(context);
		}
	}

	private static boolean isOnce(TestContext context) {
		WholeApplication annotation = AnnotatedElementUtils.findMergedAnnotation(context.getTestClass(),
				WholeApplication.class);
		return annotation != null && annotation.emptyOnce();
	}

	private static void empty(TestContext context) {
		var beans = context.getApplicationContext();
		beans.getBean(Relay.class).mend();
		// some at a time: a small database can't take a large book out at once
		Neo4jClient client = beans.getBean(Neo4jClient.class);
		while (client.query(SOME).run().counters().nodesDeleted() > 0) {
			continue;
		}
		beans.getBean(BookLoader.class).rebuild();
	}

}
