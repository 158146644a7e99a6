package io.github.coterie.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet one after another.
 */
final class SheetRows {

	private final Workbook workbook;

	private final List<String> texts;

	private final SheetXml xml;

	private long line = 1;

	private @Nullable RawRow ahead;

	SheetRows(Workbook workbook, List<String> texts, InputStream sheet) throws XMLStreamException {
		this.workbook = workbook;
		this.texts = texts;
		this.xml = new SheetXml(sheet);
	}

	/**
	 * The next row with its cells up to the last that is there; rows that are left out
	 * come as one without cells. A row that goes beyond the columns that a table may have
	 * is not strict.
	 * @return null at the end
	 */
	@Nullable RawRow next() throws XMLStreamException {
		RawRow row = this.ahead;
		this.ahead = null;
		while (row == null && this.xml.next()) {
			if (this.xml.isStartOf("row")) {
				int told = number(this.xml.attribute("r"));
				long number = (told > 0) ? told : this.line;
				row = row(number);
				if (number > this.line) {
					this.ahead = row;
					row = new RawRow(this.line, number, List.of(), true);
				}
				this.line = number + 1;
			}
		}
		return row;
	}

	/**
	 * Where the row stands that comes next.
	 */
	long line() {
		return this.line;
	}

	private RawRow row(long number) throws XMLStreamException {
		List<String> cells = new ArrayList<>();
		boolean strict = true;
		int column = -1;
		while (this.xml.next() && !this.xml.isEndOf("row")) {
			if (this.xml.isStartOf("c")) {
				column = column(this.xml.attribute("r"), column + 1);
				String value = value();
				if (column >= RowSplitter.MOST_CELLS) {
					strict &= value.isEmpty();
					continue;
				}
				while (cells.size() <= column) {
					cells.add("");
				}
				cells.set(column, value);
			}
		}
		return new RawRow(number, number + 1, cells, strict);
	}

	private String value() throws XMLStreamException {
		String type = this.xml.attribute("t");
		String style = this.xml.attribute("s");
		String value = "";
		while (this.xml.next() && !this.xml.isEndOf("c")) {
			if (this.xml.isStartOf("v") || this.xml.isStartOf("is")) {
				value = this.xml.text();
			}
		}
		return switch (type) {
			case "s" -> shared(value);
			case "b" -> value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
			case "", "n" -> this.workbook.written(value, style);
			default -> value;
		};
	}

	private String shared(String value) {
		int place = number(value);
		return (place >= 0 && place < this.texts.size()) ? this.texts.get(place) : "";
	}

	/**
	 * The place of a cell such as BC12, from 0.
	 */
	private static int column(String address, int otherwise) {
		int column = 0;
		int i = 0;
		while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
			column = Math.min(column * 26 + address.charAt(i) - 'A' + 1, RowSplitter.MOST_CELLS + 1);
			i++;
		}
		return (i > 0) ? column - 1 : otherwise;
	}

	private static int number(String text) {
		try {
			return text.isEmpty() ? -1 : Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

}
