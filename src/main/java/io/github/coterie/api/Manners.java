package io.github.coterie.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import graphql.ExecutionResult;
import io.github.coterie.fault.FaultCode;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/**
 * Answers every request in time and in the form its transport takes, whatever happens to
 * it. Questions are worked on a few at a time, since they compute and do not wait: many
 * at once would all be late, and leave little to who writes. Writers do not queue behind
 * them.
 */
final class Manners implements WebGraphQlInterceptor, DisposableBean {

	private static final int MOST_WAITING = 1000;

	/**
	 * They take turns further in, and wait there.
	 */
	private static final int WRITERS = 16;

	private final Duration time;

	private final Scheduler readers;

	private final Scheduler writers;

	Manners(Limits limits, boolean graphIsElsewhere) {
		this.time = limits.time();
		this.readers = workers("graphql-read-", limits.workers(graphIsElsewhere));
		this.writers = workers("graphql-write-", WRITERS);
	}

	private static Scheduler workers(String name, int count) {
		ThreadPoolExecutor threads = new ThreadPoolExecutor(count, count, 1, TimeUnit.MINUTES,
				new ArrayBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().daemon().name(name, 1).factory());
		threads.allowCoreThreadTimeOut(true);
		return Schedulers.fromExecutorService(threads, name);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Transport transport = Transport.of(request);
		if (transport != null && transport.readOnly()) {
			request.configureExecutionInput((input,
					builder) -> builder.graphQLContext((context) -> context.put(Bounds.READ_ONLY, true)).build());
		}
		return Mono.defer(() -> chain.next(request))
			.subscribeOn(request.getDocument().contains("mutation") ? this.writers : this.readers)
			.timeout(this.time, Mono.fromSupplier(() -> answer(request, late())))
			.onErrorResume(RejectedExecutionException.class, (busy) -> Mono.just(answer(request, busy())))
			.onErrorResume((failure) -> Mono.just(answer(request, Problems.of(failure))))
			.map((response) -> (transport != null) ? inForm(response, request, transport.stream()) : response);
	}

	@Override
	public void destroy() {
		this.readers.dispose();
		this.writers.dispose();
	}

	private List<Problem> late() {
		return List.of(new Problem(FaultCode.UNAVAILABLE, null,
				"The answer took longer than %s; ask for less, or try again in a moment (coterie.limits.time)"
					.formatted(this.time.toString().substring(2).toLowerCase(Locale.ROOT))));
	}

	private static List<Problem> busy() {
		return List.of(new Problem(FaultCode.UNAVAILABLE, null,
				"Too many requests are waiting; try again in a moment (coterie.limits.concurrency)"));
	}

	private static WebGraphQlResponse inForm(WebGraphQlResponse response, WebGraphQlRequest request, boolean stream) {
		if (response.getData() instanceof Publisher == stream) {
			return response;
		}
		if (stream) {
			ExecutionResult result = response.getExecutionResult();
			return response.transform((builder) -> builder.data(Flux.just(result)).errors(List.of()));
		}
		return answer(request, List.of(Problem.badRequest(
				"A subscription is answered as a stream: send Accept: text/event-stream, or use the WebSocket")));
	}

	private static WebGraphQlResponse answer(WebGraphQlRequest request, List<Problem> problems) {
		ExecutionResult result = ExecutionResult.newExecutionResult()
			.errors(problems.stream().map(Problem::toError).toList())
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
	}

}
