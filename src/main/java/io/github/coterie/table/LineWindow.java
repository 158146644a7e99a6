package io.github.coterie.table;

import java.io.IOException;
import java.io.Reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import org.jspecify.annotations.Nullable;

/**
 * A text being read, of which the lines from the current row on are kept, so that it can
 * be read once more from any of them.
 */
final class LineWindow extends Reader {

	/**
	 * How long a row may be.
	 */
	static final int LONGEST_ROW = 4 << 20;

	private static final int BLOCK = 1 << 15;

	private final Reader text;

	private char[] chars = new char[2 * BLOCK];

	private int start;

	private int next;

	private int end;

	private boolean ended;

	private @Nullable String failure;

	private long line = 1;

	private long needed = 1;

	LineWindow(Reader text) {
		this.text = text;
	}

	/**
	 * Says that no line before one is needed any more.
	 */
	void need(long first) {
		this.needed = first;
	}

	/**
	 * The line at which it stands.
	 */
	long line() {
		return this.line;
	}

	/**
	 * Goes to the start of a line that is kept, or not reached yet.
	 */
	void seek(long target) throws IOException {
		this.needed = target;
		while (this.line < target && !isAtEnd()) {
			skipLine();
		}
		this.next = this.start;
	}

	boolean isAtEnd() throws IOException {
		return this.start == this.end && !fill();
	}

	/**
	 * The characters; what is kept stands from {@link #start()} to {@link #end()}.
	 */
	char[] chars() {
		return this.chars;
	}

	int start() {
		return this.start;
	}

	int end() {
		return this.end;
	}

	/**
	 * How many characters the line has at which it stands, with its end.
	 * @return negative when it is longer than a row may be
	 */
	int lineLength() throws IOException {
		int length = 0;
		while (true) {
			if (this.start + length == this.end && !fill()) {
				return length;
			}
			char sign = this.chars[this.start + length++];
			if (sign == '\n' || (sign == '\r' && !isFollowedByNewline(length))) {
				return length;
			}
			if (length > LONGEST_ROW) {
				return -1;
			}
		}
	}

	/**
	 * Keeps at least some characters from the start on, as far as there are so many.
	 */
	void keep(int length) throws IOException {
		boolean more = true;
		while (this.end - this.start < length && more) {
			more = fill();
		}
	}

	/**
	 * Why the text could not be read to its end, or null.
	 */
	@Nullable String failure() {
		return this.failure;
	}

	/**
	 * Goes behind the line at which it stands, however long that is.
	 */
	void skipLine() throws IOException {
		while (!isAtEnd()) {
			char sign = this.chars[this.start++];
			if (sign == '\n' || (sign == '\r' && !isFollowedByNewline(0))) {
				break;
			}
		}
		this.line++;
		this.next = this.start;
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		if (this.next == this.end) {
			forget();
			if (this.end - this.start > LONGEST_ROW) {
				throw new CsvParseException("The row is too long");
			}
			if (!fill()) {
				if (this.failure != null) {
					throw new CsvParseException("The text breaks off");
				}
				return -1;
			}
		}
		int count = Math.min(length, this.end - this.next);
		System.arraycopy(this.chars, this.next, target, offset, count);
		this.next += count;
		return count;
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

	private boolean isFollowedByNewline(int ahead) throws IOException {
		return (this.start + ahead < this.end || fill()) && this.chars[this.start + ahead] == '\n';
	}

	/**
	 * Leaves the lines behind that are not needed. A carriage return at the very end may
	 * be the first half of a line end, so its line stays.
	 */
	private void forget() {
		char[] text = this.chars;
		int last = this.end - 1;
		int from = this.start;
		long count = this.needed - this.line;
		for (int i = this.start; i <= last && count > 0; i++) {
			char sign = text[i];
			if (sign <= '\r' && (sign == '\n' || (sign == '\r' && i < last && text[i + 1] != '\n'))) {
				from = i + 1;
				count--;
			}
		}
		this.line = this.needed - count;
		this.start = from;
	}

	private boolean fill() throws IOException {
		if (this.ended) {
			return false;
		}
		if (this.end + BLOCK > this.chars.length) {
			int kept = this.end - this.start;
			char[] target = (kept + BLOCK > this.chars.length / 2) ? new char[this.chars.length * 2] : this.chars;
			System.arraycopy(this.chars, this.start, target, 0, kept);
			this.chars = target;
			this.next -= this.start;
			this.start = 0;
			this.end = kept;
		}
		int read = -1;
		try {
			read = this.text.read(this.chars, this.end, this.chars.length - this.end);
		}
		catch (IOException ex) {
			fail(ex.getMessage());
		}
		catch (UntakenException ex) {
			fail("it " + ex.reason());
		}
		this.ended = read < 0;
		this.end += Math.max(0, read);
		return read >= 0;
	}

	/**
	 * Takes what was read so far for all, but for a line that was not read to its end.
	 */
	private void fail(@Nullable String reason) {
		this.failure = String.valueOf(reason);
		while (this.end > this.start && this.chars[this.end - 1] != '\n' && this.chars[this.end - 1] != '\r') {
			this.end--;
		}
	}

}
