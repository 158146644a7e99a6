package io.github.coterie.wave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WaveExecutionStrategyTests {

	private static final String SCHEMA = """
			type Query { thing: Thing things: [Thing] sureThing: Thing! named: Named either: Either }
			type Mutation { change: Thing sureChange: Thing! }
			interface Named { name: String }
			union Either = Thing | Other
			type Other { name: String }
			type Thing implements Named {
				id: ID! name: String label: String! color: Color number: Int! nickname: String secret: String!
				grid: [[Int!]] tags: [String!]! sum(of: Int!): Int
				child(by: Int = 2): Thing sureChild: Thing! children: [Thing] sureChildren: [Thing!]!
				loaded: Thing sureLoaded: Thing! loadedChildren: [Thing!] slow: Thing
			}
			enum Color { RED GREEN }
			""";

	private final ConcurrentLinkedQueue<List<Integer>> loads = new ConcurrentLinkedQueue<>();

	private final GraphQL engine = engine(new AsyncExecutionStrategy());

	private final GraphQL waves = engine(new WaveExecutionStrategy(new SimpleDataFetcherExceptionHandler()));

	@Property(tries = 2000)
	void anyQueryIsAnsweredAsByTheEngineItself(@ForAll long seed) {
		assertSameAnswer(DrawnQuery.of(seed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ __typename }", "{ thing { __typename } __schema { queryType { name } } }",
			"{ __type(name: \"Thing\") { fields { name type { kind name } } } }",
			"{ named { name ... on Thing { id } } }",
			"{ either { ... on Thing { id loaded { name } } } thing { loaded { id } } }", "mutation { change { id } }",
			"mutation { a: change { loaded { id label } } b: sureChange { sureLoaded { loadedChildren { label } } } }",
			"mutation { change { child { child { sureChild { sureLoaded { label secret } } } } } }",
			"{ sureThing { sureChild { sureChild { sureChild { label secret number } } } } }",
			"query ($of: Int!) { thing { sum(of: $of) } }", "{ thing { sum(of: 1) { id } } }" })
	void theseAre(String query) {
		assertSameAnswer(query);
	}

	@Test
	void whatIsAskedOfALoaderAnywhereIsLoadedAtOnce() {
		ExecutionResult result = run(this.waves,
				"{ thing { loads: children { child { loaded { id } } } } things { loaded { id loaded { id } } } }");
		assertThat(result.isDataPresent()).isTrue();
		assertThat(this.loads).hasSizeBetween(1, 2);
		assertThat(this.loads.peek()).hasSizeGreaterThan(1);
	}

	@Test
	void aCancelledRequestEnds() {
		ExecutionInput input = input("{ thing { loaded { id } } }");
		input.cancel();
		assertThat(this.waves.execute(input).getErrors()).isNotEmpty();
	}

	private void assertSameAnswer(String query) {
		ExecutionResult expected = run(this.engine, query);
		ExecutionResult actual = run(this.waves, query);
		assertThat(data(actual)).as(query).isEqualTo(data(expected));
		assertThat(String.valueOf(data(actual))).as(query).isEqualTo(String.valueOf(data(expected)));
		assertThat(errors(actual)).as(query).containsExactlyInAnyOrderElementsOf(errors(expected));
	}

	private static @Nullable Object data(ExecutionResult result) {
		return result.getData();
	}

	private static List<Map<String, Object>> errors(ExecutionResult result) {
		List<Map<String, Object>> errors = new ArrayList<>();
		result.getErrors().forEach((error) -> errors.add(error.toSpecification()));
		return errors;
	}

	private ExecutionResult run(GraphQL graphql, String query) {
		return graphql.execute(input(query));
	}

	private ExecutionInput input(String query) {
		DataLoader<Integer, Thing> loader = DataLoaderFactory.newDataLoader((keys) -> {
			this.loads.add(keys);
			return CompletableFuture.completedFuture(keys.stream().map(Thing::new).toList());
		});
		return ExecutionInput.newExecutionInput(query)
			.dataLoaderRegistry(DataLoaderRegistry.newRegistry().register("things", loader).build())
			.variables(new HashMap<>(Map.of("of", 3)))
			.build();
	}

	private static GraphQL engine(ExecutionStrategy strategy) {
		return GraphQL.newGraphQL(schema()).queryExecutionStrategy(strategy).build();
	}

	private static GraphQLSchema schema() {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query",
					(type) -> type.dataFetcher("thing", (environment) -> new Thing(1))
						.dataFetcher("things", (environment) -> List.of(new Thing(2), new Thing(3)))
						.dataFetcher("sureThing", (environment) -> new Thing(4))
						.dataFetcher("named", (environment) -> new Thing(5))
						.dataFetcher("either", (environment) -> new Thing(6)))
			.type("Mutation",
					(type) -> type.dataFetcher("change", (environment) -> new Thing(7))
						.dataFetcher("sureChange", (environment) -> new Thing(8)))
			.type("Named", (type) -> type.typeResolver((environment) -> environment.getSchema().getObjectType("Thing")))
			.type("Either",
					(type) -> type.typeResolver((environment) -> environment.getSchema().getObjectType("Thing")))
			.type("Thing",
					(type) -> type.dataFetcher("sum", Thing.fetch((environment) -> environment.getArgument("of")))
						.dataFetcher("child", Thing.fetch(Thing::child))
						.dataFetcher("sureChild", Thing.fetch(Thing::child))
						.dataFetcher("children", Thing.fetch(Thing::children))
						.dataFetcher("sureChildren", Thing.fetch(Thing::children))
						.dataFetcher("loaded", WaveExecutionStrategyTests::load)
						.dataFetcher("sureLoaded", WaveExecutionStrategyTests::load)
						.dataFetcher("loadedChildren", (environment) -> loader(environment).loadMany(List.of(1, 2, 3)))
						.dataFetcher("slow",
								(environment) -> CompletableFuture.supplyAsync(() -> Thing.child(environment))))
			.build();
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
	}

	private static CompletableFuture<Thing> load(DataFetchingEnvironment environment) {
		return loader(environment).load(Thing.child(environment).seed());
	}

	private static DataLoader<Integer, Thing> loader(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getDataLoader("things"));
	}

}
