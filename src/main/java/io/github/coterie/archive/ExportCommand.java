package io.github.coterie.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code export <file.zip> [--server <url>]}, as it was typed.
 *
 * @param file where to, or null when none was named
 * @param server where from, or null for the graph of this process
 */
public record ExportCommand(@Nullable String file, @Nullable String server) {

	/**
	 * Everything was written.
	 */
	static final int DONE = 0;

	/**
	 * Nothing was written.
	 */
	static final int FAILED = 1;

	private static final String NAME = "export";

	private static final String SERVER = "--server";

	private static final String USAGE = "Usage: export <file.zip> [--server http://127.0.0.1:8080]";

	/**
	 * Reads a command line.
	 * @return empty when it asks for something else
	 */
	public static Optional<ExportCommand> parse(String... args) {
		List<String> words = new ArrayList<>();
		String server = null;
		for (int i = 0; i < args.length; i++) {
			if (args[i].equals(SERVER) && i + 1 < args.length) {
				server = args[++i];
			}
			else if (args[i].startsWith(SERVER + "=")) {
				server = args[i].substring(SERVER.length() + 1);
			}
			else if (!args[i].startsWith("-")) {
				words.add(args[i]);
			}
		}
		if (words.isEmpty() || !words.getFirst().equals(NAME)) {
			return Optional.empty();
		}
		return Optional.of(new ExportCommand((words.size() == 2) ? words.get(1) : null, server));
	}

	/**
	 * Whether it needs nothing but a running server: no graph, no Spring.
	 */
	public boolean isRemote() {
		return this.server != null || this.file == null;
	}

	/**
	 * Fetches the export from a running server.
	 * @param out gets the report
	 * @return the exit code: 0 when it was written, 1 when it failed
	 */
	public int runRemote(PrintStream out) {
		return run(out, this::fetch);
	}

	/**
	 * Writes the export of the graph of this process.
	 */
	int run(PrintStream out, Archive archive) {
		return run(out, archive::write);
	}

	/**
	 * Writes beside the file first: what is there stays until the new one is whole.
	 */
	private int run(PrintStream out, Source source) {
		try {
			if (this.file == null) {
				throw new ArchiveFailure(USAGE);
			}
			Path target = Path.of(this.file).toAbsolutePath();
			Path part = target.resolveSibling(target.getFileName() + ".part");
			try {
				source.write(part);
				Manifest manifest = Manifest.of(part);
				if (manifest.count("Account") == 0) {
					throw new ArchiveFailure(
							"There is no account to export; name the right graph: --coterie.neo4j.directory=<folder>");
				}
				Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
				out.printf("Wrote %s: %,d accounts, %,d people, %,d touchpoints (%,d nodes, %,d relationships)%n",
						this.file, manifest.count("Account"), manifest.count("Person"), manifest.count("Touchpoint"),
						manifest.nodeCount(), manifest.relationshipCount());
				return DONE;
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
		catch (ArchiveFailure | InvalidPathException ex) {
			out.println(ex.getMessage());
		}
		catch (IOException ex) {
			out.println("%s can't be written: %s".formatted(this.file, ex.getMessage()));
		}
		return FAILED;
	}

	private void fetch(Path part) {
		String address = (this.server != null) ? this.server : "";
		try (HttpClient http = HttpClient.newHttpClient()) {
			URI uri = URI.create((address.contains("://") ? address : "http://" + address) + "/export/full.zip");
			HttpResponse<Path> response = http.send(HttpRequest.newBuilder(uri).build(),
					HttpResponse.BodyHandlers.ofFile(part));
			if (response.statusCode() != 200) {
				throw new ArchiveFailure("The server %s refused: %s".formatted(address, message(response)));
			}
		}
		catch (IllegalArgumentException ex) {
			throw new ArchiveFailure(address + " is no address of a server", ex);
		}
		catch (IOException ex) {
			throw new ArchiveFailure("The server %s did not send it: %s".formatted(address,
					Objects.requireNonNullElse(ex.getMessage(), "no answer")), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ArchiveFailure("Interrupted", ex);
		}
	}

	private static String message(HttpResponse<Path> response) throws IOException {
		try {
			return JsonMapper.shared().readTree(Files.readString(response.body())).at("/errors/0/message").asString();
		}
		catch (JacksonException ex) {
			return "HTTP " + response.statusCode();
		}
	}

	private interface Source {

		void write(Path file);

	}

}
