package io.github.coterie;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.coterie.graph.TestDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test that talks to the whole application over HTTP, on a real Neo4j that is empty
 * before each test, or before the first one, and with a clock that the test moves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.neo4j.uri=bolt://the-test-database", "coterie.demo-data=false", "coterie.book.upkeep=1h",
				"coterie.book.follow=1h", "coterie.imports.directory=target/test-imports/${random.uuid}" })
@Import({ TestDatabase.class, WholeApplicationConfiguration.class })
@TestExecutionListeners(listeners = EmptyGraph.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface WholeApplication {

	/**
	 * Whether what a test stores is there for the next test of the class.
	 */
	boolean emptyOnce() default false;

}
