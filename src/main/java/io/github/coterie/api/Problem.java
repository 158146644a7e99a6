package io.github.coterie.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told went wrong.
 *
 * @param code the kind
 * @param field the input field at fault, where there is one
 * @param message in words, with nothing inner
 */
record Problem(FaultCode code, @Nullable String field, String message) {

	private static final int LONGEST_MESSAGE = 500;

	Problem {
		message = shortened(message);
	}

	/**
	 * A message that may repeat what was sent, at a bearable length.
	 * @param message of any length
	 * @return at most 500 characters
	 */
	static String shortened(String message) {
		return (message.length() > LONGEST_MESSAGE) ? message.substring(0, LONGEST_MESSAGE - 1) + "…" : message;
	}

	static Problem of(Fault fault) {
		String subject = (fault.field() != null) ? fault.field() + " " : "";
		return new Problem(fault.code(), fault.field(), subject + fault.getMessage());
	}

	static Problem badRequest(String message) {
		return new Problem(FaultCode.BAD_REQUEST, null, message);
	}

	/**
	 * A bound was passed.
	 * @param bound the name of its setting below {@code coterie.limits}
	 * @param message with {@code %,d} for each number
	 * @param numbers the numbers
	 */
	static Problem limitExceeded(String bound, String message, Object... numbers) {
		return new Problem(FaultCode.LIMIT_EXCEEDED, null,
				message.formatted(numbers) + " (coterie.limits." + bound + ")");
	}

	GraphQLError toError() {
		return toError(GraphqlErrorBuilder.newError().locations(null));
	}

	GraphQLError toError(DataFetchingEnvironment environment) {
		return toError(GraphqlErrorBuilder.newError(environment));
	}

	/**
	 * This problem at the place of an error of the engine.
	 */
	GraphQLError toError(GraphQLError error) {
		return toError(GraphqlErrorBuilder.newError().locations(error.getLocations()).path(error.getPath()));
	}

	AbortExecutionException toAbort() {
		return new AbortExecutionException(List.of(toError()));
	}

	/**
	 * A response that consists of this problem.
	 */
	Map<String, Object> toResponse() {
		return Map.of("errors", List.of(toError().toSpecification()));
	}

	private GraphQLError toError(GraphqlErrorBuilder<?> builder) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", this.code.name());
		if (this.field != null) {
			extensions.put("field", this.field);
		}
		return builder.message(this.message)
			.errorType(ErrorClassification.errorClassification(this.code.name()))
			.extensions(extensions)
			.build();
	}

}
