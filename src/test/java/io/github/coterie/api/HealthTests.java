package io.github.coterie.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a supervisor asks of the application.
 */
@WholeApplication
class HealthTests {

	@Autowired
	private Environment environment;

	@Test
	void anApplicationThatAnswersIsReadyAndSaysNoMore() throws IOException, InterruptedException {
		assertThat(get("/actuator/health/readiness")).isEqualTo("200 {\"status\":\"UP\"}");
		assertThat(get("/actuator/health/liveness")).isEqualTo("200 {\"status\":\"UP\"}");
		assertThat(get("/actuator/env")).startsWith("404");
		assertThat(get("/actuator/heapdump")).startsWith("404");
	}

	private String get(String path) throws IOException, InterruptedException {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = http.send(HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + this.environment.getProperty("local.server.port") + path))
				.build(), HttpResponse.BodyHandlers.ofString());
			return answer.statusCode() + " " + answer.body();
		}
	}

}
