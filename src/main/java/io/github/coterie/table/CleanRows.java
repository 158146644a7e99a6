package io.github.coterie.table;

import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;

/**
 * Takes rows from FastCSV, cell by cell. It refuses those of which nobody can be sure: a
 * row over several lines that does not fit the table, or one that has a quote out of
 * place, which may have swallowed other rows.
 */
final class CleanRows extends CsvCallbackHandler<List<String>> {

	private final LineWindow window;

	private final RowJudge judge;

	private final long linesBefore;

	private final char quote;

	private String[] cells;

	private boolean[] bare;

	private int count;

	private long line;

	private boolean acrossLines;

	CleanRows(LineWindow window, RowJudge judge, char quote) {
		this.window = window;
		this.judge = judge;
		this.linesBefore = window.line() - 1;
		this.quote = quote;
		this.cells = new String[Math.max(16, judge.width())];
		this.bare = new boolean[this.cells.length];
		this.line = window.line();
	}

	/**
	 * Where the last row starts.
	 */
	long line() {
		return this.line;
	}

	@Override
	protected RecordType getRecordType() {
		return RecordType.DATA;
	}

	@Override
	protected int getFieldCount() {
		return this.count;
	}

	@Override
	protected void beginRecord(long startingLineNumber) {
		this.line = this.linesBefore + startingLineNumber;
		this.window.need(this.line);
		this.count = 0;
		this.acrossLines = false;
	}

	@Override
	protected void addField(char[] buffer, int offset, int length, boolean quoted) {
		if (this.count == this.cells.length) {
			if (this.count > RowSplitter.MOST_CELLS) {
				throw new CsvParseException("The row has too many cells");
			}
			this.cells = Arrays.copyOf(this.cells, this.count * 2);
			this.bare = Arrays.copyOf(this.bare, this.count * 2);
		}
		String cell = (length == 0) ? "" : new String(buffer, offset, length);
		this.acrossLines |= quoted && (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0);
		this.bare[this.count] = !quoted;
		this.cells[this.count++] = cell;
	}

	@Override
	protected void setComment(char[] buffer, int offset, int length) {
		throw new IllegalStateException("A table has no comments");
	}

	@Override
	protected void setEmpty() {
		this.cells[this.count++] = "";
	}

	@Override
	protected List<String> buildRecord() {
		List<String> row = Arrays.asList(Arrays.copyOf(this.cells, this.count));
		boolean doubtful = this.acrossLines ? hasStrayQuote() || !this.judge.isWide(row)
				: this.count != this.judge.width() && hasStrayQuote();
		if (doubtful) {
			throw new CsvParseException("The row is doubtful");
		}
		return row;
	}

	private boolean hasStrayQuote() {
		for (int i = 0; i < this.count; i++) {
			if (this.bare[i] && this.cells[i].indexOf(this.quote) >= 0) {
				return true;
			}
		}
		return false;
	}

}
