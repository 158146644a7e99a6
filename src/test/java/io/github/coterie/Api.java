package io.github.coterie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A GraphQL client over real HTTP.
 */
public final class Api {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Supplier<Integer> port;

	/**
	 * A client.
	 * @param port told once the server has started
	 */
	public Api(Supplier<Integer> port) {
		this.port = port;
	}

	/**
	 * Runs an operation that must succeed.
	 * @return its data
	 */
	public JsonNode run(String document, Map<String, ?> variables) {
		JsonNode answer = send(document, variables);
		assertThat(answer.path("errors").toPrettyString()).as(document).isEqualTo("");
		return answer.path("data");
	}

	public JsonNode run(String document) {
		return run(document, Map.of());
	}

	/**
	 * Runs an operation that must fail.
	 * @return its first error
	 */
	public JsonNode fail(String document, Map<String, ?> variables) {
		JsonNode answer = send(document, variables);
		assertThat(answer.path("errors").size()).as(answer.toString()).isPositive();
		return answer.path("errors").get(0);
	}

	/**
	 * Runs an operation.
	 * @return the whole answer
	 */
	public JsonNode send(String document, Map<String, ?> variables) {
		String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port.get() + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			return JSON.readTree(this.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public JsonNode accounts(Object... input) {
		return run("mutation ($input: [AccountInput!]!) { upsertAccounts(input: $input) { created updated unchanged"
				+ " rejected { index id field code message } } }", Map.of("input", input))
			.path("upsertAccounts");
	}

	public JsonNode people(Object... input) {
		return run("mutation ($input: [PersonInput!]!) { upsertPeople(input: $input) { created updated unchanged"
				+ " rejected { index id field code message } } }", Map.of("input", input))
			.path("upsertPeople");
	}

	public JsonNode touchpoints(Object... input) {
		return run("mutation ($input: [TouchpointInput!]!) { recordTouchpoints(input: $input) { created updated"
				+ " unchanged rejected { index id field code message } } }", Map.of("input", input))
			.path("recordTouchpoints");
	}

}
