package io.github.coterie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.coterie.CoterieApplication;

/**
 * The application in a process of its own.
 *
 * @param process killed in the end
 * @param uri where it answers
 * @param seconds from its start until it was ready
 */
record Server(Process process, URI uri, double seconds) implements AutoCloseable {

	private static final Pattern HEAP = Pattern.compile("used (\\d+)K");

	private static final int UNAVAILABLE = 503;

	private static final List<String> JVM = List.of("--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow", "--add-opens=java.base/java.io=ALL-UNNAMED",
			"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

	/**
	 * Starts it on a directory and waits until it is ready.
	 * @param heap the most it may have, such as {@code 4g}
	 * @param settings more settings of the application
	 */
	static Server start(Path directory, String heap, List<String> settings) throws IOException, InterruptedException {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(java("java"), "-Xmx" + heap));
		command.addAll(JVM);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), CoterieApplication.class.getName(),
				"--server.port=" + port, "--coterie.demo-data=false", "--coterie.neo4j.directory=" + directory));
		command.addAll(settings);
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		awaitLine(process, "Started CoterieApplication");
		awaitReadiness(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
		double seconds = (System.nanoTime() - start) / 1e9;
		return new Server(process, URI.create("http://127.0.0.1:" + port + "/graphql"), seconds);
	}

	/**
	 * The heap in use after a full collection.
	 */
	long usedHeapBytes() throws IOException {
		jcmd("GC.run");
		Matcher used = HEAP.matcher(jcmd("GC.heap_info"));
		if (!used.find()) {
			throw new IOException("GC.heap_info tells no heap");
		}
		return Long.parseLong(used.group(1)) << 10;
	}

	private String jcmd(String command) throws IOException {
		Process jcmd = new ProcessBuilder(java("jcmd"), Long.toString(this.process.pid()), command)
			.redirectErrorStream(true)
			.start();
		try (BufferedReader said = jcmd.inputReader()) {
			return String.join("\n", said.lines().toList());
		}
	}

	private static void awaitLine(Process process, String text) throws IOException {
		BufferedReader lines = process.inputReader();
		List<String> said = new ArrayList<>();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			said.add(line);
			if (line.contains("The book holds") || line.contains("WARN") || line.contains("ERROR")) {
				System.out.println("  " + line);
			}
			if (line.contains(text)) {
				Thread.ofPlatform()
					.daemon()
					.start(() -> lines.lines().forEach((next) -> System.out.println("  " + next)));
				return;
			}
		}
		process.destroyForcibly();
		throw new IOException("The server did not start:\n" + String.join("\n", said));
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

	private static String java(String tool) {
		return Path.of(System.getProperty("java.home"), "bin", tool).toString();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
