package io.github.coterie.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.github.coterie.imports.ImportFailure;
import io.github.coterie.imports.ImportSettings;
import io.github.coterie.job.Failures;
import io.github.coterie.job.FileImport;
import io.github.coterie.job.ImportOptions;
import io.github.coterie.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code import <files or folders …>}, as it was typed.
 *
 * @param paths what to import
 * @param server where to, or null for the graph of this process
 * @param mapping the mapping file, or null
 * @param rejects where all rejects are written, or null for a new file
 * @param dryRun whether nothing is to be written
 * @param options how the files are to be read
 * @param settings what is meant for the application
 * @param refusal what is wrong with it, or null
 */
public record ImportCommand(List<Path> paths, @Nullable String server, @Nullable Path mapping, @Nullable Path rejects,
		boolean dryRun, ImportOptions options, List<String> settings, @Nullable String refusal) {

	/**
	 * Every row was taken, or waits.
	 */
	public static final int DONE = 0;

	/**
	 * The import could not be run, or not to its end.
	 */
	public static final int FAILED = 1;

	/**
	 * Some rows were rejected; all others were taken.
	 */
	public static final int REJECTS = 2;

	static final String USAGE = """
			Usage: import <files or folders …> [options]

			  --dry-run                 tells what would be, and writes nothing
			  --server <address>        imports into a running server, such as http://127.0.0.1:8080
			  --mapping <file.yaml>     says what the columns of your own files mean
			  --rejects <file.csv>      where all rejected rows are written
			  --dates <order>           day-first or month-first, for dates such as 03/04/2026
			  --decimal <sign>          comma or point, for numbers such as 1.234,50
			  --null <"…,…">            texts that stand for a blank cell, beside NULL and #N/A
			  --clear <text>            the text that clears what is stored; a blank cell keeps it
			  --zone <zone>             of times that name none, such as Europe/Berlin
			  --encoding <name>         such as windows-1252, where it is detected wrong
			  --separator <sign>        such as semicolon or tab, where it is detected wrong
			  --quote <sign>            double or single, where it is detected wrong
			  --header-line <number>    the line of the header, where it is detected wrong
			  --coterie.<setting>=<…>   a setting, such as --coterie.neo4j.directory=./my-book

			Exit code: 0 all rows were taken, 2 rows were rejected (all others were taken), 1 failed.""";

	/**
	 * Reads a command line.
	 * @return empty when it asks for something else
	 */
	public static Optional<ImportCommand> parse(String... args) {
		return CommandLine.read(args);
	}

	/**
	 * Whether it needs nothing but a running server: no graph, no Spring.
	 */
	public boolean isRemote() {
		return this.server != null || this.refusal != null || this.paths.isEmpty();
	}

	/**
	 * Runs it without a graph.
	 * @param out gets what there is to say
	 * @return the exit code
	 */
	public int runRemote(PrintStream out) {
		if (this.refusal != null || this.paths.isEmpty() || this.server == null) {
			out.println((this.refusal != null) ? this.refusal + "\n\n" + USAGE : USAGE);
			return FAILED;
		}
		try {
			return new RemoteImport(this, Server.at(this.server), out).run();
		}
		catch (RuntimeException ex) {
			return failed(out, ex);
		}
	}

	/**
	 * Whether its files are there, and its options and its mapping make sense: what can
	 * be told before there is a graph.
	 * @param out gets what is wrong
	 */
	public boolean canBegin(PrintStream out) {
		try {
			importSettings();
			this.paths.stream().filter(Files::notExists).findFirst().ifPresent((path) -> {
				throw new ImportFailure("There is no file or folder " + path);
			});
			return true;
		}
		catch (RuntimeException ex) {
			failed(out, ex);
			return false;
		}
	}

	/**
	 * How the files are to be read.
	 */
	ImportSettings importSettings() {
		Mapping words = (this.mapping != null) ? FileImport.mapping(this.mapping) : null;
		return this.options.settings(words, this.dryRun);
	}

	static int failed(PrintStream out, RuntimeException failure) {
		out.println(Failures.words(failure));
		return FAILED;
	}

}
