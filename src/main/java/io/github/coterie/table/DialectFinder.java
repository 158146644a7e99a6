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

	private static final List<String> USUAL = List.of(",", ";", "\t", "|", "^");

	private static final List<String> RARE = List.of("||", "\t\t", ";;", "::", "~|~", "\\t", "~", ":", " ");

	private static final int MOST_ROWS = 1000;

	private static final double GOOD = 0.5;

	private static final Pattern TOLD = Pattern.compile("\ufeff?\"?(?i:sep)=(?<sign>.)\"?(\r\n|\r|\n)", Pattern.DOTALL);

	private final String text;

	private final char[] sample;

	private final boolean cut;

	private final TableSettings settings;

	private final DialectAttempt best;

	/**
	 * Looks at the beginning of a text.
	 * @param sample the beginning
	 * @param cut whether the text goes on behind it
	 * @param settings what a user said of it
	 */
	DialectFinder(String sample, boolean cut, TableSettings settings) {
		checkText(sample);
		this.text = sample;
		this.sample = sample.toCharArray();
		this.cut = cut;
		this.settings = settings;
		Matcher told = TOLD.matcher(sample);
		if (settings.separator() != null) {
			this.best = attempt(String.valueOf(settings.separator()));
		}
		else if (told.lookingAt()) {
			this.best = attempt(told.group("sign"));
		}
		else {
			this.best = separator();
		}
	}

	Dialect dialect() {
		Dialect dialect = this.best.dialect();
		boolean spaced = this.text.contains(dialect.separator() + " " + dialect.quote())
				|| this.text.contains(dialect.quote() + " " + dialect.separator());
		return new Dialect(dialect.separator(), dialect.quote(), dialect.backslash(), spaced);
	}

	Layout layout() {
		return Layout.of(this.best.rows(), this.settings.headerLine())
			.verified(this.best.rows(), this.settings.headerLine() != null);
	}

	private DialectAttempt separator() {
		DialectAttempt usual = attempt(USUAL.getFirst());
		for (String separator : USUAL) {
			DialectAttempt other = attempt(separator);
			usual = other.isBetterThan(usual) ? other : usual;
		}
		for (String separator : RARE) {
			if (this.text.contains(separator)) {
				DialectAttempt rare = attempt(separator);
				boolean doubled = separator.length() == 2
						&& separator.substring(0, 1).equals(usual.dialect().separator());
				boolean earlier = rare.headerLine() < usual.headerLine();
				if (rare.isSure() && (usual.width() < 2 || usual.score() < GOOD || doubled || earlier)) {
					return rare;
				}
			}
		}
		return usual;
	}

	/**
	 * The best of the ways to tell quotes. A long cell that one way does not see would
	 * look like many rows.
	 */
	private DialectAttempt attempt(String separator) {
		Character told = this.settings.quote();
		DialectAttempt found = attempt(separator, (told != null) ? told : '"', false);
		if (told == null && opening('\'', separator) > opening('"', separator)) {
			DialectAttempt single = attempt(separator, '\'', false);
			found = (single.isBetterThan(found) || found.isHeaderIn('\'')) ? single : found;
		}
		char quote = found.dialect().quote();
		if (this.text.contains("\\" + quote)) {
			DialectAttempt escaped = attempt(separator, quote, true);
			found = (escaped.score() > found.score()) ? escaped : found;
		}
		return found;
	}

	/**
	 * How often a quote stands where it may open a cell.
	 */
	private int opening(char quote, String separator) {
		int count = 0;
		for (int at = this.text.indexOf(quote); at >= 0; at = this.text.indexOf(quote, at + 1)) {
			char before = (at == 0) ? '\n' : this.text.charAt(at - 1);
			count += (before == '\n' || before == '\r' || before == separator.charAt(separator.length() - 1)) ? 1 : 0;
		}
		return count;
	}

	private DialectAttempt attempt(String separator, char quote, boolean backslash) {
		Dialect dialect = new Dialect(separator, quote, backslash, false);
		return DialectAttempt.of(dialect, rows(dialect), this.settings);
	}

	private List<RawRow> rows(Dialect dialect) {
		RowSplitter splitter = new RowSplitter(dialect);
		List<RawRow> rows = new ArrayList<>();
		long line = 1;
		for (int at = 0; at < this.sample.length && rows.size() < MOST_ROWS;) {
			int behind = splitter.split(this.sample, at, this.sample.length, true);
			if (!splitter.isStrict()) {
				if (behind == this.sample.length && isCutAt(at)) {
					break;
				}
				behind = splitter.split(this.sample, at, this.sample.length, false);
			}
			long next = line + RawRow.lines(this.sample, at, behind);
			rows.add(new RawRow(line, next, splitter.cells(), splitter.isStrict()));
			at = behind;
			line = next;
		}
		return rows;
	}

	/**
	 * Whether the row that starts at a place may just be one that goes on behind the
	 * sample.
	 */
	private boolean isCutAt(int at) {
		return this.cut && at > this.sample.length / 4;
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

}
