package io.github.coterie.crm;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What became of an import.
 *
 * @param source where it came from
 * @param files what became of each file
 * @param rejects the first thousand rows that could not be taken
 * @param notTaken files that are none of an import
 */
public record ImportReport(String source, List<FileReport> files, List<RejectedRow> rejects, List<String> notTaken) {

	private static final List<String> HEADER = List.of("File", "Rows", "New", "Changed", "Same", "Used", "Skipped",
			"Rejected");

	/**
	 * How many rows could not be taken, of all files.
	 */
	public long rejected() {
		return this.files.stream().mapToLong(FileReport::rejected).sum();
	}

	/**
	 * Prints the report as a table, followed by the rejects.
	 */
	public void print(PrintStream out) {
		out.println("Salesforce export " + this.source);
		out.println();
		List<List<String>> rows = new ArrayList<>();
		rows.add(HEADER);
		this.files.forEach((file) -> rows.add(cells(file)));
		List<Integer> widths = IntStream.range(0, HEADER.size())
			.mapToObj((column) -> rows.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0))
			.toList();
		rows.forEach((row) -> out.println(line(row, widths)));
		out.println();
		this.files.stream()
			.filter((file) -> !file.encoding().equals("UTF-8") && file.column() == null)
			.forEach(
					(file) -> out.println(file.file() + " is no valid UTF-8; it was read as " + file.encoding() + "."));
		if (!this.notTaken.isEmpty()) {
			out.println("Not taken: " + String.join(", ", this.notTaken) + ".");
		}
		if (rejected() == 0) {
			out.println("No row was rejected.");
			return;
		}
		out.println(rejected() + ((rejected() == 1) ? " row was" : " rows were") + " rejected"
				+ ((rejected() > this.rejects.size()) ? "; the first " + this.rejects.size() : "") + ":");
		this.rejects.forEach((reject) -> out.println("  " + reject));
	}

	private static List<String> cells(FileReport file) {
		return List.of(file.title(), Long.toString(file.read()), Long.toString(file.created()),
				Long.toString(file.updated()), Long.toString(file.unchanged()), Long.toString(file.used()),
				Long.toString(file.skipped()), Long.toString(file.rejected()));
	}

	private static String line(List<String> row, List<Integer> widths) {
		StringBuilder line = new StringBuilder(row.getFirst());
		line.repeat(" ", widths.getFirst() - row.getFirst().length());
		for (int i = 1; i < row.size(); i++) {
			line.repeat(" ", 2 + widths.get(i) - row.get(i).length()).append(row.get(i));
		}
		return line.toString();
	}

}
