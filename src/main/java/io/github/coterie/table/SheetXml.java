package io.github.coterie.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of a workbook, read step by step. What a parser keeps in memory for one step, such
 * as a comment or an attribute, is bounded.
 */
final class SheetXml {

	private static final XMLInputFactory PARSERS = parsers();

	private static final int LONGEST_STEP = 4 << 20;

	// what XML can't hold is written as its number
	private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private final Steps steps;

	private final XMLStreamReader xml;

	SheetXml(InputStream stream) throws XMLStreamException {
		this.steps = new Steps(stream);
		this.xml = PARSERS.createXMLStreamReader(this.steps);
	}

	/**
	 * Goes to the next start or end of an element.
	 * @return whether there is one
	 */
	boolean next() throws XMLStreamException {
		while (this.xml.hasNext()) {
			int event = step();
			if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
				return true;
			}
		}
		return false;
	}

	boolean isStart() {
		return this.xml.isStartElement();
	}

	boolean isStartOf(String element) {
		return isStart() && element().equals(element);
	}

	boolean isEndOf(String element) {
		return this.xml.isEndElement() && element().equals(element);
	}

	String element() {
		return this.xml.getLocalName();
	}

	/**
	 * An attribute of the element, whatever its namespace; empty when there is none.
	 */
	String attribute(String name) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			if (this.xml.getAttributeLocalName(i).equals(name)) {
				return this.xml.getAttributeValue(i);
			}
		}
		return "";
	}

	/**
	 * How many characters were read so far.
	 */
	int length() {
		return this.xml.getLocation().getCharacterOffset();
	}

	/**
	 * Reads on to the end of the element.
	 * @return its text in one font or several, but for how it is to be pronounced; of one
	 * longer than a cell may be the beginning
	 */
	String text() throws XMLStreamException {
		String element = element();
		StringBuilder text = new StringBuilder();
		boolean pronunciation = false;
		while (this.xml.hasNext()) {
			step();
			if (isEndOf(element)) {
				break;
			}
			if (this.xml.isStartElement() || this.xml.isEndElement()) {
				pronunciation = element().equals("rPh") ? isStart() : pronunciation;
			}
			else if (this.xml.hasText() && !pronunciation && text.length() <= RowJudge.LONGEST_CELL) {
				text.append(this.xml.getText());
			}
		}
		return plain(text.toString());
	}

	private int step() throws XMLStreamException {
		this.steps.taken = 0;
		return this.xml.next();
	}

	private static String plain(String text) {
		if (text.indexOf("_x") < 0) {
			return text;
		}
		return NUMBERED.matcher(text)
			.replaceAll(
					(number) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(number.group(1), 16))));
	}

	private static XMLInputFactory parsers() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Bytes, of which one step may take some only.
	 */
	private static final class Steps extends FilterInputStream {

		private int taken;

		Steps(InputStream stream) {
			super(stream);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			this.taken += Math.max(0, read);
			if (this.taken > LONGEST_STEP) {
				throw new UntakenException("has more than " + LONGEST_STEP
						+ " bytes in one tag or comment, which no real workbook has: save it again");
			}
			return read;
		}

	}

}
