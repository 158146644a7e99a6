package io.github.coterie.table;

import java.io.IOException;
import java.util.List;

/**
 * Takes the rows of which the CSV library is not sure, line by line: a broken row must
 * swallow none of those after it.
 */
final class BrokenRows {

	private static final int MOST_LINES_IN_ROW = 10_000;

	private static final int TEXT_SHOWN = 200;

	private final LineWindow window;

	private final RowJudge judge;

	private final RowSplitter splitter;

	BrokenRows(LineWindow window, RowJudge judge, Dialect dialect) {
		this.window = window;
		this.judge = judge;
		this.splitter = new RowSplitter(dialect);
	}

	/**
	 * Takes the row at which the window stands, and goes behind it.
	 */
	void next() throws IOException {
		long line = this.window.line();
		int length = this.window.lineLength();
		if (length < 0) {
			String text = text(TEXT_SHOWN);
			this.window.skipLine();
			this.judge.flaw(line, text, "is longer than " + LineWindow.LONGEST_ROW + " characters");
			return;
		}
		split(length, false);
		boolean wide = this.judge.isWide(this.splitter.cells());
		if (this.splitter.isStrict() || (this.splitter.isClosed() && wide)) {
			this.window.skipLine();
			this.judge.row(line, this.splitter.cells());
			return;
		}
		if (!this.splitter.isClosed() && goesOn()) {
			return;
		}
		String text = text(length);
		this.window.skipLine();
		while (!this.window.isAtEnd() && !startsRow()) {
			this.window.skipLine();
		}
		this.judge.flaw(line, text, "has a quote that is not closed, or stands inside a cell without being doubled"
				+ ((this.window.line() > line + 1) ? " (lines " + line + " to " + (this.window.line() - 1) + ")" : ""));
	}

	/**
	 * Takes the row, if it is a sound one that goes over several lines.
	 */
	private boolean goesOn() throws IOException {
		long line = this.window.line();
		long lines = linesOfWholeRow();
		if (lines == 0) {
			return false;
		}
		List<String> cells = this.splitter.cells();
		this.window.seek(line + lines);
		this.judge.row(line, cells);
		return true;
	}

	/**
	 * Whether the line at which the window stands is the first of a row, not what a
	 * broken row before goes on with.
	 */
	private boolean startsRow() throws IOException {
		int length = this.window.lineLength();
		if (length < 0) {
			return true;
		}
		split(length, false);
		List<String> cells = this.splitter.cells();
		if (RawRow.size(cells) == 0 || (this.splitter.isClosed() && this.judge.isWide(cells))) {
			return true;
		}
		if (!this.splitter.isClosed() && linesOfWholeRow() > 0) {
			return true;
		}
		int start = this.window.start();
		return this.judge.startsRow(this.splitter.pieces(this.window.chars(), start, start + length));
	}

	/**
	 * How many lines the row has that starts here and is sound and as wide as the table;
	 * 0 when there is none.
	 */
	private long linesOfWholeRow() throws IOException {
		for (int length = 1 << 12; true; length *= 4) {
			this.window.keep(length);
			int available = Math.min(length, this.window.end() - this.window.start());
			int start = this.window.start();
			int behind = split(available, true);
			boolean cut = behind == start + available && available == length;
			if (!cut || length > LineWindow.LONGEST_ROW) {
				boolean whole = this.splitter.isStrict() && this.judge.isWide(this.splitter.cells());
				long lines = RawRow.lines(this.window.chars(), start, behind);
				return (whole && lines <= MOST_LINES_IN_ROW) ? lines : 0;
			}
		}
	}

	private int split(int length, boolean across) {
		int start = this.window.start();
		return this.splitter.split(this.window.chars(), start, start + length, across);
	}

	private String text(int length) {
		return new String(this.window.chars(), this.window.start(),
				Math.min(TEXT_SHOWN, Math.min(length, this.window.end() - this.window.start())))
			.strip();
	}

}
