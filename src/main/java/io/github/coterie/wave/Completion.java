package io.github.coterie.wave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import graphql.SerializationError;
import graphql.TypeMismatchError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import graphql.util.FpKit;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into what the answer says of them, on the way down. A value that is still
 * to come leaves a hole.
 */
final class Completion {

	/**
	 * Stands for an object or list that can't be there, because something in it has to be
	 * there and is not.
	 */
	static final Object LOST = new Object();

	private final ExecutionContext context;

	private final InstrumentationExecutionStrategyParameters instrumented;

	private final Fetching fetching;

	private final Consumer<Hole> holes;

	Completion(InstrumentationExecutionStrategyParameters instrumented, Fetching fetching, Consumer<Hole> holes) {
		this.context = instrumented.getExecutionContext();
		this.instrumented = instrumented;
		this.fetching = fetching;
		this.holes = holes;
	}

	/**
	 * Completes an object.
	 * @param spot where it belongs
	 * @param fields what is asked of it
	 * @param source the object
	 * @return a map, or {@link #LOST}
	 */
	Object object(Spot spot, List<Selected> fields, @Nullable Object source) {
		this.context.getEngineRunningState().throwIfCancelled();
		this.context.getInstrumentation().beginExecuteObject(this.instrumented, this.context.getInstrumentationState());
		Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(fields.size());
		boolean isWhole = true;
		for (Selected selected : fields) {
			Object value = field(new Spot.OfField(spot, selected, object), selected, source);
			isWhole &= value != LOST;
			object.put(selected.key(), value);
		}
		return isWhole ? object : LOST;
	}

	/**
	 * Completes what a fetcher told of a field.
	 * @return null, {@link #LOST}, or what the answer says
	 */
	@Nullable Object told(Spot spot, Selected selected, @Nullable Object value) {
		return completed(spot, selected, selected.form(), unboxed(value));
	}

	private @Nullable Object field(Spot spot, Selected selected, @Nullable Object source) {
		Object fetched = this.fetching.fetched(selected, source, spot);
		if (fetched instanceof CompletableFuture<?> value) {
			Hole hole = new Hole(spot, selected, source, value);
			if (!hole.hasValue()) {
				this.holes.accept(hole);
				return null;
			}
			fetched = value.resultNow();
		}
		return told(spot, selected, fetched);
	}

	private @Nullable Object unboxed(@Nullable Object fetched) {
		if (fetched instanceof DataFetcherResult<?> result) {
			this.context.addErrors(result.getErrors());
			return this.context.getValueUnboxer().unbox(result.getData());
		}
		return this.context.getValueUnboxer().unbox(fetched);
	}

	private @Nullable Object completed(Spot spot, Selected selected, Form form, @Nullable Object value) {
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
					scalar.getCoercing().serialize(value, this.context.getGraphQLContext(), this.context.getLocale());
				case GraphQLEnumType options ->
					options.serialize(value, this.context.getGraphQLContext(), this.context.getLocale());
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
			Spot itemSpot = new Spot.OfItem(spot, itemForm, list, list.size());
			Object completed = completed(itemSpot, selected, itemForm, unboxed(item));
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

}
