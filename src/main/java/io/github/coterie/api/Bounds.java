package io.github.coterie.api;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.validation.ValidationError;
import io.github.coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Holds every request to its bounds: its document before it is parsed and validated, its
 * answer while it is made. What the engine reports gets its code here.
 */
final class Bounds extends SimplePerformantInstrumentation {

	/**
	 * Set in the context of a request that may not write.
	 */
	static final String READ_ONLY = Bounds.class.getName() + ".readOnly";

	private final Limits limits;

	private final ParserOptions parserOptions;

	Bounds(Limits limits) {
		this.limits = limits;
		this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(limits.tokens()).maxCharacters(limits.document()));
	}

	@Override
	public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
		return new Answer();
	}

	/**
	 * Errors are worded in English throughout.
	 */
	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		int length = input.getQuery().length();
		if (length > this.limits.document()) {
			throw Problem
				.limitExceeded("document", "The document is %,d characters long; at most %,d are taken", length,
						this.limits.document())
				.toAbort();
		}
		input.getGraphQLContext().put(ParserOptions.class, this.parserOptions);
		return input.transform((builder) -> builder.locale(Locale.ENGLISH));
	}

	@Override
	public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		return SimpleInstrumentationContext.whenCompleted((document, failure) -> {
			if (failure instanceof ParseCancelledException) {
				throw Problem
					.limitExceeded("tokens", "The document has more than %,d tokens; pass long values as variables",
							this.limits.tokens())
					.toAbort();
			}
			if (failure instanceof ParseCancelledTooDeepException) {
				throw Problem
					.limitExceeded("depth", "The document is nested too deep; at most %,d levels of fields are taken",
							this.limits.depth())
					.toAbort();
			}
		});
	}

	@Override
	public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
			InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
		Document document = parameters.getDocument();
		Markup.of(document).check(this.limits);
		OperationDefinition operation = Codes.operation(document, parameters.getExecutionInput());
		if (operation != null) {
			check(Extent.of(operation, document, parameters.getSchema(), parameters.getExecutionInput().getVariables(),
					this.limits));
		}
		return null;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		if (context.getGraphQLContext().getBoolean(READ_ONLY)
				&& context.getOperationDefinition().getOperation() == OperationDefinition.Operation.MUTATION) {
			throw Problem.badRequest("A mutation is taken by POST only").toAbort();
		}
		// again, since a known document is not validated, and variables differ
		check(Extent.of(context.getOperationDefinition(), context.getDocument(), context.getGraphQLSchema(),
				context.getExecutionInput().getVariables(), this.limits));
		return null;
	}

	/**
	 * Who waits for the answer no longer has interrupted the thread that makes it.
	 */
	@Override
	public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
			InstrumentationExecutionStrategyParameters parameters, @Nullable InstrumentationState state) {
		if (Thread.currentThread().isInterrupted()) {
			throw new Problem(FaultCode.UNAVAILABLE, null, "The request was stopped").toAbort();
		}
		if (state instanceof Answer answer && answer.objects.incrementAndGet() > this.limits.answer()) {
			parameters.getExecutionContext().getExecutionInput().cancel();
		}
		return null;
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		if (state instanceof Answer answer && answer.objects.get() > this.limits.answer()) {
			return CompletableFuture.completedFuture(
					Problem.limitExceeded("answer", "The answer would hold more than %,d objects", this.limits.answer())
						.toAbort()
						.toExecutionResult());
		}
		return CompletableFuture.completedFuture(Codes.coded(result, parameters));
	}

	private void check(Extent extent) {
		if (extent.depth() > this.limits.depth()) {
			throw Problem
				.limitExceeded("depth", "The query is %,d levels deep; at most %,d are taken", extent.depth(),
						this.limits.depth())
				.toAbort();
		}
		if (extent.objects() > this.limits.complexity()) {
			throw Problem
				.limitExceeded("complexity",
						"The query asks for up to %,d objects; at most %,d are taken. Ask for smaller pages",
						extent.objects(), this.limits.complexity())
				.toAbort();
		}
	}

	private static final class Answer implements InstrumentationState {

		private final AtomicInteger objects = new AtomicInteger();

	}

}
