package io.github.coterie.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphQL over HTTP, ahead of Spring's own route: POST with JSON, GET for queries, a
 * bounded body, and every refusal in GraphQL's form.
 */
final class Endpoint {

	private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON,
			MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.TEXT_EVENT_STREAM);

	private final GraphQlHttpHandler http;

	private final GraphQlSseHandler events;

	private final JsonMapper json;

	private final Limits limits;

	Endpoint(GraphQlHttpHandler http, GraphQlSseHandler events, JsonMapper json, Limits limits) {
		this.http = http;
		this.events = events;
		this.json = json;
		this.limits = limits;
	}

	RouterFunction<ServerResponse> routes(String path) {
		return RouterFunctions.route()
			.POST(path, this::post)
			.GET(path, this::get)
			.route(RequestPredicates.path(path), (request) -> onlyGetAndPost())
			.onError(ResponseStatusException.class, (failure, request) -> refusal((ResponseStatusException) failure))
			.onError(HttpMessageNotReadableException.class,
					(failure, request) -> refusal(HttpStatus.BAD_REQUEST,
							Problem.badRequest("The body is not the JSON of a GraphQL request")))
			.build();
	}

	private ServerResponse post(ServerRequest request) throws ServletException, IOException {
		if (!hasJson(request)) {
			return refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					Problem.badRequest("A request is taken as application/json only"));
		}
		int most = (int) this.limits.body().toBytes();
		boolean announced = request.headers().contentLength().orElse(0) > most;
		byte[] body = announced ? new byte[0] : request.servletRequest().getInputStream().readNBytes(most + 1);
		if (announced || body.length > most) {
			return refusal(HttpStatus.CONTENT_TOO_LARGE,
					Problem.limitExceeded("body", "The request is longer than %,d bytes", most));
		}
		if (new String(body, StandardCharsets.UTF_8).strip().equals("null")) {
			return refusal(HttpStatus.BAD_REQUEST, Problem.badRequest("The body is null, and no GraphQL request"));
		}
		return answer(request, false, body);
	}

	private ServerResponse get(ServerRequest request) throws ServletException {
		ObjectNode body = this.json.createObjectNode();
		request.param("query").ifPresent((query) -> body.put("query", query));
		request.param("operationName").ifPresent((name) -> body.put("operationName", name));
		for (String name : List.of("variables", "extensions")) {
			Optional<String> text = request.param(name);
			if (text.isPresent()) {
				try {
					body.set(name, this.json.readTree(text.get()));
				}
				catch (JacksonException ex) {
					return refusal(HttpStatus.BAD_REQUEST, Problem.badRequest(name + " is not JSON"));
				}
			}
		}
		return answer(request, true, this.json.writeValueAsBytes(body));
	}

	private ServerResponse answer(ServerRequest request, boolean readOnly, byte[] body) throws ServletException {
		MediaType form = acceptable(request);
		if (form == null) {
			return refusal(HttpStatus.NOT_ACCEPTABLE, Problem
				.badRequest("An answer is application/graphql-response+json, application/json or text/event-stream"));
		}
		boolean stream = form.equals(MediaType.TEXT_EVENT_STREAM);
		ServerRequest posted = ServerRequest.from(request)
			.method(HttpMethod.POST)
			.headers((headers) -> headers.setContentType(MediaType.APPLICATION_JSON))
			.headers((headers) -> headers.setAccept(List.of(form)))
			.attribute(Transport.ATTRIBUTE, new Transport(readOnly, stream))
			.body(body)
			.build();
		return stream ? this.events.handleRequest(posted) : this.http.handleRequest(posted);
	}

	private static boolean hasJson(ServerRequest request) {
		try {
			return request.headers().contentType().filter(MediaType.APPLICATION_JSON::includes).isPresent();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static @Nullable MediaType acceptable(ServerRequest request) {
		try {
			List<MediaType> accepted = new ArrayList<>(request.headers().accept());
			MimeTypeUtils.sortBySpecificity(accepted);
			return accepted.isEmpty() ? MediaType.APPLICATION_JSON
					: accepted.stream()
						.filter((range) -> range.getQualityValue() > 0)
						.flatMap((range) -> FORMS.stream().filter(range::includes))
						.findFirst()
						.orElse(null);
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	private static ServerResponse onlyGetAndPost() {
		return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
			.allow(HttpMethod.GET, HttpMethod.POST)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Problem.badRequest("A request is taken by POST, or by GET when it only reads").toResponse());
	}

	private static ServerResponse refusal(ResponseStatusException failure) {
		return refusal(failure.getStatusCode(), Problem.badRequest(String.valueOf(failure.getReason())));
	}

	private static ServerResponse refusal(HttpStatusCode status, Problem problem) {
		return ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON).body(problem.toResponse());
	}

}
