package io.github.coterie.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.coterie.imports.ImportFailure;
import io.github.coterie.imports.RejectedRow;
import io.github.coterie.job.ImportJob;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A running server: takes uploads, and tells of its import jobs.
 */
final class Server {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final URI address;

	private final RestClient client;

	private Server(URI address) {
		this.address = address;
		// an upload may take its time
		this.client = RestClient.builder()
			.requestFactory(new JdkClientHttpRequestFactory(HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.connectTimeout(CONNECT_TIMEOUT)
				.build()))
			.build();
	}

	static Server at(String address) {
		try {
			URI uri = URI.create(address.contains("://") ? address : "http://" + address);
			if (uri.getHost() != null) {
				return new Server(uri);
			}
		}
		catch (IllegalArgumentException ex) {
			// says the same as an address without a host
		}
		throw new ImportFailure(address + " is no address of a server");
	}

	/**
	 * Sends files; none is held in memory.
	 * @return the id of the job
	 */
	String upload(List<Path> files, ImportCommand command) {
		MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		command.options().words().forEach((option, word) -> parts.add(option.field(), word));
		if (command.dryRun()) {
			parts.add("dryRun", "true");
		}
		if (command.mapping() != null) {
			parts.add("mapping", new FileSystemResource(command.mapping()));
		}
		files.forEach((file) -> parts.add("file", new FileSystemResource(file)));
		JsonNode answer = exchange(this.client.post()
			.uri(this.address.resolve("/import"))
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts));
		return answer.path("id").asString();
	}

	ImportJob job(String id) {
		return JobAnswer.job(ask(JobAnswer.JOB, Map.of("id", id)));
	}

	List<RejectedRow> rejects(String id, int first) {
		return JobAnswer.rejects(ask(JobAnswer.REJECTS, Map.of("id", id, "first", first)));
	}

	void copyRejects(String id, OutputStream out) {
		try {
			this.client.get()
				.uri(this.address.resolve("/import/" + id + "/rejects.csv"))
				.exchange((request, response) -> {
					response.getBody().transferTo(out);
					return id;
				});
		}
		catch (RestClientException ex) {
			throw gone();
		}
	}

	private JsonNode ask(String query, Map<String, Object> variables) {
		JsonNode answer = exchange(this.client.post()
			.uri(this.address.resolve("/graphql"))
			.contentType(MediaType.APPLICATION_JSON)
			.body(JSON.writeValueAsBytes(Map.of("query", query, "variables", variables))));
		JsonNode job = answer.path("data").path("importJob");
		if (!job.isObject()) {
			throw new ImportFailure(this + " knows the import no more");
		}
		return job;
	}

	private JsonNode exchange(RestClient.RequestHeadersSpec<?> request) {
		JsonNode answer;
		try {
			answer = request.exchange((sent, response) -> read(response));
		}
		catch (ResourceAccessException ex) {
			throw gone();
		}
		catch (RestClientException | JacksonException ex) {
			throw new ImportFailure(this + " gave an answer that is none of Coterie");
		}
		String refusal = answer.path("errors").path(0).path("message").asString("");
		if (!refusal.isEmpty()) {
			throw new ImportFailure(this + " refused: " + refusal);
		}
		return answer;
	}

	private JsonNode read(ClientHttpResponse response) {
		try {
			byte[] body = response.getBody().readAllBytes();
			boolean json = MediaType.APPLICATION_JSON.isCompatibleWith(response.getHeaders().getContentType());
			if (!json) {
				throw new ImportFailure(this + " answered with HTTP status " + response.getStatusCode().value());
			}
			return JSON.readTree(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ImportFailure gone() {
		return new ImportFailure("The server " + this + " can't be reached, or broke off");
	}

	@Override
	public String toString() {
		return this.address.toString();
	}

}
