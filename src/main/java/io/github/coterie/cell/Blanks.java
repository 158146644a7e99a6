package io.github.coterie.cell;

/**
 * What shows nothing at the ends of a text: spaces of any width, none included, and
 * control characters.
 */
final class Blanks {

	private Blanks() {
	}

	static String strip(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && isBlank(text.charAt(from))) {
			from++;
		}
		while (to > from && isBlank(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(from, to);
	}

	static boolean isBlank(char sign) {
		if (sign < 0x7f) {
			return sign <= ' ';
		}
		return switch (sign) {
			case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> true;
			default -> Character.isSpaceChar(sign) || Character.isISOControl(sign);
		};
	}

}
