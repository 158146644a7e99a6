package io.github.coterie.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds the row that names the columns.
 */
final class HeaderFinder {

	private static final int MOST_PREAMBLE = 50;

	// more rows than that before a blank line are a table of their own
	private static final int MOST_PAIRS = 8;

	private HeaderFinder() {
	}

	/**
	 * The header among the first rows of a file.
	 * @param line where it was said to be, or null
	 * @throws UntakenException when there is nothing
	 */
	static RawRow header(List<RawRow> rows, @Nullable Integer line) {
		return (line != null) ? told(rows, line) : find(rows);
	}

	private static RawRow told(List<RawRow> rows, int line) {
		return rows.stream()
			.filter((row) -> row.line() <= line && line < row.nextLine() && !row.isBlank())
			.findFirst()
			.orElseThrow(() -> new UntakenException("has nothing in line " + line
					+ ", where its header was said to be: say the line in which the columns are named"));
	}

	/**
	 * The first row that is about as wide and full as rows usually are; a wider one soon
	 * behind a blank line comes after a preamble.
	 */
	private static RawRow find(List<RawRow> rows) {
		List<RawRow> filled = rows.stream().filter((row) -> !row.isBlank()).toList();
		if (filled.isEmpty()) {
			throw new UntakenException("is empty");
		}
		int usual = usualSize(filled);
		RawRow header = null;
		boolean behindBlank = false;
		int since = 0;
		for (RawRow row : rows.subList(0, Math.min(rows.size(), MOST_PREAMBLE))) {
			since += (header != null && !row.isBlank()) ? 1 : 0;
			behindBlank |= row.isBlank() && since < MOST_PAIRS;
			int needed = (header != null) ? (header.filled() * 3 + 1) / 2 : (usual * 3 + 4) / 5;
			if (row.filled() >= Math.max(1, needed) && (header == null || behindBlank)) {
				header = row;
				behindBlank = false;
			}
		}
		return (header != null) ? header : filled.getFirst();
	}

	private static int usualSize(Collection<RawRow> rows) {
		Map<Integer, Integer> sizes = new HashMap<>();
		rows.forEach((row) -> sizes.merge(row.cells().size(), 1, Integer::sum));
		return sizes.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.orElseThrow()
			.getKey();
	}

}
