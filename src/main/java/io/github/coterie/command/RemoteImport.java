package io.github.coterie.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.coterie.archive.Archive;
import io.github.coterie.imports.ImportFailure;
import io.github.coterie.imports.RejectedRow;
import io.github.coterie.job.ImportJob;
import io.github.coterie.job.JobState;

/**
 * Sends files to a server, and follows the job there.
 */
final class RemoteImport {

	private static final long FIRST_LOOK_MILLIS = 20;

	private static final long LAST_LOOK_MILLIS = 1000;

	private final ImportCommand command;

	private final Server server;

	private final PrintStream out;

	private final Printout printout;

	RemoteImport(ImportCommand command, Server server, PrintStream out) {
		this.command = command;
		this.server = server;
		this.out = out;
		this.printout = new Printout(out);
	}

	int run() {
		// what is wrong with the options is told before anything is sent
		this.command.importSettings();
		FilesToSend files = FilesToSend.of(this.command.paths());
		refuseFullExports(files.files());
		String id = this.server.upload(files.files(), this.command);
		this.out.println("Import " + id + " at " + this.server + "; it goes on there if this command is stopped.");
		this.out.println();
		ImportJob job = follow(id, files);
		if (job.state() != JobState.DONE) {
			this.out
				.println((job.failure() != null) ? job.failure() : "The import was cancelled; what had gone in stays");
			return ImportCommand.FAILED;
		}
		rejects(id, job.rejects());
		this.printout.report(job);
		return (job.totals().rejected() > 0) ? ImportCommand.REJECTS : ImportCommand.DONE;
	}

	private static void refuseFullExports(List<Path> files) {
		files.stream().filter(Archive::recognises).findFirst().ifPresent((file) -> {
			throw new ImportFailure(file + " is a full export: it goes into an empty graph only, without --server");
		});
	}

	private ImportJob follow(String id, FilesToSend files) {
		boolean shown = false;
		long pause = FIRST_LOOK_MILLIS;
		try (Meter meter = Meter.on(this.out)) {
			while (true) {
				ImportJob job = this.server.job(id);
				if (!shown && !job.files().isEmpty()) {
					this.printout.recognised(job, files.left());
					shown = true;
				}
				if (job.state().hasEnded()) {
					return job;
				}
				meter.show(job);
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
				pause = Math.min(LAST_LOOK_MILLIS, pause * 2);
			}
		}
	}

	private void rejects(String id, long total) {
		if (total == 0) {
			this.printout.rejects(List.of(), 0, null);
			return;
		}
		List<RejectedRow> first = this.server.rejects(id, Printout.REJECTS);
		Path csv = RejectFile.pathOf(this.command.rejects());
		try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(csv))) {
			this.server.copyRejects(id, file);
		}
		catch (IOException ex) {
			throw new ImportFailure("The file for rejects, " + csv + ", can't be written (--rejects)");
		}
		this.printout.rejects(first, total, csv.toString());
	}

}
