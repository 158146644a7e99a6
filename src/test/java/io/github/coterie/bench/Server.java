package io.github.coterie.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.coterie.CoterieApplication;

/**
 * The application in a process of its own.
 *
 * @param java the process
 * @param uri where it answers
 * @param seconds from its start until it was ready
 */
record Server(JavaProcess java, URI uri, double seconds) implements AutoCloseable {

	private static final int UNAVAILABLE = 503;

	/**
	 * Starts it on a directory and waits until it is ready.
	 * @param heap the most it may have, such as {@code 4g}
	 * @param settings more settings of the application
	 */
	static Server start(Path directory, String heap, List<String> settings) throws IOException, InterruptedException {
		int port = JavaProcess.freePort();
		List<String> args = new ArrayList<>(List.of("--server.port=" + port, "--coterie.demo-data=false",
				"--coterie.neo4j.directory=" + directory));
		args.addAll(settings);
		long start = System.nanoTime();
		JavaProcess java = JavaProcess.start(heap, CoterieApplication.class, args, "Started CoterieApplication");
		awaitReadiness(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
		double seconds = (System.nanoTime() - start) / 1e9;
		return new Server(java, URI.create("http://127.0.0.1:" + port + "/graphql"), seconds);
	}

	/**
	 * A server that does not know that address is ready once it has started.
	 */
	private static void awaitReadiness(URI readiness) throws IOException, InterruptedException {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(readiness).build();
			while (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == UNAVAILABLE) {
				Thread.sleep(10);
			}
		}
	}

	@Override
	public void close() {
		this.java.close();
	}

}
