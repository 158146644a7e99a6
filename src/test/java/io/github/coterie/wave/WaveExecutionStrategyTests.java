package io.github.coterie.wave;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.Try;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WaveExecutionStrategyTests {

	private static final String SCHEMA = """
			type Query { thing: Thing things: [Thing] sureThing: Thing! named: Named either: Either gate: Thing }
			type Mutation { change: Thing sureChange: Thing! changes: [Thing!] gate: Thing }
			interface Named { name: String }
			union Either = Thing | Other
			type Other { name: String }
			type Thing implements Named {
				id: ID! name: String label: String! color: Color number: Int! nickname: String secret: String!
				grid: [[Int!]] tags: [String!]! day: Day days: [Day!] bomb: Bomb
				sum(of: Int! = 4): Int match(of: Match = {color: RED}): String
				child(by: Int = 2): Thing sureChild: Thing! children: [Thing] sureChildren: [Thing!]!
				loaded: Thing sureLoaded: Thing! loadedChildren: [Thing!] slow: Thing
				matrix: [[Thing!]] sureMatrix: [[Thing!]!]! late: Thing sureLate: Thing!
				broken: Thing sureBroken: Thing! partly: Thing friend: Named gate: Thing
			}
			enum Color { RED GREEN }
			input Match { color: Color! = GREEN numbers: [Int!] }
			scalar Day
			scalar Bomb
			""";

	private final ConcurrentLinkedQueue<List<Integer>> loads = new ConcurrentLinkedQueue<>();

	private CompletableFuture<Thing> gate = new CompletableFuture<>();

	private Callable<?> beforeLoading = () -> true;

	private final GraphQL engine = engine(new AsyncExecutionStrategy());

	private final GraphQL waves = engine(new WaveExecutionStrategy(new SimpleDataFetcherExceptionHandler()));

	@Property(tries = 1000)
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
			"mutation { a: change { id loaded { id } } b: change { friend { name } loaded { id } } c: change { loaded { id } } }",
			"{ sureThing { sureChild { sureChild { sureChild { label secret number } } } } }",
			"{ ... on Query { thing { ... on Named { name } ... on Either { ... on Thing { id } } } } }",
			"{ thing { id @skip(if: true) } }", "{ thing @skip(if: true) { id } }",
			"{ sureThing { late { id } broken { id } } }", "{ thing { late { sureBroken { id } } } }",
			"query ($of: Int!) { thing { sum(of: $of) } }", "query ($none: Int = 1) { thing { sum(of: $none) name } }",
			"query ($absent: Int!) { thing { sum(of: $absent) } }",
			"query ($absent: Int) { thing { sum match(of: {numbers: [$absent, $absent]}) child(by: $absent) { id } } }",
			"query ($of: Boolean!) { thing @include(if: $of) { id } }", "{ thing { sum(of: 1) { id } } }" })
	void theseAre(String query) {
		assertSameAnswer(query);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ thing { bomb } }", "{ thing { late { bomb } } }", "{ gate { bomb } }",
			"mutation { change { bomb } }", "mutation { change { late { bomb } } }" })
	void aScalarThatIsBrokenBreaksTheRequest(String query) {
		this.gate.completeAsync(() -> new Thing(1));
		assertThatThrownBy(() -> run(this.engine, query)).hasStackTraceContaining("Bomb");
		assertThatThrownBy(() -> run(this.waves, query)).hasStackTraceContaining("Bomb");
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
	void loadersOfOneWaveLoadBesideEachOther() {
		CyclicBarrier meeting = new CyclicBarrier(2);
		this.beforeLoading = () -> meeting.await(10, TimeUnit.SECONDS);
		assertThat(run(this.waves, "{ thing { loaded { id } late { id } } }").getErrors()).isEmpty();
	}

	@Test
	void aCancelledRequestEnds() {
		ExecutionInput input = input("{ thing { loaded { id } } }");
		input.cancel();
		assertThat(this.waves.execute(input).getErrors()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ gate { id child { id } } thing { id } }", "mutation { gate { id } change { id } }",
			"mutation { change { gate { id } } sureChange { id } }" })
	void aRequestThatIsCancelledWhileItWaitsEnds(String query) {
		assertSame(query, cancelledWhileWaiting(this.waves, query), cancelledWhileWaiting(this.engine, query));
	}

	@Test
	@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void aFailureThatCannotBeToldIsToldPlainly() {
		GraphQL engine = engine(new WaveExecutionStrategy(
				(failure) -> CompletableFuture.failedFuture(new IllegalStateException("No words"))));
		ExecutionResult result = run(engine, "{ sureThing { broken { id } } }");
		assertThat(result.getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getMessage()).contains("/sureThing/broken", "No words"));
	}

	private ExecutionResult cancelledWhileWaiting(GraphQL graphql, String query) {
		this.gate = new CompletableFuture<>();
		ExecutionInput input = input(query);
		CompletableFuture<ExecutionResult> result = graphql.executeAsync(input);
		assertThat(result).isNotDone();
		input.cancel();
		this.gate.complete(new Thing(1));
		return result.join();
	}

	private void assertSameAnswer(String query) {
		assertSame(query, run(this.waves, query), run(this.engine, query));
	}

	private static void assertSame(String query, ExecutionResult actual, ExecutionResult expected) {
		assertThat(actual.isDataPresent()).as(query).isEqualTo(expected.isDataPresent());
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
		DataLoaderRegistry loaders = DataLoaderRegistry.newRegistry().register("things", loader((keys) -> {
			this.loads.add(keys);
			meet();
			return CompletableFuture.completedFuture(keys.stream().map(Thing::new).toList());
		})).register("late", loader((keys) -> {
			meet();
			return CompletableFuture.supplyAsync(() -> keys.stream().map(Thing::new).toList());
		})).register("broken", loader((keys) -> {
			throw new IllegalStateException("Broken loader");
		}))
			.register("partly",
					DataLoaderFactory.newDataLoaderWithTry((List<Integer> keys) -> CompletableFuture
						.completedFuture(keys.stream().map(WaveExecutionStrategyTests::partly).toList())))
			.build();
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("of", 3, "color", "GREEN"));
		variables.put("none", null);
		variables.put("what", Map.of("numbers", List.of(1, 2)));
		return ExecutionInput.newExecutionInput(query).dataLoaderRegistry(loaders).variables(variables).build();
	}

	private void meet() {
		try {
			this.beforeLoading.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The other loader did not come", ex);
		}
	}

	private static DataLoader<Integer, Thing> loader(BatchLoader<Integer, Thing> load) {
		return DataLoaderFactory.newDataLoader(load);
	}

	private static Try<@Nullable Thing> partly(int seed) {
		return switch (Math.floorMod(seed, 3)) {
			case 0 -> Try.failed(new IllegalStateException("Not this one"));
			case 1 -> Try.succeeded(null);
			default -> Try.succeeded(new Thing(seed));
		};
	}

	private GraphQL engine(ExecutionStrategy strategy) {
		return GraphQL.newGraphQL(schema()).queryExecutionStrategy(strategy).build();
	}

	private GraphQLSchema schema() {
		DataFetcher<Object> gate = (environment) -> this.gate;
		TypeResolver things = (environment) -> environment.getSchema().getObjectType("Thing");
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query",
					(type) -> type.dataFetcher("thing", (environment) -> new Thing(1))
						.dataFetcher("things", (environment) -> List.of(new Thing(2), new Thing(3)))
						.dataFetcher("sureThing", (environment) -> new Thing(4))
						.dataFetcher("named", (environment) -> new Thing(5))
						.dataFetcher("either", (environment) -> new Thing(6))
						.dataFetcher("gate", gate))
			.type("Mutation",
					(type) -> type.dataFetcher("change", (environment) -> new Thing(7))
						.dataFetcher("sureChange", (environment) -> new Thing(8))
						.dataFetcher("changes", (environment) -> List.of(new Thing(9), new Thing(10)))
						.dataFetcher("gate", gate))
			.type("Named", (type) -> type.typeResolver(things))
			.type("Either", (type) -> type.typeResolver(things))
			.type("Thing",
					(type) -> type.dataFetcher("sum", Thing.fetch((environment) -> environment.getArgument("of")))
						.dataFetcher("match",
								Thing.fetch((environment) -> String.valueOf(environment.<Object>getArgument("of"))))
						.dataFetcher("child", Thing.fetch(Thing::child))
						.dataFetcher("sureChild", Thing.fetch(Thing::child))
						.dataFetcher("children", Thing.fetch(Thing::children))
						.dataFetcher("sureChildren", Thing.fetch(Thing::children))
						.dataFetcher("matrix", Thing.fetch(Thing::matrix))
						.dataFetcher("sureMatrix", Thing.fetch(Thing::matrix))
						.dataFetcher("friend", Thing::child)
						.dataFetcher("gate", gate)
						.dataFetcher("loaded", loading("things"))
						.dataFetcher("sureLoaded", loading("things"))
						.dataFetcher("late", loading("late"))
						.dataFetcher("sureLate", loading("late"))
						.dataFetcher("broken", loading("broken"))
						.dataFetcher("sureBroken", loading("broken"))
						.dataFetcher("partly", loading("partly"))
						.dataFetcher("loadedChildren",
								(environment) -> loader(environment, "things").loadMany(List.of(1, 2, 3)))
						.dataFetcher("slow",
								(environment) -> CompletableFuture.supplyAsync(() -> Thing.child(environment))))
			.scalar(scalar("Day", (value) -> {
				if (value == DayOfWeek.MONDAY) {
					throw new CoercingSerializeException("No Mondays");
				}
				return value.toString();
			}))
			.scalar(scalar("Bomb", (value) -> {
				throw new IllegalStateException("Bomb");
			}))
			.build();
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
	}

	private static GraphQLScalarType scalar(String name, Function<Object, Object> serialize) {
		return GraphQLScalarType.newScalar().name(name).coercing(new Coercing<Object, Object>() {

			@Override
			public Object serialize(Object value, GraphQLContext context, Locale locale) {
				return serialize.apply(value);
			}

		}).build();
	}

	private static DataFetcher<CompletableFuture<Thing>> loading(String loader) {
		return (environment) -> loader(environment, loader).load(Thing.child(environment).seed());
	}

	private static DataLoader<Integer, Thing> loader(DataFetchingEnvironment environment, String name) {
		return Objects.requireNonNull(environment.getDataLoader(name));
	}

}
