package io.github.coterie.wave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import graphql.GraphQLContext;
import graphql.SerializationError;
import graphql.TypeMismatchError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import graphql.util.FpKit;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An answer while it is made. Values that are there are completed on the way down; one
 * that is still to come leaves a hole, and when nothing else is left to do, all that was
 * asked of the data loaders is loaded at once, and the holes are filled, which may leave
 * others.
 */
final class Answer {

	/**
	 * Stands for an object or list that can't be there, because something in it has to be
	 * there and is not.
	 */
	private static final Object LOST = new Object();

	private final ExecutionContext context;

	private final GraphQLContext graphQLContext;

	private final Instrumentation instrumentation;

	private final InstrumentationExecutionStrategyParameters instrumented;

	private final Fetching fetching;

	private final Spot.Root root;

	private final CompletableFuture<@Nullable Map<String, Object>> answer = new CompletableFuture<>();

	private List<Hole> holes = new ArrayList<>();

	Answer(Fetching fetching, InstrumentationExecutionStrategyParameters instrumented) {
		this.context = instrumented.getExecutionContext();
		this.graphQLContext = this.context.getGraphQLContext();
		this.instrumentation = this.context.getInstrumentation();
		this.instrumented = instrumented;
		this.fetching = fetching;
		this.root = new Spot.Root(instrumented.getExecutionStrategyParameters().getPath(),
				instrumented.getExecutionStrategyParameters().getExecutionStepInfo());
	}

	/**
	 * Makes it.
	 * @param fields what is asked
	 * @param source of whom
	 * @return null where something has to be there and is not
	 */
	CompletableFuture<@Nullable Map<String, Object>> of(List<Selected> fields, @Nullable Object source) {
		try {
			fillAll(object(this.root, fields, source));
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
			load(this.context.getDataLoaderRegistry());
			if (!wave.stream().allMatch((hole) -> hole.value().isDone())) {
				CompletableFuture.allOf(wave.stream().map(Hole::value).toArray(CompletableFuture<?>[]::new))
					.handle((nothing, failure) -> goOn(wave, made))
					.exceptionally(this.answer::completeExceptionally);
				return false;
			}
			wave.forEach(this::fill);
		}
		return this.answer.complete((made == LOST || this.root.isLost()) ? null : asObject(made));
	}

	private boolean goOn(List<Hole> wave, Object made) {
		wave.forEach(this::fill);
		return fillAll(made);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> asObject(Object made) {
		return (Map<String, Object>) made;
	}

	private static void load(DataLoaderRegistry loaders) {
		do {
			loaders.dispatchAll();
		}
		while (loaders.dispatchDepth() > 0);
	}

	private void fill(Hole hole) {
		CompletableFuture<?> value = hole.value();
		if (value.state() != Future.State.SUCCESS) {
			value = this.fetching.failed(hole.selected(), hole.source(), hole.spot(), failure(value));
			if (value.state() != Future.State.SUCCESS) {
				this.holes.add(new Hole(hole.spot(), hole.selected(), hole.source(), value));
				return;
			}
		}
		Object completed = complete(hole.spot(), hole.selected(), hole.selected().form(), unboxed(value.resultNow()));
		if (completed == LOST) {
			hole.spot().nullable().put(null);
		}
		else {
			hole.spot().put(completed);
		}
	}

	private static Throwable failure(CompletableFuture<?> value) {
		return (value.state() == Future.State.FAILED) ? value.exceptionNow() : new CancellationException();
	}

	private Object object(Spot spot, List<Selected> fields, @Nullable Object source) {
		this.context.getEngineRunningState().throwIfCancelled();
		this.instrumentation.beginExecuteObject(this.instrumented, this.context.getInstrumentationState());
		Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(fields.size());
		boolean isWhole = true;
		for (Selected selected : fields) {
			Object value = field(new Spot.OfField(spot, selected, object), selected, source);
			isWhole &= value != LOST;
			object.put(selected.key(), value);
		}
		return isWhole ? object : LOST;
	}

	private @Nullable Object field(Spot spot, Selected selected, @Nullable Object source) {
		Object fetched = this.fetching.fetched(selected, source, spot);
		if (fetched instanceof CompletableFuture<?> value) {
			if (value.state() != Future.State.SUCCESS) {
				this.holes.add(new Hole(spot, selected, source, value));
				return null;
			}
			fetched = value.resultNow();
		}
		return complete(spot, selected, selected.form(), unboxed(fetched));
	}

	private @Nullable Object unboxed(@Nullable Object fetched) {
		if (fetched instanceof DataFetcherResult<?> result) {
			this.context.addErrors(result.getErrors());
			return this.context.getValueUnboxer().unbox(result.getData());
		}
		return this.context.getValueUnboxer().unbox(fetched);
	}

	private @Nullable Object complete(Spot spot, Selected selected, Form form, @Nullable Object value) {
		Object completed = (value != null) ? present(spot, selected, form, value) : null;
		if (completed == LOST) {
			return form.required() ? LOST : null;
		}
		return (completed == null && form.required()) ? missing(spot) : completed;
	}

	private @Nullable Object present(Spot spot, Selected selected, Form form, Object value) {
		if (form.item() != null) {
			return list(spot, selected, form, form.item(), value);
		}
		try {
			return switch (form.type()) {
				case GraphQLScalarType scalar ->
					scalar.getCoercing().serialize(value, this.graphQLContext, this.context.getLocale());
				case GraphQLEnumType options -> options.serialize(value, this.graphQLContext, this.context.getLocale());
				default -> object(spot, selected.fields(), value);
			};
		}
		catch (CoercingSerializeException ex) {
			this.context.addError(new SerializationError(spot.path(), ex));
			return null;
		}
	}

	private @Nullable Object list(Spot spot, Selected selected, Form form, Form itemForm, Object value) {
		if (!FpKit.isIterable(value)) {
			this.context.addError(new TypeMismatchError(spot.path(), form.type()));
			return null;
		}
		List<@Nullable Object> list = new ArrayList<>();
		boolean isWhole = true;
		for (Object item : FpKit.toIterable(value)) {
			Object completed = complete(new Spot.OfItem(spot, itemForm, list, list.size()), selected, itemForm,
					unboxed(item));
			isWhole &= completed != LOST;
			list.add(completed);
		}
		return isWhole ? list : LOST;
	}

	private @Nullable Object missing(Spot spot) {
		this.context.addError(
				new NonNullableFieldWasNullError(new NonNullableFieldWasNullException(spot.stepInfo(), spot.path())),
				spot.path());
		return this.context.propagateErrorsOnNonNullContractFailure() ? LOST : null;
	}

	/**
	 * A value that is still to come.
	 *
	 * @param spot where it belongs
	 * @param selected what it is a value of
	 * @param source whom it was asked of
	 * @param value the value to come
	 */
	private record Hole(Spot spot, Selected selected, @Nullable Object source, CompletableFuture<?> value) {

	}

}
