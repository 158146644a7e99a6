package io.github.coterie.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.coterie.archive.Archive;
import io.github.coterie.archive.Restored;
import io.github.coterie.imports.ImportReport;
import io.github.coterie.imports.ImportSettings;
import io.github.coterie.imports.Progress;
import io.github.coterie.job.FileImport;
import io.github.coterie.job.ImportJob;
import io.github.coterie.job.JobRequest;
import io.github.coterie.job.JobState;
import io.github.coterie.job.OpenFiles;

import org.springframework.stereotype.Component;

/**
 * Imports files into the graph of this process.
 */
@Component
class LocalImport {

	private static final int LOOK_EVERY_MILLIS = 200;

	private final FileImport files;

	private final Archive archive;

	private final Clock clock;

	LocalImport(FileImport files, Archive archive, Clock clock) {
		this.files = files;
		this.archive = archive;
		this.clock = clock;
	}

	/**
	 * Runs a command.
	 * @return the exit code
	 */
	int run(ImportCommand command, PrintStream out) {
		try {
			if (command.paths().size() == 1 && Archive.recognises(command.paths().getFirst())) {
				return restore(command, out);
			}
			ImportSettings settings = command.importSettings();
			try (OpenFiles open = this.files.open(command.paths(), settings);
					RejectFile rejects = new RejectFile(command.rejects())) {
				return run(command, open, settings, rejects, out);
			}
		}
		catch (RuntimeException ex) {
			return ImportCommand.failed(out, ex);
		}
	}

	/**
	 * A full export goes in as a whole.
	 */
	private int restore(ImportCommand command, PrintStream out) {
		if (command.dryRun()) {
			out.println("This is a full export: it can be imported only as a whole, into an empty graph");
			return ImportCommand.FAILED;
		}
		Restored restored = this.archive.restore(command.paths().getFirst());
		out.println("Restored %,d accounts (%,d records, %,d relationships in all)".formatted(restored.accounts(),
				restored.nodes(), restored.relationships()));
		return ImportCommand.DONE;
	}

	private int run(ImportCommand command, OpenFiles open, ImportSettings settings, RejectFile rejects,
			PrintStream out) {
		Printout printout = new Printout(out);
		JobRequest request = new JobRequest(command.dryRun(), false, null, command.options());
		ImportJob job = ImportJob.of("", request, this.clock.instant()).recognised(open, JobState.RUNNING);
		printout.recognised(job, List.of());
		Progress progress = new Progress();
		ImportReport report;
		try (Meter meter = Meter.on(out)) {
			CompletableFuture<ImportReport> run = CompletableFuture.supplyAsync(
					() -> this.files.run(open, settings, progress, rejects),
					(task) -> Thread.ofPlatform().name("import-run").start(task));
			report = follow(run, () -> meter.show(job.at(progress, rejects.count())));
		}
		rejects.close();
		rejects.print(printout);
		printout.report(job.done(report, rejects.count(), this.clock.instant()));
		return (report.rejected() > 0) ? ImportCommand.REJECTS : ImportCommand.DONE;
	}

	private static ImportReport follow(Future<ImportReport> run, Runnable show) {
		while (true) {
			try {
				return run.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				show.run();
			}
			catch (ExecutionException ex) {
				throw (ex.getCause() instanceof RuntimeException failure) ? failure : new CompletionException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new CompletionException(ex);
			}
		}
	}

}
