package io.github.coterie.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file its table is, and what its columns are.
 *
 * @param headerLine where the header starts, from 1
 * @param bodyLine where the rows start
 * @param columns the cells of the header, stripped
 * @param kinds what the cells of each column look like
 * @param dropsBlanks whether rows leave out the blank cells at their end
 */
record Layout(long headerLine, long bodyLine, List<String> columns, List<CellKind> kinds, boolean dropsBlanks) {

	private static final int FEWEST_SHORT_ROWS = 3;

	private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

	/**
	 * Finds the table in the first rows of a file.
	 * @param headerLine where the header was said to be, or null
	 * @throws UntakenException when there is nothing
	 */
	static Layout of(List<RawRow> rows, @Nullable Integer headerLine) {
		RawRow header = HeaderFinder.header(rows, headerLine);
		List<RawRow> body = rows.stream().filter((row) -> row.line() >= header.nextLine() && !row.isBlank()).toList();
		int width = Math.max(header.size(), Math.min(header.cells().size(), widest(body)));
		List<String> columns = header.cells().subList(0, width).stream().map(Layout::name).toList();
		List<CellKind> kinds = new ArrayList<>(columns.size());
		for (int i = 0; i < columns.size(); i++) {
			kinds.add(CellKind.of(body, i));
		}
		Layout strict = new Layout(header.line(), header.nextLine(), columns, List.copyOf(kinds), false);
		return strict.dropsBlanks(body) ? new Layout(header.line(), header.nextLine(), columns, strict.kinds, true)
				: strict;
	}

	/**
	 * Makes sure that the header is one, and no row like all others.
	 * @param told whether a user said so
	 * @throws UntakenException when it is not
	 */
	Layout verified(List<RawRow> rows, boolean told) {
		if (this.columns.size() > RowSplitter.MOST_CELLS) {
			throw new UntakenException("has more than " + RowSplitter.MOST_CELLS
					+ " columns, or another separator than it seems: leave out columns, or say the separator");
		}
		RawRow header = HeaderFinder.header(rows, (int) this.headerLine);
		long below = rows.stream().filter((row) -> row.line() >= this.bodyLine && !row.isBlank()).count();
		if (!told && isData(header, below, this.kinds)) {
			throw new UntakenException("has no header: line " + this.headerLine
					+ " looks like data. Add a first line with the names of the columns, or say which line the header is");
		}
		return this;
	}

	/**
	 * Whether cells that are fewer or more than the columns stand where they should, as
	 * far as their looks tell.
	 */
	boolean fits(List<String> cells) {
		for (int i = 0; i < Math.min(cells.size(), this.kinds.size()); i++) {
			if (!RawRow.isBlank(cells.get(i))) {
				CellKind expected = this.kinds.get(i);
				CellKind kind = CellKind.of(cells.get(i));
				boolean moved = i > 0 && kind.isNoName() && kind == this.kinds.get(i - 1)
						&& RawRow.isBlank(cells.get(i - 1));
				if ((expected != CellKind.TEXT) ? kind != expected : moved) {
					return false;
				}
			}
		}
		return true;
	}

	/**
	 * Whether a line that is no sound row is the start of one nevertheless: by its first
	 * cell, where those look alike, else by the number of its cells.
	 */
	boolean startsRow(List<String> cells) {
		CellKind first = this.kinds.isEmpty() ? CellKind.TEXT : this.kinds.getFirst();
		return (first != CellKind.TEXT) ? CellKind.of(cells.getFirst().replaceAll("[\"']", "")) == first
				: cells.size() >= Math.min(this.columns.size(), (this.columns.size() * 3 + 4) / 5);
	}

	/**
	 * Whether a row gives the columns once more.
	 */
	boolean isHeader(List<String> cells) {
		if (cells.size() < this.columns.size() || !this.columns.getFirst().equals(name(cells.getFirst()))) {
			return false;
		}
		for (int i = 0; i < this.columns.size(); i++) {
			if (!this.columns.get(i).equals(name(cells.get(i)))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether a row says in words what all other rows say in numbers, dates and such.
	 */
	boolean isSecondHeader(List<String> cells) {
		int words = 0;
		for (int i = 0; i < Math.min(cells.size(), this.kinds.size()); i++) {
			CellKind kind = this.kinds.get(i);
			if (kind != CellKind.TEXT && kind != CellKind.FLAG) {
				if (RawRow.isBlank(cells.get(i)) || CellKind.of(cells.get(i)) != CellKind.TEXT) {
					return false;
				}
				words++;
			}
		}
		return words >= 2;
	}

	private static int widest(List<RawRow> body) {
		return body.stream().mapToInt(RawRow::size).max().orElse(0);
	}

	private static String name(String cell) {
		String name = cell.strip();
		return (name.startsWith("\ufeff") ? name.substring(1) : name).replace('\u00a0', ' ').strip();
	}

	private static boolean isData(RawRow header, long below, List<CellKind> kinds) {
		int same = 0;
		int different = 0;
		for (int i = 0; i < kinds.size(); i++) {
			if (RawRow.isBlank(header.cells().get(i)) || YEAR.matcher(header.cells().get(i).strip()).matches()) {
				continue;
			}
			CellKind kind = CellKind.of(header.cells().get(i));
			boolean asBelow = kind != CellKind.TEXT && kind == kinds.get(i);
			same += (asBelow || (below < 2 && kind.isNoName())) ? 1 : 0;
			different += (kinds.get(i) != CellKind.TEXT && kind != kinds.get(i)) ? 1 : 0;
		}
		return same > different;
	}

	/**
	 * Whether rows are shorter now and then. Those at the end, behind all others, are
	 * something else: a footer, another table.
	 */
	private boolean dropsBlanks(List<RawRow> body) {
		int width = this.columns.size();
		long lastWhole = body.stream()
			.filter((row) -> row.cells().size() >= width)
			.mapToLong(RawRow::line)
			.max()
			.orElse(0);
		List<RawRow> shorter = body.stream()
			.filter((row) -> row.cells().size() < width && row.strict() && row.line() < lastWhole)
			.toList();
		long sound = shorter.stream().filter((row) -> row.size() == row.cells().size() && fits(row.cells())).count();
		return shorter.size() >= FEWEST_SHORT_ROWS && shorter.size() * 10 >= body.size()
				&& sound * 10 >= shorter.size() * 9;
	}

}
