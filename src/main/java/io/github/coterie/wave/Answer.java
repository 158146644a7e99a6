package io.github.coterie.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An answer while it is made. When all that is in memory is completed, everything that
 * was asked of the data loaders on the way is loaded at once, each loader beside the
 * others, and the holes are filled, which may leave others.
 */
final class Answer {

	private static final Executor BESIDE = Thread::startVirtualThread;

	private final DataLoaderRegistry loaders;

	private final Fetching fetching;

	private final Completion completion;

	private final Spot.Root root;

	private final CompletableFuture<@Nullable Map<String, Object>> answer = new CompletableFuture<>();

	private List<Hole> holes = new ArrayList<>();

	Answer(InstrumentationExecutionStrategyParameters instrumented, Fetching fetching) {
		ExecutionStrategyParameters parameters = instrumented.getExecutionStrategyParameters();
		this.loaders = instrumented.getExecutionContext().getDataLoaderRegistry();
		this.fetching = fetching;
		this.completion = new Completion(instrumented, fetching, (hole) -> this.holes.add(hole));
		this.root = new Spot.Root(parameters.getPath(), parameters.getExecutionStepInfo());
	}

	/**
	 * Makes it.
	 * @param fields what is asked
	 * @param source of whom
	 * @return null where something has to be there and is not
	 */
	CompletableFuture<@Nullable Map<String, Object>> of(List<Selected> fields, @Nullable Object source) {
		try {
			fillAll(this.completion.object(this.root, fields, source));
		}
		catch (RuntimeException ex) {
			this.answer.completeExceptionally(ex);
		}
		return this.answer;
	}

	private boolean fillAll(Object made) {
		while (!this.holes.isEmpty()) {
			List<Hole> wave = this.holes;
			this.holes = new ArrayList<>();
			load();
			if (!wave.stream().allMatch((hole) -> hole.value().isDone())) {
				CompletableFuture.allOf(wave.stream().map(Hole::value).toArray(CompletableFuture<?>[]::new))
					.handle((nothing, failure) -> goOn(wave, made))
					.exceptionally(this.answer::completeExceptionally);
				return false;
			}
			wave.forEach(this::fill);
		}
		return this.answer.complete((made == Completion.LOST || this.root.isLost()) ? null : asObject(made));
	}

	private boolean goOn(List<Hole> wave, Object made) {
		wave.forEach(this::fill);
		return fillAll(made);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> asObject(Object made) {
		return (Map<String, Object>) made;
	}

	private void load() {
		List<DataLoader<?, ?>> asked = asked();
		while (!asked.isEmpty()) {
			List<CompletableFuture<?>> beside = new ArrayList<>();
			for (DataLoader<?, ?> loader : asked.subList(1, asked.size())) {
				beside.add(CompletableFuture.runAsync(loader::dispatch, BESIDE));
			}
			asked.getFirst().dispatch();
			beside.forEach(CompletableFuture::join);
			asked = asked();
		}
	}

	private List<DataLoader<?, ?>> asked() {
		return this.loaders.getDataLoaders().stream().filter((loader) -> loader.dispatchDepth() > 0).toList();
	}

	private void fill(Hole hole) {
		if (!hole.hasValue()) {
			Hole told = new Hole(hole.spot(), hole.selected(), hole.source(),
					this.fetching.failed(hole.selected(), hole.source(), hole.spot(), failure(hole.value())));
			if (told.hasValue()) {
				fill(told);
			}
			else {
				this.holes.add(told);
			}
			return;
		}
		Object value = this.completion.told(hole.spot(), hole.selected(), hole.value().resultNow());
		if (value == Completion.LOST) {
			hole.spot().nullable().put(null);
		}
		else {
			hole.spot().put(value);
		}
	}

	private static Throwable failure(CompletableFuture<?> value) {
		return Objects.requireNonNull(value.handle((told, failure) -> failure).join());
	}

}
