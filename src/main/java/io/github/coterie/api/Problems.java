package io.github.coterie.api;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import jakarta.validation.ConstraintViolationException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;
import reactor.core.publisher.Mono;

import org.springframework.beans.BeanInstantiationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.validation.BindException;

/**
 * Words what went wrong in a controller for its caller. What isn't the caller's business
 * goes to the log, under an incident that the caller can name.
 */
final class Problems implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

	private static final Log logger = LogFactory.getLog(Problems.class);

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment environment) {
		return Mono.just(of(failure).stream().map((problem) -> problem.toError(environment)).toList());
	}

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable failure) {
		return Mono.just(of(failure).stream().map(Problem::toError).toList());
	}

	static List<Problem> of(Throwable failure) {
		return causes(failure).map(Problems::known)
			.filter((problems) -> !problems.isEmpty())
			.findFirst()
			.orElseGet(() -> List.of(internal("A request failed", failure)));
	}

	/**
	 * A defect of ours.
	 * @param what for the log
	 * @param failure for the log
	 * @return what its caller is told
	 */
	static Problem internal(String what, @Nullable Throwable failure) {
		String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
		logger.error("Incident " + incident + ": " + what, failure);
		return new Problem(FaultCode.INTERNAL, null,
				"Something went wrong within Coterie; its log tells more under incident " + incident);
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(20);
	}

	private static List<Problem> known(Throwable failure) {
		return switch (failure) {
			case Fault fault -> List.of(Problem.of(fault));
			case BindException misbound -> misbound.getFieldErrors()
				.stream()
				.map((error) -> badRequest(error.getField().replaceFirst("^\\$\\.?", ""), error.getDefaultMessage()))
				.toList();
			case ConstraintViolationException violated -> violated.getConstraintViolations()
				.stream()
				.map((violation) -> badRequest(violation.getPropertyPath().toString(), violation.getMessage()))
				.toList();
			case GraphQLError error when error.getErrorType() == ErrorType.ValidationError ->
				List.of(Problem.badRequest(error.getMessage()));
			case BeanInstantiationException refused when refused.getCause() instanceof IllegalArgumentException ->
				List.of(Problem.badRequest("The input can't be taken as it is"));
			case OptimisticLockingFailureException changed ->
				List.of(new Problem(FaultCode.CONFLICT, null, "The same data was changed meanwhile; try again"));
			case DataIntegrityViolationException contradicting ->
				List.of(new Problem(FaultCode.CONFLICT, null, "The request contradicts what is stored"));
			default -> isUnavailable(failure) ? List.of(unavailable(failure)) : List.of();
		};
	}

	private static Problem badRequest(String field, @Nullable String reason) {
		return field.isEmpty() ? Problem.badRequest(String.valueOf(reason))
				: new Problem(FaultCode.BAD_REQUEST, field, field + ": " + reason);
	}

	private static Problem unavailable(Throwable failure) {
		logger.warn("A request got no answer from the database: " + failure);
		return new Problem(FaultCode.UNAVAILABLE, null, "The database can't be reached; try again in a moment");
	}

	private static boolean isUnavailable(Throwable failure) {
		return failure instanceof InterruptedException || failure instanceof RetryableException
				|| failure instanceof TransactionTerminatedException || failure instanceof TransientDataAccessException
				|| failure instanceof DataAccessResourceFailureException
				|| failure instanceof CannotCreateTransactionException
				|| failure instanceof TransactionTimedOutException
				|| (failure instanceof Neo4jException answer && isUnavailable(answer));
	}

	// The driver tells some of it by its code or its words alone.
	private static boolean isUnavailable(Neo4jException answer) {
		return answer.code().startsWith("Neo.ClientError.Transaction.TransactionTimedOut")
				|| answer.code().startsWith("Neo.TransientError.")
				|| String.valueOf(answer.getMessage()).startsWith("Unable to acquire connection from the pool");
	}

}
