package io.github.coterie.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import io.github.coterie.imports.ImportFailure;
import io.github.coterie.imports.RejectedRow;
import io.github.coterie.imports.Rejects;
import io.github.coterie.job.RejectsCsv;
import org.jspecify.annotations.Nullable;

/**
 * The file that gets all rejects; it is there only if there are any. The first ones are
 * kept to be printed.
 */
final class RejectFile implements Rejects, AutoCloseable {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private final Path path;

	private final List<RejectedRow> first = new ArrayList<>();

	private @Nullable RejectsCsv csv;

	private long count;

	/**
	 * A file.
	 * @param named where the user wants it, or null for a new one where the command runs
	 */
	RejectFile(@Nullable Path named) {
		this.path = pathOf(named);
	}

	static Path pathOf(@Nullable Path named) {
		return (named != null) ? named : Path.of("rejects-" + LocalDateTime.now().format(STAMP) + ".csv");
	}

	@Override
	public synchronized void add(RejectedRow row) {
		if (this.csv == null) {
			try {
				this.csv = new RejectsCsv(new BufferedOutputStream(Files.newOutputStream(this.path)));
			}
			catch (IOException ex) {
				throw new ImportFailure("The file for rejects, " + this.path + ", can't be written (--rejects)");
			}
		}
		this.csv.add(row);
		this.count++;
		if (this.first.size() < Printout.REJECTS) {
			this.first.add(row);
		}
	}

	synchronized long count() {
		return this.count;
	}

	void print(Printout printout) {
		printout.rejects(this.first, this.count, this.path.toString());
	}

	@Override
	public synchronized void close() {
		RejectsCsv open = this.csv;
		this.csv = null;
		if (open != null) {
			open.close();
		}
	}

}
