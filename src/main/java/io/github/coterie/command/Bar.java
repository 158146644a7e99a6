package io.github.coterie.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import io.github.coterie.job.ImportJob;
import io.github.coterie.job.JobState;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar on a terminal.
 */
final class Bar implements Meter {

	private static final int REDRAWN_EVERY_MILLIS = 250;

	private final PrintStream out;

	private volatile @Nullable ImportJob last;

	private @Nullable ProgressBar bar;

	Bar(PrintStream out) {
		this.out = out;
	}

	@Override
	public void show(ImportJob job) {
		if (!job.state().isUnderWay()) {
			return;
		}
		this.last = job;
		ProgressBar shown = this.bar;
		if (shown == null) {
			shown = draw();
			this.bar = shown;
		}
		long rows = job.totals().rows();
		shown.maxHint((job.expectedRows() > 0) ? Math.max(rows, job.expectedRows()) : -1);
		shown.stepTo(rows);
		shown.setExtraMessage(words(job));
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
		}
	}

	private ProgressBar draw() {
		return new ProgressBarBuilder().setTaskName("Importing")
			.setUnit(" rows", 1)
			.showSpeed()
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(REDRAWN_EVERY_MILLIS)
			.setEtaFunction((state) -> left())
			.setConsumer(new ConsoleProgressBarConsumer(this.out))
			.build();
	}

	private Optional<Duration> left() {
		ImportJob job = this.last;
		return (job != null) ? Optional.ofNullable(job.secondsLeft()).map(Duration::ofSeconds) : Optional.empty();
	}

	private static String words(ImportJob job) {
		String rejected = String.format(Locale.ROOT, ", %,d rejected", job.totals().rejected());
		return (job.state() == JobState.SETTLING)
				? String.format(Locale.ROOT, "%s, %,d scored", rejected, job.settled()) : rejected;
	}

}
