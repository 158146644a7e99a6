package io.github.coterie.wave;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.directives.QueryDirectivesImpl;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Asks fetchers for values, and tells them what they want to know.
 */
final class Fetching {

	private final ExecutionContext context;

	private final DataFetcherExceptionHandler failures;

	Fetching(ExecutionContext context, DataFetcherExceptionHandler failures) {
		this.context = context;
		this.failures = failures;
	}

	/**
	 * What a fetcher says.
	 * @return the value, or a future of it
	 */
	@Nullable Object fetched(Selected selected, @Nullable Object source, Spot spot) {
		try {
			Object fetched = (selected.fetcher() instanceof LightDataFetcher<?> light)
					? light.get(selected.definition(), source, () -> environment(selected, source, spot))
					: selected.fetcher().get(environment(selected, source, spot));
			return (fetched instanceof CompletionStage<?> later) ? later.toCompletableFuture() : fetched;
		}
		catch (Exception ex) {
			return failed(selected, source, spot, ex);
		}
	}

	/**
	 * What is told of a failure, in the engine's own words where there are no others.
	 * @return nothing but errors
	 */
	CompletableFuture<?> failed(Selected selected, @Nullable Object source, Spot spot, Throwable failure) {
		DataFetchingEnvironment environment = environment(selected, source, spot);
		return told(this.failures, environment, failure)
			.exceptionallyCompose((failed) -> told(new SimpleDataFetcherExceptionHandler(), environment, failed))
			.thenApply((told) -> DataFetcherResult.newResult().errors(told.getErrors()).build());
	}

	private static CompletableFuture<DataFetcherExceptionHandlerResult> told(DataFetcherExceptionHandler handler,
			DataFetchingEnvironment environment, Throwable failure) {
		try {
			return handler.handleException(DataFetcherExceptionHandlerParameters.newExceptionParameters()
				.dataFetchingEnvironment(environment)
				.exception(failure)
				.build());
		}
		catch (Exception ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	private DataFetchingEnvironment environment(Selected selected, @Nullable Object source, Spot spot) {
		Supplier<ExecutionStepInfo> stepInfo = SingletonSupplier.of(spot::stepInfo);
		return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(this.context)
			.source(source)
			.arguments(selected.arguments())
			.fieldDefinition(selected.definition())
			.mergedField(selected.field())
			.fieldType(selected.definition().getType())
			.executionStepInfo(stepInfo)
			.parentType(selected.parent())
			.selectionSet(DataFetchingFieldSelectionSetImpl.newCollector(this.context.getGraphQLSchema(),
					selected.definition().getType(),
					() -> this.context.getNormalizedQueryTree()
						.get()
						.getNormalizedField(selected.field(), stepInfo.get().getObjectType(),
								stepInfo.get().getPath())))
			.queryDirectives(new QueryDirectivesImpl(selected.field(), this.context.getGraphQLSchema(),
					this.context.getCoercedVariables(), this.context.getNormalizedVariables(),
					this.context.getGraphQLContext(), this.context.getLocale()))
			.build();
	}

}
