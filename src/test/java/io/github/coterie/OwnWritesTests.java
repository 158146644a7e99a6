package io.github.coterie;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users read what they wrote, whichever instance they ask. These two follow each other so
 * seldom that nothing but the header makes them.
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnWritesTests {

	private static final String HEADER = "Coterie-Written";

	private static final String UPSERT = "mutation { upsertAccounts(input: [{id: \"%s\", name: \"One\"}]) { created } }";

	private static final String ASK = "{ account(id: \"%s\") { name } }";

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private @Nullable Instance started;

	@BeforeAll
	void another() {
		this.started = Instance.start(this.clock, "--coterie.book.follow=1h", "--coterie.book.upkeep=1h");
	}

	@AfterAll
	void stop() {
		other().close();
	}

	@Test
	void whoSendsTheHeaderBackReadsWhatWasWritten() throws Exception {
		HttpResponse<String> stored = send(this.port, UPSERT.formatted("a1"), null);
		String written = stored.headers().firstValue(HEADER).orElseThrow();
		assertThat(send(other().port(), ASK.formatted("a1"), null).body()).contains("\"account\":null");
		assertThat(send(other().port(), ASK.formatted("a1"), written).body()).contains("\"One\"");
		assertThat(send(this.port, ASK.formatted("a1"), written).body()).contains("\"One\"");
	}

	@Test
	void theHeaderOfALaterWriteTellsOfTheEarlierOnesToo() throws Exception {
		String first = written(this.port, "a2", null);
		String second = written(other().port(), "b2", first);
		assertThat(second).startsWith(first + ",").hasSizeGreaterThan(first.length() + 30);
		assertThat(send(this.port, ASK.formatted("b2"), second).body()).contains("\"One\"");
	}

	@Test
	void whatOnlyReadsHasNoHeader() throws Exception {
		assertThat(send(this.port, ASK.formatted("a1"), null).headers().firstValue(HEADER)).isEmpty();
	}

	@Test
	void whatIsNotSeenInTimeIsSaidToBeSo() throws Exception {
		String written = written(this.port, "a3", null);
		String body = send(other().port(), ASK.formatted("a3"), written + "0000").body();
		assertThat(body).contains("UNAVAILABLE").contains(HEADER);
	}

	@Test
	void anythingElseIsRefused() throws Exception {
		assertThat(send(this.port, ASK.formatted("a1"), "yesterday").body()).contains("BAD_REQUEST").contains(HEADER);
	}

	private String written(int at, String id, @Nullable String seen) throws Exception {
		return send(at, UPSERT.formatted(id), seen).headers().firstValue(HEADER).orElseThrow();
	}

	private HttpResponse<String> send(int at, String document, @Nullable String seen) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString(JsonMapper.builder().build().writeValueAsString(Map.of("query", document))));
		Optional.ofNullable(seen).ifPresent((value) -> request.header(HEADER, value));
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private Instance other() {
		return Objects.requireNonNull(this.started);
	}

}
