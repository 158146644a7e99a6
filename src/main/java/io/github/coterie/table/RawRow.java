package io.github.coterie.table;

import java.util.List;

/**
 * A row as it was split, before its place in the table is known.
 *
 * @param line where it starts, from 1
 * @param nextLine where what follows it starts
 * @param cells as they stand there
 * @param strict whether nothing in it is out of place
 */
record RawRow(long line, long nextLine, List<String> cells, boolean strict) {

	boolean isBlank() {
		return filled() == 0;
	}

	/**
	 * How many of its cells say something.
	 */
	int filled() {
		int filled = 0;
		for (String cell : this.cells) {
			filled += isBlank(cell) ? 0 : 1;
		}
		return filled;
	}

	/**
	 * How many cells it has up to the last that says something.
	 */
	int size() {
		return size(this.cells);
	}

	static int size(List<String> cells) {
		int size = cells.size();
		while (size > 0 && isBlank(cells.get(size - 1))) {
			size--;
		}
		return size;
	}

	/**
	 * How many lines a row takes in a text.
	 */
	static long lines(char[] text, int from, int to) {
		long lines = 0;
		for (int i = from; i < to; i++) {
			boolean ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == to || text[i + 1] != '\n'));
			lines += (ends || i == to - 1) ? 1 : 0;
		}
		return lines;
	}

	static boolean isBlank(String cell) {
		for (int i = 0; i < cell.length(); i++) {
			if (cell.charAt(i) > ' ' && cell.charAt(i) != '\u00a0' && cell.charAt(i) != '\ufeff') {
				return false;
			}
		}
		return true;
	}

}
