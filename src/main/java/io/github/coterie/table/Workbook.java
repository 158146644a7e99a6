package io.github.coterie.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * A workbook in the format of Office Open XML, as far as the values of its cells go. No
 * library that was looked at keeps what it reads within bounds: a file of one kilobyte
 * can make them fill the memory.
 */
final class Workbook {

	private static final XMLInputFactory XML = xml();

	private static final long MOST_SHARED_CHARACTERS = 64L << 20;

	private static final int MOST_SHARED_TEXTS = 4_000_000;

	private static final String HOME = "xl/";

	private final Parts parts;

	private final Map<String, String> targets = new HashMap<>();

	private final List<SheetEntry> sheets = new ArrayList<>();

	private final CellFormats formats = new CellFormats();

	private boolean from1904;

	Workbook(Parts parts) throws IOException {
		this.parts = parts;
		try {
			eachElement(HOME + "_rels/workbook.xml.rels", true, (element) -> {
				if (element.getLocalName().equals("Relationship")) {
					this.targets.put(attribute(element, "Id"), path(attribute(element, "Target")));
				}
			});
			eachElement(HOME + "workbook.xml", true, this::readEntry);
			eachElement(HOME + "styles.xml", false, this.formats::read);
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
		long[] characters = new long[1];
		eachElement(HOME + "sharedStrings.xml", false, (element) -> {
			if (element.getLocalName().equals("si")) {
				String text = SheetText.read(element, "si");
				characters[0] += text.length();
				texts.add(text);
				if (characters[0] > MOST_SHARED_CHARACTERS || texts.size() > MOST_SHARED_TEXTS) {
					throw new UntakenException("has more text than a workbook may: save its sheets as CSV");
				}
			}
		});
		return texts;
	}

	static XMLStreamReader parse(InputStream stream) throws XMLStreamException {
		return XML.createXMLStreamReader(stream);
	}

	static String attribute(XMLStreamReader element, String name) {
		for (int i = 0; i < element.getAttributeCount(); i++) {
			if (element.getAttributeLocalName(i).equals(name)) {
				return element.getAttributeValue(i);
			}
		}
		return "";
	}

	private void readEntry(XMLStreamReader element) {
		if (element.getLocalName().equals("workbookPr")) {
			String from = attribute(element, "date1904");
			this.from1904 = from.equals("1") || from.equals("true");
		}
		else if (element.getLocalName().equals("sheet")) {
			this.sheets.add(new SheetEntry(attribute(element, "name"), attribute(element, "id"),
					attribute(element, "state").toLowerCase(Locale.ROOT).contains("hidden")));
		}
	}

	private void eachElement(String part, boolean required, ElementReader reader)
			throws IOException, XMLStreamException {
		try (InputStream stream = this.parts.open(part)) {
			if (stream == null) {
				if (required) {
					throw new UntakenException("is no workbook, or one without the part " + part);
				}
				return;
			}
			XMLStreamReader xml = parse(stream);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamReader.START_ELEMENT) {
					reader.read(xml);
				}
			}
		}
	}

	private static String path(String target) {
		return target.startsWith("/") ? target.substring(1) : HOME + target;
	}

	private static XMLInputFactory xml() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Takes the start of an element, and may read on to its end.
	 */
	@FunctionalInterface
	private interface ElementReader {

		void read(XMLStreamReader element) throws XMLStreamException;

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
