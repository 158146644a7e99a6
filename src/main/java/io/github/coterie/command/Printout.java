package io.github.coterie.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.coterie.imports.CoverageChange;
import io.github.coterie.imports.FileReport;
import io.github.coterie.imports.Proposal;
import io.github.coterie.imports.RejectedRow;
import io.github.coterie.job.ImportJob;
import io.github.coterie.job.JobOutcome;
import io.github.coterie.job.RowCounts;
import io.github.coterie.table.Untaken;
import org.jspecify.annotations.Nullable;

/**
 * What an import has to say, in plain words and tables.
 */
final class Printout {

	/**
	 * How many rejects are printed.
	 */
	static final int REJECTS = 100;

	private static final int SHOWN = 20;

	private final PrintStream out;

	Printout(PrintStream out) {
		this.out = out;
	}

	/**
	 * What the files are.
	 */
	void recognised(ImportJob job, List<Untaken> notSent) {
		table(List.of("File", "System", "Object", "Read as"), 4,
				job.files()
					.stream()
					.map((file) -> List.of(file.file(), file.system(), file.object(), file.dialect()))
					.toList());
		this.out.println();
		List<Untaken> untaken = Stream.concat(job.untaken().stream(), notSent.stream()).toList();
		untaken.forEach((file) -> this.out.println("Not taken: " + file.name() + " " + file.reason()));
		if (!untaken.isEmpty()) {
			this.out.println();
		}
	}

	/**
	 * What became of the rows.
	 */
	void report(ImportJob job) {
		List<List<String>> rows = new ArrayList<>(job.files().stream().map(Printout::cells).toList());
		if (rows.size() > 1) {
			rows.add(cells("All", job.totals()));
		}
		table(List.of("File", "Rows", "New", "Changed", "Same", "Waiting", "Skipped", "Rejected"), 1, rows);
		this.out.println();
		this.out.println(String.format(Locale.ROOT, "%,d rows in %.1f s, %,.0f rows/s", job.totals().rows(),
				job.seconds(), job.rate()));
		outcome(job.outcome());
		if (job.request().dryRun()) {
			this.out.println("This was a dry run: nothing was written.");
		}
	}

	/**
	 * The first rejects, and where all are. They come before the report, which would be
	 * off the screen else.
	 * @param csv where, or null when there are none
	 */
	void rejects(List<RejectedRow> first, long total, @Nullable String csv) {
		if (total == 0) {
			this.out.println("No row was rejected.");
			this.out.println();
			return;
		}
		this.out.println(String.format(Locale.ROOT, "%,d %s of rows that did not go in, or wait%s:", total,
				(total == 1) ? "report" : "reports", (total > first.size()) ? "; the first " + first.size() : ""));
		first.forEach((reject) -> this.out.println("  " + reject));
		this.out.println("All of them: " + csv);
		this.out.println();
	}

	private void outcome(JobOutcome outcome) {
		if (outcome.tied() > 0) {
			this.out.println(String.format(Locale.ROOT, "%,d that had waited went in.", outcome.tied()));
		}
		if (outcome.stillWaiting() > 0) {
			this.out.println(String.format(Locale.ROOT,
					"%,d in all wait for what they refer to; they go in when it comes.", outcome.stillWaiting()));
		}
		list("accounts would change in coverage", outcome.coverageChanges().stream().map(Printout::words).toList());
		list("likely doubles", outcome.proposals().stream().map(Printout::words).toList());
	}

	private void list(String title, List<String> lines) {
		if (!lines.isEmpty()) {
			this.out.println(String.format(Locale.ROOT, "%,d %s%s:", lines.size(), title,
					(lines.size() > SHOWN) ? "; the first " + SHOWN : ""));
			lines.stream().limit(SHOWN).forEach((line) -> this.out.println("  " + line));
		}
	}

	private static String words(CoverageChange change) {
		return change.name() + " (" + change.accountId() + "): " + percent(change.before()) + " → "
				+ percent(change.after());
	}

	private static String percent(@Nullable Double coverage) {
		return (coverage != null) ? String.format(Locale.ROOT, "%.0f %%", coverage) : "–";
	}

	private static String words(Proposal proposal) {
		return String.format(Locale.ROOT, "%s %s and %s, %.2f: %s", proposal.kind().toLowerCase(Locale.ROOT),
				proposal.id(), proposal.otherId(), proposal.score(), String.join("; ", proposal.reasons()));
	}

	private static List<String> cells(FileReport file) {
		return cells(file.file(), RowCounts.of(List.of(file)));
	}

	private static List<String> cells(String title, RowCounts counts) {
		return Stream
			.concat(Stream.of(title),
					Stream
						.of(counts.rows(), counts.created(), counts.updated(), counts.unchanged(), counts.waiting(),
								counts.skipped(), counts.rejected())
						.map((count) -> count.toString()))
			.toList();
	}

	/**
	 * Prints columns, the first ones of text to the left, those of numbers to the right.
	 */
	private void table(List<String> header, int texts, List<List<String>> rows) {
		List<List<String>> all = new ArrayList<>();
		all.add(header);
		all.addAll(rows);
		List<Integer> widths = IntStream.range(0, header.size())
			.mapToObj((column) -> all.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0))
			.toList();
		for (List<String> row : all) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < row.size(); i++) {
				String gap = " ".repeat(widths.get(i) - row.get(i).length());
				line.append((i > 0) ? "  " : "").append((i < texts) ? row.get(i) + gap : gap + row.get(i));
			}
			this.out.println(line.toString().stripTrailing());
		}
	}

}
