package io.github.coterie.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds by the first rows of a file how cells are told apart: in the way that gives the
 * most rows that are as wide as the header.
 */
final class DialectFinder {

	private static final List<String> USUAL = List.of(",", ";", "\t", "|");

	private static final List<String> RARE = List.of("||", "\t\t", ";;", "::", "~|~", "\\t", "^", "~", ":", " ");

	private static final int MOST_ROWS = 1000;

	private static final double SURE = 0.95;

	private static final double GOOD = 0.5;

	// below this a difference is noise, and the more usual way is taken
	private static final double NOISE = 0.02;

	private static final Pattern TOLD = Pattern.compile("\ufeff?\"?(?i:sep)=(?<sign>.)\"?(\r\n|\r|\n)", Pattern.DOTALL);

	private final char[] sample;

	private final TableSettings settings;

	private Attempt best;

	DialectFinder(String sample, TableSettings settings) {
		checkText(sample);
		this.sample = sample.toCharArray();
		this.settings = settings;
		Matcher told = TOLD.matcher(sample);
		if (settings.separator() != null) {
			this.best = attempt(String.valueOf(settings.separator()), '"', false);
		}
		else if (told.lookingAt()) {
			this.best = attempt(told.group("sign"), '"', false);
		}
		else {
			this.best = separator();
		}
		tryQuotes(sample);
	}

	Dialect dialect() {
		Dialect dialect = this.best.dialect();
		String text = new String(this.sample);
		boolean spaced = text.contains(dialect.separator() + " " + dialect.quote())
				|| text.contains(dialect.quote() + " " + dialect.separator());
		return new Dialect(dialect.separator(), dialect.quote(), dialect.backslash(), spaced);
	}

	Layout layout() {
		return Layout.of(this.best.rows(), this.settings.headerLine())
			.verified(this.best.rows(), this.settings.headerLine() != null);
	}

	private Attempt separator() {
		Attempt usual = attempt(USUAL.getFirst(), quote(), false);
		for (String separator : USUAL) {
			Attempt other = attempt(separator, quote(), false);
			usual = other.isBetterThan(usual) ? other : usual;
		}
		for (String separator : RARE) {
			if (contains(separator)) {
				Attempt rare = attempt(separator, quote(), false);
				boolean doubled = separator.length() == 2
						&& separator.substring(0, 1).equals(usual.dialect().separator());
				if (rare.isSure() && (usual.width() < 2 || usual.score() < GOOD || doubled)) {
					return rare;
				}
			}
		}
		return usual;
	}

	private char quote() {
		return (this.settings.quote() != null) ? this.settings.quote() : '"';
	}

	private void tryQuotes(String text) {
		String separator = this.best.dialect().separator();
		if (this.settings.quote() != null) {
			this.best = attempt(separator, this.settings.quote(), false);
		}
		else if (opening(text, '\'') > opening(text, '"')) {
			Attempt single = attempt(separator, '\'', false);
			if (single.isBetterThan(this.best) || this.best.isHeaderIn('\'')) {
				this.best = single;
			}
		}
		if (text.contains("\\" + this.best.dialect().quote())) {
			Attempt escaped = attempt(separator, this.best.dialect().quote(), true);
			this.best = (escaped.score() > this.best.score()) ? escaped : this.best;
		}
	}

	/**
	 * How often a quote stands where it may open a cell.
	 */
	private int opening(String text, char quote) {
		String separator = this.best.dialect().separator();
		int count = 0;
		for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
			char before = (at == 0) ? '\n' : text.charAt(at - 1);
			count += (before == '\n' || before == '\r' || before == separator.charAt(separator.length() - 1)) ? 1 : 0;
		}
		return count;
	}

	private Attempt attempt(String separator, char quote, boolean backslash) {
		Dialect dialect = new Dialect(separator, quote, backslash, false);
		return Attempt.of(dialect, rows(dialect), this.settings);
	}

	private List<RawRow> rows(Dialect dialect) {
		RowSplitter splitter = new RowSplitter(dialect);
		List<RawRow> rows = new ArrayList<>();
		long line = 1;
		for (int at = 0; at < this.sample.length && rows.size() < MOST_ROWS;) {
			int behind = splitter.split(this.sample, at, this.sample.length, true);
			if (!splitter.isStrict()) {
				behind = splitter.split(this.sample, at, this.sample.length, false);
			}
			long next = line + lines(at, behind);
			rows.add(new RawRow(line, next, splitter.cells(), splitter.isStrict()));
			at = behind;
			line = next;
		}
		return rows;
	}

	private long lines(int from, int to) {
		long lines = 0;
		for (int i = from; i < to; i++) {
			lines += (this.sample[i] == '\n'
					|| (this.sample[i] == '\r' && (i + 1 == this.sample.length || this.sample[i + 1] != '\n'))) ? 1 : 0;
		}
		return Math.max(1, lines);
	}

	private boolean contains(String separator) {
		return new String(this.sample).contains(separator);
	}

	private static void checkText(String sample) {
		long control = sample.chars().filter((sign) -> sign < ' ' && "\t\n\r\f\u001a".indexOf(sign) < 0).count();
		if (control * 10 > sample.length()) {
			throw new UntakenException("is no text: save it as CSV or XLSX");
		}
		String start = sample.substring(0, Math.min(200, sample.length())).strip().toLowerCase(Locale.ROOT);
		if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
			throw new UntakenException(
					"is a web page or XML, not CSV: perhaps the export was not finished. Export it again");
		}
	}

	/**
	 * What comes of one way to tell cells apart.
	 *
	 * @param dialect the way
	 * @param rows what it gives
	 * @param width how many columns that are
	 * @param score how well rows fit the header, from 0 to 1
	 * @param typed how many columns hold numbers, dates and such
	 */
	private record Attempt(Dialect dialect, List<RawRow> rows, int width, double score, int typed) {

		static Attempt of(Dialect dialect, List<RawRow> rows, TableSettings settings) {
			try {
				Layout layout = Layout.of(rows, settings.headerLine());
				return new Attempt(dialect, rows, layout.columns().size(), score(layout, rows),
						(int) layout.kinds().stream().filter((kind) -> kind != CellKind.TEXT).count());
			}
			catch (UntakenException ex) {
				return new Attempt(dialect, rows, 0, 0, 0);
			}
		}

		private static double score(Layout layout, List<RawRow> rows) {
			int width = layout.columns().size();
			double fitting = 0;
			int all = 0;
			for (RawRow row : rows) {
				if (!row.isBlank()) {
					all++;
					boolean fits = row.line() >= layout.headerLine() && row.size() <= width
							&& (row.cells().size() >= width || (layout.dropsBlanks() && layout.fits(row.cells())));
					fitting += fits ? (row.strict() ? 1 : 0.7) : 0;
				}
			}
			return (width < 2) ? 0.05 : fitting / all * width / (width + 1);
		}

		boolean isBetterThan(Attempt other) {
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
					.allMatch((cell) -> cell.length() > 1 && cell.strip().startsWith(sign)
							&& cell.strip().endsWith(sign)))
				.isPresent();
		}

	}

}
