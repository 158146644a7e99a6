package io.github.coterie.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text within an element of a sheet, in one font or several.
 */
final class SheetText {

	// what XML can't hold is written as its number
	private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private SheetText() {
	}

	/**
	 * Reads on to the end of an element.
	 * @return its text, but for how it is to be pronounced; of one longer than a cell may
	 * be the beginning
	 */
	static String read(XMLStreamReader xml, String element) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		int pronunciations = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA
					|| event == XMLStreamReader.SPACE) {
				if (pronunciations == 0 && text.length() <= RowJudge.LONGEST_CELL) {
					text.append(xml.getText());
				}
			}
			else if (event == XMLStreamReader.START_ELEMENT) {
				pronunciations += xml.getLocalName().equals("rPh") ? 1 : 0;
			}
			else if (event == XMLStreamReader.END_ELEMENT) {
				if (xml.getLocalName().equals(element)) {
					break;
				}
				pronunciations -= xml.getLocalName().equals("rPh") ? 1 : 0;
			}
		}
		return plain(text.toString());
	}

	private static String plain(String text) {
		if (text.indexOf("_x") < 0) {
			return text;
		}
		return NUMBERED.matcher(text)
			.replaceAll(
					(number) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(number.group(1), 16))));
	}

}
