package io.github.coterie.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a cell looks like. It tells a header from data, and a row whose cells have moved
 * from one whose cells are in their columns.
 */
enum CellKind {

	EMAIL("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),

	ADDRESS("(?i)(https?://|www\\.)\\S+"),

	RECORD_ID("(?=.*\\d)[0-9A-Za-z]{15}([A-Z0-5]{3})?|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),

	DATE("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T,].*)?"),

	TIME("\\d{1,2}:\\d\\d(:\\d\\d)?( ?[AaPp][Mm])?"),

	NUMBER("[-+(]?\\p{Sc}?\\d[\\d.,'\\s]*(E[-+]?\\d+)?\\s?[%\\p{Sc}]?\\)?"),

	FLAG("(?i)true|false|yes|no"),

	TEXT(".*");

	private static final int LONGEST = 80;

	private final Pattern pattern;

	CellKind(String pattern) {
		this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
	}

	static CellKind of(String cell) {
		String text = cell.strip();
		if (text.length() <= LONGEST) {
			for (CellKind kind : values()) {
				if (kind.pattern.matcher(text).matches()) {
					return kind;
				}
			}
		}
		return TEXT;
	}

	/**
	 * What nearly all cells of a column look like; TEXT when there are too few to tell.
	 */
	static CellKind of(List<RawRow> rows, int column) {
		Map<CellKind, Integer> counts = new EnumMap<>(CellKind.class);
		int all = 0;
		for (RawRow row : rows) {
			if (column < row.cells().size() && !RawRow.isBlank(row.cells().get(column))) {
				counts.merge(of(row.cells().get(column)), 1, Integer::sum);
				all++;
			}
		}
		int enough = Math.max(2, all - all / 10);
		return counts.entrySet()
			.stream()
			.filter((count) -> count.getValue() >= enough)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(TEXT);
	}

	/**
	 * Whether no header ever looks so.
	 */
	boolean isNoName() {
		return this != TEXT && this != NUMBER && this != FLAG;
	}

}
