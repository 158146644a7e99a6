package io.github.coterie.api;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.server.WebGraphQlRequest;

/**
 * How a request came over HTTP, and how its answer leaves.
 *
 * @param readOnly whether it may not write
 * @param stream whether the answer is a stream of events
 */
record Transport(boolean readOnly, boolean stream) {

	static final String ATTRIBUTE = Transport.class.getName();

	/**
	 * The transport of a request, or null when it came over a WebSocket.
	 */
	static @Nullable Transport of(WebGraphQlRequest request) {
		return (Transport) request.getAttributes().get(ATTRIBUTE);
	}

}
