package io.github.coterie.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * A workbook in the format of Office Open XML, as far as the values of its cells go.
 * Libraries for it let one endless cell fill the memory, and end a sheet at one odd cell.
 */
final class Workbook {

	private static final long MOST_SHARED_CHARACTERS = 64L << 20;

	private static final int MOST_SHARED_TEXTS = 4_000_000;

	private static final int MOST_SHEETS = 1000;

	private static final int LONGEST_LIST = 16 << 20;

	private static final String HOME = "xl/";

	private final Parts parts;

	private final Map<String, String> targets = new HashMap<>();

	private final List<SheetEntry> sheets = new ArrayList<>();

	private final CellFormats formats = new CellFormats();

	private boolean from1904;

	Workbook(Parts parts) throws IOException {
		this.parts = parts;
		try {
			list("_rels/workbook.xml.rels", true, this::readRelation);
			list("workbook.xml", true, this::readSheet);
			list("styles.xml", false, this.formats::read);
		}
		catch (XMLStreamException ex) {
			throw new UntakenException("is no workbook that can be read: save it as XLSX or CSV");
		}
	}

	List<SheetEntry> sheets() {
		return this.sheets;
	}

	/**
	 * How the number of a cell is written.
	 */
	String written(String number, @Nullable String style) {
		return this.formats.written(number, style, this.from1904);
	}

	/**
	 * Opens the part of a sheet.
	 */
	InputStream open(SheetEntry sheet) throws IOException {
		String part = this.targets.get(sheet.relation());
		InputStream stream = (part != null) ? this.parts.open(part) : null;
		if (stream == null) {
			throw new UntakenException("is named in its workbook, but is not there");
		}
		return stream;
	}

	/**
	 * The texts that cells refer to by number.
	 */
	List<String> sharedTexts() throws IOException, XMLStreamException {
		List<String> texts = new ArrayList<>();
		try (InputStream stream = this.parts.open(HOME + "sharedStrings.xml")) {
			SheetXml xml = (stream != null) ? new SheetXml(stream) : null;
			long characters = 0;
			while (xml != null && xml.next()) {
				if (xml.isStartOf("si")) {
					String text = xml.text();
					texts.add(text);
					characters += text.length();
				}
				if (characters > MOST_SHARED_CHARACTERS || texts.size() > MOST_SHARED_TEXTS) {
					throw new UntakenException("has more text than a workbook may: save its sheets as CSV");
				}
			}
		}
		return texts;
	}

	private void readRelation(SheetXml xml) {
		if (xml.element().equals("Relationship")) {
			String target = xml.attribute("Target");
			this.targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : HOME + target);
		}
	}

	private void readSheet(SheetXml xml) {
		if (xml.element().equals("workbookPr")) {
			String from = xml.attribute("date1904");
			this.from1904 = from.equals("1") || from.equals("true");
		}
		else if (xml.element().equals("sheet")) {
			if (this.sheets.size() == MOST_SHEETS) {
				throw new UntakenException("has more than " + MOST_SHEETS + " sheets: save those with tables apart");
			}
			this.sheets.add(new SheetEntry(xml.attribute("name"), xml.attribute("id"),
					xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")));
		}
	}

	/**
	 * Reads the elements of a part that is kept in memory.
	 */
	private void list(String part, boolean required, Consumer<SheetXml> element)
			throws IOException, XMLStreamException {
		try (InputStream stream = this.parts.open(HOME + part)) {
			if (stream == null && required) {
				throw new UntakenException("is no workbook, or one without the part " + HOME + part);
			}
			SheetXml xml = (stream != null) ? new SheetXml(stream) : null;
			while (xml != null && xml.next()) {
				if (xml.isStart()) {
					element.accept(xml);
				}
				if (xml.length() > LONGEST_LIST) {
					throw new UntakenException(
							"has more sheets or formats than a workbook may: save its sheets as CSV");
				}
			}
		}
	}

	/**
	 * A sheet of a workbook.
	 *
	 * @param name of the sheet
	 * @param relation that leads to its part
	 * @param hidden whether users do not see it
	 */
	record SheetEntry(String name, String relation, boolean hidden) {

	}

}
