package io.github.coterie.api;

import java.time.Duration;
import java.util.List;

import io.github.coterie.book.Follower;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.graph.Changes;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * Lets users read what they wrote, whichever instance answers: an answer to a mutation
 * says in a header what was written, and a request with that header waits until this
 * instance has read it.
 */
final class OwnWrites implements WebGraphQlInterceptor {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Follower follower;

	private final Changes changes;

	OwnWrites(Follower follower, Changes changes) {
		this.follower = follower;
		this.changes = changes;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Written seen = await(request.getHeaders().getOrEmpty(Written.HEADER));
		long before = this.changes.committed();
		return chain.next(request).doOnNext((response) -> {
			long after = this.changes.committed();
			if (after > before) {
				response.getResponseHeaders().set(Written.HEADER, seen.and(this.changes.writer(), after).toString());
			}
		});
	}

	private Written await(List<String> header) {
		Written written = Written.parse(header);
		written.numbers().forEach((writer, number) -> {
			if (!this.follower.await(writer, number, PATIENCE)) {
				throw new Fault(FaultCode.UNAVAILABLE, null,
						"This instance has not seen yet what %s tells of; send it again in a moment, or without the header"
							.formatted(Written.HEADER));
			}
		});
		return written;
	}

}
