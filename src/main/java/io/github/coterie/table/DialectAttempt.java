package io.github.coterie.table;

import java.util.List;

/**
 * What comes of one way to tell cells apart.
 *
 * @param dialect the way
 * @param rows what it gives
 * @param headerLine where the columns are named
 * @param width how many columns that are
 * @param score how well rows fit the header, from 0 to 1
 * @param typed how many columns hold numbers, dates and such
 */
record DialectAttempt(Dialect dialect, List<RawRow> rows, long headerLine, int width, double score, int typed) {

	private static final double SURE = 0.95;

	// below this a difference is noise, and the more usual way is taken
	private static final double NOISE = 0.02;

	static DialectAttempt of(Dialect dialect, List<RawRow> rows, TableSettings settings) {
		try {
			Layout layout = Layout.of(rows, settings.headerLine());
			return new DialectAttempt(dialect, rows, layout.headerLine(), layout.columns().size(), score(layout, rows),
					(int) layout.kinds().stream().filter((kind) -> kind != CellKind.TEXT).count());
		}
		catch (UntakenException ex) {
			return new DialectAttempt(dialect, rows, Long.MAX_VALUE, 0, 0, 0);
		}
	}

	/**
	 * Lines behind a broken row are likely its own, of a long text, and count no more
	 * until there is a sound one.
	 */
	private static double score(Layout layout, List<RawRow> rows) {
		int width = layout.columns().size();
		double fitting = 0;
		int all = 0;
		boolean behindBroken = false;
		for (RawRow row : rows) {
			if (row.isBlank()) {
				continue;
			}
			boolean fits = row.line() >= layout.headerLine() && row.size() <= width
					&& (row.cells().size() >= width || (layout.dropsBlanks() && layout.fits(row.cells())));
			fitting += fits ? (row.strict() ? 1 : 0.7) : 0;
			all += (fits || !behindBroken) ? 1 : 0;
			behindBroken = !fits && (behindBroken || !row.strict());
		}
		return (width < 2) ? 0.05 : fitting / all * width / (width + 1);
	}

	boolean isBetterThan(DialectAttempt other) {
		return this.score > other.score + NOISE;
	}

	boolean isSure() {
		return this.width >= 3 && this.rows.size() >= 3 && this.score >= SURE * this.width / (this.width + 1)
				&& (this.typed > 0 || this.dialect.separator().length() > 1);
	}

	boolean isHeaderIn(char quote) {
		String sign = String.valueOf(quote);
		return this.rows.stream()
			.filter((row) -> row.filled() > 1)
			.findFirst()
			.filter((row) -> row.cells()
				.stream()
				.allMatch((cell) -> cell.length() > 1 && cell.strip().startsWith(sign) && cell.strip().endsWith(sign)))
			.isPresent();
	}

}
