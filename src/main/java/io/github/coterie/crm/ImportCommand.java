package io.github.coterie.crm;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The command {@code import <folder> [--server <url>]}, as it was typed.
 *
 * @param folder what to import, or null when none was named
 * @param server where to, or null for the graph of this process
 */
public record ImportCommand(@Nullable String folder, @Nullable String server) {

	/**
	 * Every row was taken.
	 */
	static final int DONE = 0;

	/**
	 * The import could not be run, or not to its end.
	 */
	static final int FAILED = 1;

	/**
	 * Some rows were rejected; all others were taken.
	 */
	static final int REJECTS = 2;

	private static final String NAME = "import";

	private static final String SERVER = "--server";

	private static final String USAGE = "Usage: import <folder> [--server http://127.0.0.1:8080]";

	/**
	 * Reads a command line.
	 * @return empty when it asks for something else
	 */
	public static Optional<ImportCommand> parse(String... args) {
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
		return Optional.of(new ImportCommand((words.size() == 2) ? words.get(1) : null, server));
	}

	/**
	 * Whether it needs nothing but a running server: no graph, no Spring.
	 */
	public boolean isRemote() {
		return this.server != null || this.folder == null;
	}

	/**
	 * Runs a remote import.
	 * @param out gets the report
	 * @return the exit code: 0 when all was taken, 2 when rows were rejected, 1 when it
	 * failed
	 */
	public int runRemote(PrintStream out) {
		return run(out, new SalesforceImport(), null);
	}

	/**
	 * Runs the import.
	 * @param own the graph of this process, when there is one
	 */
	int run(PrintStream out, SalesforceImport salesforce, @Nullable Destination own) {
		try {
			if (this.folder == null) {
				throw new ImportFailure(USAGE);
			}
			SalesforceSource source = SalesforceSource.folder(Path.of(this.folder));
			ImportReport report = salesforce.run(source, destination(own));
			if (report.files().isEmpty()) {
				throw new ImportFailure(
						"There is no file of a Salesforce export, such as Account.csv, in " + this.folder);
			}
			report.print(out);
			return (report.rejected() > 0) ? REJECTS : DONE;
		}
		catch (ImportFailure | InvalidPathException ex) {
			out.println(ex.getMessage());
			return FAILED;
		}
	}

	private Destination destination(@Nullable Destination own) {
		if (this.server == null) {
			if (own == null) {
				throw new ImportFailure(USAGE);
			}
			return own;
		}
		try {
			URI uri = URI.create(this.server.contains("://") ? this.server : "http://" + this.server);
			return new GraphQlDestination(uri);
		}
		catch (IllegalArgumentException ex) {
			throw new ImportFailure(this.server + " is no address of a server");
		}
	}

}
