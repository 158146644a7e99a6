package io.github.coterie.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one row into its cells and tells how sure that is. It reads what is no CSV, too:
 * a quote out of place is taken for a part of its cell.
 */
final class RowSplitter {

	/**
	 * How many cells a row may have.
	 */
	static final int MOST_CELLS = 4096;

	private final char[] separator;

	private final char quote;

	private final boolean backslash;

	private char[] text = {};

	private int at;

	private int to;

	private boolean acrossLines;

	private boolean strict;

	private boolean closed;

	private List<String> cells = List.of();

	RowSplitter(Dialect dialect) {
		this.separator = dialect.separator().toCharArray();
		this.quote = dialect.quote();
		this.backslash = dialect.backslash();
	}

	/**
	 * Splits the row that starts at a place.
	 * @param across whether a quoted cell may go on in the next line
	 * @return where the next row starts
	 */
	int split(char[] source, int from, int end, boolean across) {
		this.text = source;
		this.at = from;
		this.to = end;
		this.acrossLines = across;
		this.strict = true;
		this.closed = true;
		this.cells = new ArrayList<>(Math.max(8, this.cells.size()));
		do {
			String cell = startsQuoted() ? quoted() : bare();
			add(cell);
		}
		while (skipSeparator());
		skipLineEnd();
		return this.at;
	}

	List<String> cells() {
		return this.cells;
	}

	/**
	 * Whether each quote is where it should be.
	 */
	boolean isStrict() {
		return this.strict && this.closed;
	}

	/**
	 * Whether each quote that opens has one that closes.
	 */
	boolean isClosed() {
		return this.closed;
	}

	/**
	 * Splits a line at each separator, whatever quotes there are.
	 */
	List<String> pieces(char[] source, int from, int end) {
		this.text = source;
		this.to = end;
		List<String> pieces = new ArrayList<>();
		int start = from;
		for (int i = from; i < end && pieces.size() < MOST_CELLS; i++) {
			if (isSeparator(i)) {
				pieces.add(new String(source, start, i - start));
				start = i + this.separator.length;
			}
		}
		pieces.add(new String(source, start, end - start));
		return pieces;
	}

	/**
	 * Keeps what tells that there are too many cells, and that they are not blank.
	 */
	private void add(String cell) {
		if (this.cells.size() <= MOST_CELLS) {
			this.cells.add(cell);
		}
		else if (!RawRow.isBlank(cell)) {
			this.cells.set(MOST_CELLS, cell);
		}
	}

	private boolean startsQuoted() {
		int start = afterSpaces(this.at);
		if (start < this.to && this.text[start] == this.quote) {
			this.at = start;
			return true;
		}
		return false;
	}

	private String bare() {
		int start = this.at;
		while (this.at < this.to && !isLineEnd(this.at) && !isSeparator(this.at)) {
			// an apostrophe is a usual part of a text
			this.strict &= this.text[this.at] != this.quote || this.quote == '\'';
			this.at++;
		}
		return new String(this.text, start, this.at - start);
	}

	private String quoted() {
		StringBuilder cell = new StringBuilder();
		int start = ++this.at;
		while (this.at < this.to) {
			char sign = this.text[this.at];
			boolean escaped = this.backslash && sign == '\\' && this.at + 1 < this.to
					&& (this.text[this.at + 1] == this.quote || this.text[this.at + 1] == '\\');
			if (escaped || (sign == this.quote && this.at + 1 < this.to && this.text[this.at + 1] == this.quote)) {
				cell.append(this.text, start, this.at - start).append(this.text[this.at + 1]);
				this.at += 2;
				start = this.at;
			}
			else if (sign == this.quote && isCellEnd(afterSpaces(this.at + 1))) {
				cell.append(this.text, start, this.at - start);
				this.at = afterSpaces(this.at + 1);
				return cell.toString();
			}
			else if (this.acrossLines ? sign == this.quote : isLineEnd(this.at)) {
				// across lines a quote out of place would close what another row opened
				this.strict = false;
				break;
			}
			else {
				this.strict &= sign != this.quote;
				this.at++;
			}
		}
		this.closed = false;
		return cell.append(this.text, start, this.at - start).toString();
	}

	private boolean isCellEnd(int place) {
		return place >= this.to || isLineEnd(place) || isSeparator(place);
	}

	private int afterSpaces(int place) {
		int next = place;
		while (next < this.to && this.text[next] == ' ' && !isSeparator(next)) {
			next++;
		}
		return next;
	}

	private boolean isLineEnd(int place) {
		return this.text[place] == '\n' || this.text[place] == '\r';
	}

	private boolean isSeparator(int place) {
		if (this.text[place] != this.separator[0] || place + this.separator.length > this.to) {
			return false;
		}
		for (int i = 1; i < this.separator.length; i++) {
			if (this.text[place + i] != this.separator[i]) {
				return false;
			}
		}
		return true;
	}

	private boolean skipSeparator() {
		boolean there = this.at < this.to && isSeparator(this.at);
		this.at += there ? this.separator.length : 0;
		return there;
	}

	private void skipLineEnd() {
		if (this.at < this.to) {
			boolean mayBeTwo = this.text[this.at++] == '\r';
			this.at += (mayBeTwo && this.at < this.to && this.text[this.at] == '\n') ? 1 : 0;
		}
	}

}
