package io.github.coterie.wave;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AbortExecutionException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the engine's own strategy does, for a fraction of its work: the engine keeps
 * a path, a type and a future for each of some thousand fields, though almost all values
 * are in memory, and what differs from object to object is their source alone. What is
 * rare is left to the engine: introspection, interfaces and unions, deferred parts.
 * Fetchers are not instrumented one by one, and contexts and extensions that a fetcher
 * returns beside its value are not handed on.
 */
public final class WaveExecutionStrategy extends AsyncExecutionStrategy {

	/**
	 * Set for a request that is left to the engine, whole, since the two would disagree
	 * on when to load.
	 */
	private static final Object LEFT_TO_ENGINE = WaveExecutionStrategy.class.getName() + ".leftToEngine";

	public WaveExecutionStrategy(DataFetcherExceptionHandler failures) {
		super(failures);
	}

	@Override
	public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
			ExecutionStrategyParameters parameters) {
		List<Selected> fields = fields(context, parameters);
		if (fields == null) {
			return super.execute(context, parameters);
		}
		var instrumented = new InstrumentationExecutionStrategyParameters(context, parameters);
		var instrumentation = ExecutionStrategyInstrumentationContext.nonNullCtx(
				context.getInstrumentation().beginExecutionStrategy(instrumented, context.getInstrumentationState()));
		CompletableFuture<ExecutionResult> result = answer(instrumented, fields).handle((data, failure) -> {
			Throwable cause = (failure instanceof CompletionException) ? failure.getCause() : failure;
			if (cause instanceof AbortExecutionException abort) {
				return abort.toExecutionResult();
			}
			if (failure instanceof RuntimeException defect) {
				throw defect;
			}
			return new ExecutionResultImpl(data, context.getErrors());
		});
		instrumentation.onDispatched();
		result.whenComplete(instrumentation::onCompleted);
		return result;
	}

	@Override
	protected Object executeObject(ExecutionContext context, ExecutionStrategyParameters parameters) {
		List<Selected> fields = fields(context, parameters);
		if (fields == null) {
			return super.executeObject(context, parameters);
		}
		var instrumented = new InstrumentationExecutionStrategyParameters(context, parameters);
		return answer(instrumented, fields).thenApply((data) -> {
			if (data == null && parameters.getExecutionStepInfo().isNonNullType()) {
				throw new NonNullableFieldWasNullException(parameters.getExecutionStepInfo(), parameters.getPath());
			}
			return data;
		});
	}

	private CompletableFuture<@Nullable Map<String, Object>> answer(
			InstrumentationExecutionStrategyParameters instrumented, List<Selected> fields) {
		return new Answer(instrumented,
				new Fetching(instrumented.getExecutionContext(), this.dataFetcherExceptionHandler))
			.of(fields, instrumented.getExecutionStrategyParameters().getSource());
	}

	private @Nullable List<Selected> fields(ExecutionContext context, ExecutionStrategyParameters parameters) {
		if (context.getGraphQLContext().getBoolean(LEFT_TO_ENGINE)) {
			return null;
		}
		GraphQLObjectType type = parameters.getExecutionStepInfo().getUnwrappedNonNullTypeAs();
		List<Selected> fields = isPlain(context, parameters)
				? Selection.of(context, this.fieldCollector, type, parameters.getFields()) : null;
		if (fields == null) {
			context.getGraphQLContext().put(LEFT_TO_ENGINE, true);
		}
		return fields;
	}

	private static boolean isPlain(ExecutionContext context, ExecutionStrategyParameters parameters) {
		return !context.hasIncrementalSupport()
				&& context.getGraphQLContext().get(ResultNodesInfo.MAX_RESULT_NODES) == null
				&& parameters.getFields().getSubFieldsList().stream().noneMatch(WaveExecutionStrategy::isIntrospection);
	}

	private static boolean isIntrospection(MergedField field) {
		return field.getName().equals(Introspection.SchemaMetaFieldDef.getName())
				|| field.getName().equals(Introspection.TypeMetaFieldDef.getName());
	}

}
