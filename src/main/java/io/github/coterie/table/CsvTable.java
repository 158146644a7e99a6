package io.github.coterie.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * A text file of rows and columns. FastCSV reads it as long as it is sound; what that
 * refuses is taken line by line until it is sound again.
 */
final class CsvTable implements Table {

	private static final String HINT = "put a cell that has a separator in it in quotes, and a separator for each blank cell";

	private static final int HEAD = 1 << 20;

	private static final int SAMPLE = 1 << 17;

	private static final int ROWS_AFTER_BROKEN = 64;

	private final String name;

	private final Bytes bytes;

	private final Encoding encoding;

	private final Dialect dialect;

	private final Layout layout;

	/**
	 * Looks at the beginning of a file.
	 * @throws UntakenException when it holds no table
	 */
	CsvTable(String name, Bytes bytes, TableSettings settings) throws IOException {
		this.name = name;
		this.bytes = bytes;
		byte[] head;
		try (InputStream stream = bytes.open()) {
			head = stream.readNBytes(HEAD);
		}
		this.encoding = Encoding.of(head, settings.encoding());
		Sample sample = sample(head);
		DialectFinder found = new DialectFinder(sample.text(), sample.cut(), settings);
		this.dialect = found.dialect();
		this.layout = found.layout();
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String dialect() {
		return this.encoding + ", " + this.dialect + ", header in line " + this.layout.headerLine();
	}

	@Override
	public List<String> columns() {
		return this.layout.columns();
	}

	@Override
	public void read(TableReader reader) {
		RowJudge judge = new RowJudge(this.layout, this.dialect.separator(), HINT, reader);
		try (LineWindow window = new LineWindow(this.encoding.open(this.bytes.open()))) {
			window.seek(this.layout.bodyLine());
			read(window, judge);
			if (window.failure() != null) {
				judge.flaw(window.line(), "", "can't be read from here on: " + window.failure());
			}
			judge.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.name + " can't be read", ex);
		}
	}

	private void read(LineWindow window, RowJudge judge) throws IOException {
		BrokenRows broken = new BrokenRows(window, judge, this.dialect);
		while (!window.isAtEnd()) {
			if (this.dialect.isPlain()) {
				readClean(window, judge);
			}
			for (int i = 0; i < ROWS_AFTER_BROKEN && !window.isAtEnd(); i++) {
				broken.next();
			}
		}
	}

	/**
	 * Reads up to the next row that is not sound, or to the end.
	 */
	private void readClean(LineWindow window, RowJudge judge) throws IOException {
		CleanRows rows = new CleanRows(window, judge, this.dialect.quote());
		CloseableIterator<List<String>> iterator = CsvReader.builder()
			.fieldSeparator(this.dialect.separator().charAt(0))
			.quoteCharacter(this.dialect.quote())
			.skipEmptyLines(false)
			.allowUnclosedQuote(false)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.maxBufferSize(LineWindow.LONGEST_ROW)
			.build(rows, window)
			.iterator();
		try {
			while (iterator.hasNext()) {
				judge.row(rows.line(), iterator.next());
			}
			window.seek(Long.MAX_VALUE);
		}
		catch (CsvParseException ex) {
			window.seek(rows.line());
		}
	}

	private Sample sample(byte[] head) throws IOException {
		char[] chars = new char[SAMPLE];
		int length = 0;
		try (Reader text = this.encoding.open(new ByteArrayInputStream(head))) {
			int read = 0;
			while (read >= 0 && length < SAMPLE) {
				length += read;
				read = text.read(chars, length, SAMPLE - length);
			}
			if (read < 0 && head.length < HEAD) {
				return new Sample(new String(chars, 0, length), false);
			}
		}
		// what is cut in two would look ragged
		int end = length;
		while (end > 0 && chars[end - 1] != '\n' && chars[end - 1] != '\r') {
			end--;
		}
		return new Sample(new String(chars, 0, (end > 0) ? end : length), true);
	}

	/**
	 * The beginning of a text.
	 *
	 * @param text the beginning
	 * @param cut whether the text goes on
	 */
	private record Sample(String text, boolean cut) {
	}

}
