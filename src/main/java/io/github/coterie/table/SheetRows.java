package io.github.coterie.table;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet one after another.
 */
final class SheetRows {

	private final Workbook workbook;

	private final List<String> texts;

	private final XMLStreamReader xml;

	private long line;

	private boolean tooWide;

	SheetRows(Workbook workbook, List<String> texts, XMLStreamReader xml) {
		this.workbook = workbook;
		this.texts = texts;
		this.xml = xml;
	}

	/**
	 * The cells of the next row, up to the last that is there; null at the end.
	 */
	@Nullable List<String> next() throws XMLStreamException {
		while (this.xml.hasNext()) {
			if (this.xml.next() == XMLStreamReader.START_ELEMENT && this.xml.getLocalName().equals("row")) {
				this.line = number(Workbook.attribute(this.xml, "r"), this.line + 1);
				return cells();
			}
		}
		return null;
	}

	/**
	 * The number of the row in its sheet.
	 */
	long line() {
		return this.line;
	}

	/**
	 * Whether the row has cells beyond those that a table may have.
	 */
	boolean isTooWide() {
		return this.tooWide;
	}

	private List<String> cells() throws XMLStreamException {
		List<String> cells = new ArrayList<>();
		this.tooWide = false;
		int column = -1;
		while (this.xml.hasNext()) {
			int event = this.xml.next();
			if (event == XMLStreamReader.END_ELEMENT && this.xml.getLocalName().equals("row")) {
				break;
			}
			if (event == XMLStreamReader.START_ELEMENT && this.xml.getLocalName().equals("c")) {
				column = column(Workbook.attribute(this.xml, "r"), column + 1);
				String value = value();
				if (column >= RowSplitter.MOST_CELLS) {
					this.tooWide |= !value.isEmpty();
					continue;
				}
				while (cells.size() <= column) {
					cells.add("");
				}
				cells.set(column, value);
			}
		}
		return cells;
	}

	private String value() throws XMLStreamException {
		String type = Workbook.attribute(this.xml, "t");
		String style = Workbook.attribute(this.xml, "s");
		String value = "";
		while (this.xml.hasNext()) {
			int event = this.xml.next();
			if (event == XMLStreamReader.END_ELEMENT && this.xml.getLocalName().equals("c")) {
				break;
			}
			if (event == XMLStreamReader.START_ELEMENT
					&& (this.xml.getLocalName().equals("v") || this.xml.getLocalName().equals("is"))) {
				value = SheetText.read(this.xml, this.xml.getLocalName());
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
		long place = number(value, -1);
		return (place >= 0 && place < this.texts.size()) ? this.texts.get((int) place) : "";
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

	private static long number(String text, long otherwise) {
		try {
			return text.isEmpty() ? otherwise : Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

}
