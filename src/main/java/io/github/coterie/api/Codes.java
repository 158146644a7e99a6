package io.github.coterie.api;

import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.validation.ValidationError;
import io.github.coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Gives every error of an answer its code: those of the engine, too.
 */
final class Codes {

	private Codes() {
	}

	static ExecutionResult coded(ExecutionResult result, InstrumentationExecutionParameters parameters) {
		if (result.getErrors().stream().allMatch(Codes::hasCode)) {
			return result;
		}
		List<GraphQLError> errors = result.getErrors()
			.stream()
			.map((error) -> hasCode(error) ? error : coded(error, parameters))
			.toList();
		return result.transform((builder) -> builder.errors(errors));
	}

	/**
	 * The operation that a request asks for.
	 * @param document what was sent
	 * @param input the request
	 * @return the operation, or null when there is none or more than one
	 */
	static @Nullable OperationDefinition operation(Document document, ExecutionInput input) {
		String name = input.getOperationName();
		List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.filter((operation) -> name == null || name.isEmpty() || name.equals(operation.getName()))
			.toList();
		return (operations.size() == 1) ? operations.getFirst() : null;
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().get("code") != null;
	}

	private static GraphQLError coded(GraphQLError error, InstrumentationExecutionParameters parameters) {
		if (error instanceof BadFaithIntrospectionError) {
			return new Problem(FaultCode.LIMIT_EXCEEDED, null, error.getMessage()).toError(error);
		}
		if (!isAboutRequest(error.getErrorType())) {
			return Problems.internal("The engine reports " + error, null).toError(error);
		}
		Misfit misfit = (error instanceof ValidationError) ? null : misfit(parameters);
		return (misfit != null) ? misfit.toProblem().toError(error) : badRequest(error);
	}

	private static boolean isAboutRequest(ErrorClassification type) {
		return type == ErrorType.ValidationError || type == ErrorType.InvalidSyntax
				|| type == ErrorType.OperationNotSupported;
	}

	private static @Nullable Misfit misfit(InstrumentationExecutionParameters parameters) {
		ExecutionInput input = parameters.getExecutionInput();
		try {
			OperationDefinition operation = operation(Parser.parse(input.getQuery()), input);
			return (operation != null) ? Misfit.in(input.getVariables(), operation, parameters.getSchema()) : null;
		}
		catch (InvalidSyntaxException ex) {
			return null;
		}
	}

	private static GraphQLError badRequest(GraphQLError error) {
		return GraphqlErrorBuilder.newError()
			.message(Problem.shortened(error.getMessage()))
			.locations(error.getLocations())
			.path(error.getPath())
			.errorType(error.getErrorType())
			.extensions(Map.of("code", FaultCode.BAD_REQUEST.name()))
			.build();
	}

}
