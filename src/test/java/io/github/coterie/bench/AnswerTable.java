package io.github.coterie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Question × book size × concurrency as a Markdown table.
 */
final class AnswerTable {

	private final List<Integer> concurrency;

	private final List<String> rows = new ArrayList<>();

	AnswerTable(List<Integer> concurrency) {
		this.concurrency = concurrency;
	}

	/**
	 * Adds a row.
	 * @param target the median in milliseconds that is aimed at, or nothing
	 */
	void add(String question, int accounts, String target, Runs runs) {
		List<Measured> measured = runs.measured();
		String cells = measured.stream()
			.map((run) -> String.format(Locale.ROOT, "%.2f | %.2f | %.0f%s", run.median(), run.p99(), run.perSecond(),
					(run.failed() > 0) ? " (%d failed)".formatted(run.failed()) : ""))
			.collect(Collectors.joining(" | "));
		String row = String.format(Locale.ROOT, "| %s | %,d | %s | %s | %.2f | %.1f |", question, accounts, target,
				cells, runs.processorMillis(), measured.getLast().bytesAnAnswer() / 1024.0);
		System.out.println(row);
		this.rows.add(row);
	}

	String toMarkdown() {
		String heads = this.concurrency.stream()
			.map((clients) -> "%d: p50 ms | p99 | /s".formatted(clients))
			.collect(Collectors.joining(" | "));
		String head = "| question | accounts | target p50 | " + heads + " | server CPU ms | KB |";
		String line = head.replaceAll("[^|]+", " --- ");
		return head + "\n" + line + "\n" + String.join("\n", this.rows) + "\n";
	}

}
