package io.github.coterie.command;

import java.io.PrintStream;
import java.util.Locale;

import io.github.coterie.job.ImportJob;

/**
 * A line now and then, for a log.
 */
final class Lines implements Meter {

	private static final double EVERY_SECONDS = 5;

	private final PrintStream out;

	private double next = EVERY_SECONDS;

	Lines(PrintStream out) {
		this.out = out;
	}

	@Override
	public void show(ImportJob job) {
		if (job.state().isUnderWay() && job.seconds() >= this.next) {
			this.next = job.seconds() + EVERY_SECONDS;
			this.out.println(line(job));
		}
	}

	static String line(ImportJob job) {
		long rows = job.totals().rows();
		StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%,d", rows));
		if (job.expectedRows() > rows) {
			line.append(String.format(Locale.ROOT, " of about %,d", job.expectedRows()));
		}
		line.append(String.format(Locale.ROOT, " rows, %,.0f rows/s", job.rate()));
		Long left = job.secondsLeft();
		if (left != null) {
			line.append(", about ").append(duration(left)).append(" left");
		}
		if (job.settled() > 0) {
			line.append(String.format(Locale.ROOT, ", %,d accounts scored", job.settled()));
		}
		return line.append(String.format(Locale.ROOT, ", %,d rejected", job.totals().rejected())).toString();
	}

	private static String duration(long seconds) {
		return (seconds < 60) ? seconds + " s" : "%d:%02d min".formatted(seconds / 60, seconds % 60);
	}

	@Override
	public void close() {
		// nothing to end
	}

}
