package io.github.coterie.api;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.ResolvableType;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

	@Test
	void aFaultIsToldAsItIs() {
		assertThat(Problems.of(Fault.notFound("id", "names no account")))
			.containsExactly(new Problem(FaultCode.NOT_FOUND, "id", "id names no account"));
	}

	@Test
	void aFaultIsFoundBelowWhatWrapsIt() {
		Throwable failure = new CompletionException(
				new IllegalStateException("inner", Fault.limitExceeded("Too much")));
		assertThat(Problems.of(failure)).containsExactly(new Problem(FaultCode.LIMIT_EXCEEDED, null, "Too much"));
	}

	@Test
	void aFieldThatCannotBeBoundIsNamed() {
		assertThat(Problems.of(misbound(Map.of("many", "x"), Range.class)))
			.containsExactly(new Problem(FaultCode.BAD_REQUEST, "many", "many: Failed to convert argument value"));
	}

	@Test
	void anArgumentThatCannotBeBoundHasNoNameToTell() {
		assertThat(Problems.of(misbound("x", Integer.class)))
			.containsExactly(Problem.badRequest("Failed to convert argument value"));
	}

	@Test
	void aFaultOfAnInputsOwnConstructorIsToldAsItIs() {
		Throwable failure = catchThrowable(() -> bind(Map.of("many", -1), Range.class));
		assertThat(Problems.of(failure)).extracting(Problem::field).containsExactly("many");
	}

	@Test
	void aConstraintThatIsViolatedNamesItsField() {
		try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
			Set<ConstraintViolation<Range>> violations = factory.getValidator().validate(new Range(1000));
			assertThat(Problems.of(new ConstraintViolationException(violations))).singleElement()
				.satisfies((problem) -> assertThat(problem.field()).isEqualTo("many"));
		}
	}

	@ParameterizedTest
	@MethodSource
	void aDatabaseThatDoesNotAnswerIsUnavailable(Throwable failure) {
		assertThat(Problems.of(new IllegalStateException("outer", failure))).containsExactly(
				new Problem(FaultCode.UNAVAILABLE, null, "The database can't be reached; try again in a moment"));
	}

	static Stream<Throwable> aDatabaseThatDoesNotAnswerIsUnavailable() {
		return Stream.of(new ServiceUnavailableException("bolt://secret refused"), new SessionExpiredException("x"),
				new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "x"),
				new ClientException("Neo.ClientError.Transaction.TransactionTimedOut", "x"),
				new ClientException("Unable to acquire connection from the pool within configured maximum time"),
				new DataAccessResourceFailureException("x"), new TransientDataAccessResourceException("x"),
				new CannotCreateTransactionException("x"),
				new TransactionSystemException("x", new ServiceUnavailableException("y")));
	}

	@Test
	void aContradictionWithWhatIsStoredIsAConflict() {
		assertThat(Problems.of(new DataIntegrityViolationException("inner"))).extracting(Problem::code)
			.containsExactly(FaultCode.CONFLICT);
		assertThat(Problems.of(new OptimisticLockingFailureException("inner"))).extracting(Problem::code)
			.containsExactly(FaultCode.CONFLICT);
	}

	@ParameterizedTest
	@MethodSource
	void aDefectIsLoggedUnderItsIncidentAndToldWithout(Throwable failure, CapturedOutput output) {
		assertThat(Problems.of(failure)).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(FaultCode.INTERNAL);
			assertThat(problem.message()).doesNotContain("secret")
				.matches("Something went wrong within Coterie; its log tells more under incident [0-9a-f]{8}");
			assertThat(output).contains("Incident " + problem.message().substring(problem.message().length() - 8))
				.contains("secret");
		});
	}

	static Stream<Throwable> aDefectIsLoggedUnderItsIncidentAndToldWithout() {
		return Stream.of(new IllegalStateException("secret"), new InvalidDataAccessApiUsageException("secret"),
				new ClientException("Neo.ClientError.Statement.SyntaxError", "secret"),
				new StackOverflowError("secret"));
	}

	private static BindException misbound(Object value, Class<?> type) {
		return catchThrowableOfType(BindException.class, () -> bind(value, type));
	}

	private static void bind(Object value, Class<?> type) throws BindException {
		new GraphQlArgumentBinder().bind(value, false, ResolvableType.forClass(type));
	}

	record Range(@Max(100) Integer many) {

		Range {
			if (many < 0) {
				throw Fault.badRequest("many", "must not be negative");
			}
		}

	}

}
