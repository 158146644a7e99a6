package io.github.coterie.crm;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.fault.FaultCode;
import io.github.coterie.intake.Rejection;
import io.github.coterie.intake.Upserted;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * A running server, which is sent GraphQL mutations.
 */
final class GraphQlDestination implements Destination {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

	private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(5);

	private static final ParameterizedTypeReference<Map<String, @Nullable Object>> ANSWER = new ParameterizedTypeReference<>() {
	};

	private static final String MUTATION = """
			mutation ($input: [%s!]!) {
				result: %s(input: $input) { created updated unchanged rejected { index id field code message } }
			}
			""";

	private final URI server;

	private final RestClient client;

	GraphQlDestination(URI server) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
		requests.setReadTimeout(ANSWER_TIMEOUT);
		this.server = server;
		this.client = RestClient.builder().requestFactory(requests).build();
	}

	@Override
	public Upserted accounts(List<Map<String, @Nullable Object>> drafts) {
		return send("AccountInput", "upsertAccounts", drafts);
	}

	@Override
	public Upserted people(List<Map<String, @Nullable Object>> drafts) {
		return send("PersonInput", "upsertPeople", drafts);
	}

	@Override
	public Upserted touchpoints(List<Map<String, @Nullable Object>> drafts) {
		return send("TouchpointInput", "recordTouchpoints", drafts);
	}

	private Upserted send(String type, String mutation, List<Map<String, @Nullable Object>> drafts) {
		Map<String, @Nullable Object> request = new LinkedHashMap<>();
		request.put("query", MUTATION.formatted(type, mutation));
		request.put("variables", Map.of("input", drafts.stream().map(GraphQlDestination::json).toList()));
		Map<String, @Nullable Object> answer = post(request);
		if (answer.get("errors") instanceof List<?> errors && !errors.isEmpty()
				&& errors.getFirst() instanceof Map<?, ?> error) {
			throw new ImportFailure(this.server + " refused " + mutation + ": " + error.get("message"));
		}
		if (!(answer.get("data") instanceof Map<?, ?> data && data.get("result") instanceof Map<?, ?> result)) {
			throw new ImportFailure(this.server + " gave no GraphQL answer to " + mutation);
		}
		return new Upserted(number(result, "created"), number(result, "updated"), number(result, "unchanged"),
				rejections(result.get("rejected")));
	}

	private Map<String, @Nullable Object> post(Map<String, @Nullable Object> request) {
		try {
			Map<String, @Nullable Object> answer = this.client.post()
				.uri(this.server.resolve("/graphql"))
				.body(request)
				.retrieve()
				.body(ANSWER);
			return (answer != null) ? answer : Map.of();
		}
		catch (ResourceAccessException ex) {
			throw new ImportFailure("The server " + this.server + " can't be reached, or did not answer in time");
		}
		catch (RestClientResponseException ex) {
			throw new ImportFailure(this.server + " answered with HTTP status " + ex.getStatusCode().value());
		}
		catch (RestClientException ex) {
			throw new ImportFailure(this.server + " gave an answer that is no GraphQL answer");
		}
	}

	private static @Nullable Object json(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> fields -> {
				Map<Object, @Nullable Object> json = new LinkedHashMap<>();
				fields.forEach((name, field) -> json.put(name, json(field)));
				yield json;
			}
			case List<?> list -> list.stream().map(GraphQlDestination::json).toList();
			case Enum<?> constant -> constant.name();
			case Instant instant -> instant.toString();
			case BigDecimal number -> number.toPlainString();
			case null, default -> value;
		};
	}

	private static int number(Map<?, ?> result, String field) {
		return (result.get(field) instanceof Number number) ? number.intValue() : 0;
	}

	private static List<Rejection> rejections(@Nullable Object json) {
		List<Rejection> rejections = new ArrayList<>();
		if (json instanceof List<?> list) {
			for (Object entry : list) {
				if (entry instanceof Map<?, ?> rejection) {
					rejections
						.add(new Rejection(number(rejection, "index"), text(rejection, "id"), text(rejection, "field"),
								code(text(rejection, "code")), String.valueOf(rejection.get("message"))));
				}
			}
		}
		return rejections;
	}

	private static @Nullable String text(Map<?, ?> object, String field) {
		Object value = object.get(field);
		return (value != null) ? value.toString() : null;
	}

	private static FaultCode code(@Nullable String name) {
		try {
			return FaultCode.valueOf(String.valueOf(name));
		}
		catch (IllegalArgumentException ex) {
			return FaultCode.INTERNAL;
		}
	}

}
