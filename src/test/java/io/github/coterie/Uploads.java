package io.github.coterie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that uploads files over real HTTP and follows what becomes of them.
 */
public final class Uploads {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String BOUNDARY = "----a-boundary-of-the-tests";

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final List<String> ENDS = List.of("DONE", "FAILED", "CANCELLED");

	private static final String JOB = """
			query ($id: ID!) { importJob(id: $id) {
				id state dryRun folder createdAt startedAt endedAt expectedRows seconds rate secondsLeft
				settledAccounts tied stillWaiting failure rejectsCsv
				files { name system object dialect rows created updated unchanged waiting skipped rejected }
				untaken { name reason }
				objects { system object counts { rows created } }
				totals { rows created updated unchanged waiting skipped rejected }
				rejects(first: 3) { totalCount nodes { file line column value code message } }
				coverageChanges { accountId name before after }
				proposals { kind id otherId score reasons }
			} }""";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Supplier<Integer> port;

	private final Api api;

	/**
	 * A client.
	 * @param port told once the server has started
	 */
	public Uploads(Supplier<Integer> port) {
		this.port = port;
		this.api = new Api(port);
	}

	/**
	 * Uploads something that is taken.
	 * @return the id of the job
	 */
	public String upload(Part... parts) {
		HttpResponse<String> response = send("/import", parts);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
		String id = JSON.readTree(response.body()).path("id").asString();
		assertThat(response.headers().firstValue("Location")).hasValue("/import/" + id);
		return id;
	}

	/**
	 * Uploads something.
	 */
	public HttpResponse<String> send(String path, Part... parts) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Part part : parts) {
			body.writeBytes(("--" + BOUNDARY + "\r\n" + part.header() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
			body.writeBytes(part.content());
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return exchange(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
			.build());
	}

	public HttpResponse<String> get(String path) {
		return exchange(HttpRequest.newBuilder(uri(path)).build());
	}

	public JsonNode job(String id) {
		return this.api.run(JOB, Map.of("id", id)).path("importJob");
	}

	/**
	 * Waits until a job has ended.
	 */
	public JsonNode end(String id) {
		return await(id, (job) -> ENDS.contains(job.path("state").asString()));
	}

	/**
	 * Waits until a job is in a state.
	 */
	public JsonNode await(String id, String state) {
		return await(id, (job) -> job.path("state").asString().equals(state));
	}

	public JsonNode await(String id, Predicate<JsonNode> condition) {
		Instant end = Instant.now().plus(PATIENCE);
		JsonNode job = job(id);
		while (!condition.test(job)) {
			assertThat(Instant.now()).as(job.toPrettyString()).isBefore(end);
			job = job(id);
		}
		return job;
	}

	private HttpResponse<String> exchange(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port.get() + path);
	}

	/**
	 * A part of an upload.
	 *
	 * @param header how it is called
	 * @param content what is in it
	 */
	public record Part(String header, byte[] content) {

		/**
		 * A file.
		 */
		public static Part file(String name, String... lines) {
			String content = Arrays.stream(lines).reduce("", (all, line) -> all + line + "\n");
			return new Part("Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
					+ "Content-Type: text/csv", content.getBytes(StandardCharsets.UTF_8));
		}

		/**
		 * A field.
		 */
		public static Part field(String name, String value) {
			return new Part("Content-Disposition: form-data; name=\"" + name + "\"",
					value.getBytes(StandardCharsets.UTF_8));
		}

	}

}
