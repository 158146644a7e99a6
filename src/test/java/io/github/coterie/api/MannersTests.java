package io.github.coterie.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import graphql.GraphQLError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class MannersTests {

	private final Manners manners = new Manners(ApiFixture.limits("time=500ms", "concurrency=1"), false);

	private final CountDownLatch stopped = new CountDownLatch(1);

	@AfterEach
	void stop() {
		this.manners.destroy();
	}

	@Test
	void aRequestThatTakesTooLongIsStopped() throws InterruptedException {
		WebGraphQlResponse response = Objects.requireNonNull(this.manners.intercept(request(), this::hang).block());
		assertThat(codes(response)).containsExactly("UNAVAILABLE");
		this.stopped.await();
	}

	@Test
	void aWriteDoesNotWaitForQuestions() {
		this.manners.intercept(request(), this::hang).subscribe();
		WebGraphQlResponse response = this.manners
			.intercept(request("mutation { rebuildBook { accounts } }"),
					(request) -> Mono.error(new IllegalStateException("seen")))
			.block();
		assertThat(codes(Objects.requireNonNull(response))).containsExactly("INTERNAL");
		assertThat(this.stopped.getCount()).as("the question still hangs").isOne();
	}

	@Test
	void moreRequestsThanMayWaitAreRefused() {
		List<WebGraphQlResponse> responses = Flux
			.merge(Flux.fromStream(
					IntStream.range(0, 1100).mapToObj((i) -> this.manners.intercept(request(), this::hang))), 1100)
			.collectList()
			.block();
		assertThat(responses).hasSize(1100)
			.allSatisfy((response) -> assertThat(codes(response)).containsExactly("UNAVAILABLE"))
			.anySatisfy((response) -> assertThat(response.getErrors().getFirst().getMessage())
				.contains("coterie.limits.concurrency"));
	}

	@Test
	void aFailureOfTheEngineIsAnIncident() {
		WebGraphQlResponse response = this.manners
			.intercept(request(), (request) -> Mono.error(new IllegalStateException("secret")))
			.block();
		assertThat(codes(Objects.requireNonNull(response))).containsExactly("INTERNAL");
		assertThat(response.getErrors().getFirst().getMessage()).doesNotContain("secret");
	}

	private Mono<WebGraphQlResponse> hang(WebGraphQlRequest request) {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			this.stopped.countDown();
		}
		return Mono.empty();
	}

	private static List<Object> codes(WebGraphQlResponse response) {
		return response.getExecutionResult()
			.getErrors()
			.stream()
			.map(GraphQLError::getExtensions)
			.map((extensions) -> extensions.get("code"))
			.toList();
	}

	private static WebGraphQlRequest request() {
		return request("{ __typename }");
	}

	private static WebGraphQlRequest request(String document) {
		return new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(), null, null, Map.of(),
				Map.of("query", document), "1", Locale.ENGLISH);
	}

}
