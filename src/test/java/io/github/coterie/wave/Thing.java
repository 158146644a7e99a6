package io.github.coterie.wave;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * An object whose values are drawn by its seed: there, absent, wrong, late or failing.
 *
 * @param seed says it all
 */
record Thing(int seed) {

	enum Color {

		RED, GREEN, COLORLESS

	}

	public int id() {
		return this.seed;
	}

	public @Nullable String name() {
		return draw("name").nextBoolean() ? "Thing " + this.seed : null;
	}

	/**
	 * Required by the schema.
	 */
	public @Nullable String label() {
		return isRare("label") ? null : "Label " + this.seed;
	}

	/**
	 * One of its values is not in the schema.
	 */
	public Color color() {
		return Color.values()[draw("color").nextInt(Color.values().length)];
	}

	public Object number() {
		return isRare("number") ? "no number" : this.seed;
	}

	public Optional<String> nickname() {
		return draw("nickname").nextBoolean() ? Optional.of("Nick") : Optional.empty();
	}

	public String secret() {
		if (isRare("secret")) {
			throw new IllegalStateException("Secret " + this.seed);
		}
		return "Secret";
	}

	public Object grid() {
		Random draw = draw("grid");
		return IntStream.range(0, draw.nextInt(3))
			.mapToObj((row) -> IntStream.range(0, draw.nextInt(3))
				.mapToObj((column) -> (draw.nextInt(12) == 0) ? null : (Integer) column)
				.toList())
			.toList();
	}

	/**
	 * A list by the schema.
	 */
	public Object tags() {
		return isRare("tags") ? "no list" : new String[] { "a", "b" };
	}

	/**
	 * Of a scalar that knows no Mondays.
	 */
	public DayOfWeek day() {
		return DayOfWeek.of(draw("day").nextInt(7) + 1);
	}

	/**
	 * Of a scalar that is broken.
	 */
	public int bomb() {
		return this.seed;
	}

	/**
	 * Can be gone through once.
	 */
	public Stream<DayOfWeek> days() {
		return Stream.of(DayOfWeek.FRIDAY, day());
	}

	/**
	 * Fetches what is no property.
	 * @param spread how the thing is made of its seed
	 */
	static DataFetcher<Object> fetch(DataFetcher<Object> spread) {
		return (environment) -> {
			Random draw = source(environment).draw(environment.getField().getName() + environment.getArguments());
			return switch (draw.nextInt(60)) {
				case 0 -> null;
				case 1 -> throw new IllegalStateException("Fetch " + environment.getExecutionStepInfo().getPath());
				case 2 -> CompletableFuture.failedFuture(new IllegalStateException("Late failure"));
				case 3 -> CompletableFuture.supplyAsync(() -> null);
				case 4 -> CompletableFuture.completedFuture(spread.get(environment));
				case 5 -> DataFetcherResult.newResult().data(spread.get(environment)).build();
				case 6 -> CompletableFuture.supplyAsync(() -> "").thenApply(Integer::valueOf);
				case 7 -> CompletableFuture.failedFuture(new CancellationException("Cancelled"));
				case 8 -> result(environment).data(spread.get(environment)).build();
				case 9 -> CompletableFuture.completedFuture(result(environment).build());
				case 10 -> CompletableFuture.supplyAsync(() -> result(environment).build());
				case 11 -> Optional.ofNullable(spread.get(environment));
				case 12 -> CompletableFuture.completedStage(Optional.ofNullable(spread.get(environment)));
				default -> spread.get(environment);
			};
		};
	}

	private static DataFetcherResult.Builder<Object> result(DataFetchingEnvironment environment) {
		return DataFetcherResult.newResult()
			.error(GraphqlErrorBuilder.newError(environment)
				.message("Beside the value")
				.extensions(Map.of("code", "PARTLY"))
				.build());
	}

	static Thing child(DataFetchingEnvironment environment) {
		return source(environment).child(environment.getField().getName() + environment.getArguments());
	}

	static Object children(DataFetchingEnvironment environment) {
		Random draw = source(environment).draw(environment.getField().getName() + "s");
		return IntStream.range(0, draw.nextInt(4))
			.mapToObj((i) -> (draw.nextInt(20) == 0) ? null : new Thing(draw.nextInt()))
			.toList();
	}

	/**
	 * Rows of things, some in a result of their own.
	 */
	static Object matrix(DataFetchingEnvironment environment) {
		Random draw = source(environment).draw(environment.getField().getName());
		return Stream.generate(() -> (draw.nextInt(12) == 0) ? null : row(environment, draw))
			.limit(draw.nextInt(3))
			.iterator();
	}

	private static Object row(DataFetchingEnvironment environment, Random draw) {
		return IntStream.range(0, draw.nextInt(3)).mapToObj((i) -> switch (draw.nextInt(12)) {
			case 0 -> null;
			case 1 -> Optional.empty();
			case 2 -> result(environment).build();
			case 3 -> result(environment).data(new Thing(draw.nextInt())).build();
			default -> new Thing(draw.nextInt());
		}).toArray();
	}

	Thing child(String name) {
		return new Thing(draw(name + " child").nextInt());
	}

	private static Thing source(DataFetchingEnvironment environment) {
		Thing source = environment.getSource();
		return (source != null) ? source : new Thing(0);
	}

	private boolean isRare(String field) {
		return draw(field).nextInt(20) == 0;
	}

	private Random draw(String field) {
		return new Random(this.seed * 31L + field.hashCode());
	}

}
