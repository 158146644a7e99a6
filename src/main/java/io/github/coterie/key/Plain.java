package io.github.coterie.key;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text without what people leave out or write in two ways: case, accents, widths.
 */
final class Plain {

	/**
	 * Only the accents of Latin, Greek and Cyrillic: the marks of other scripts tell
	 * words apart.
	 */
	private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

	private Plain() {
	}

	static String of(String text) {
		String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
		return Normalizer.normalize(bare, Normalizer.Form.NFKC)
			.replace("ß", "ss")
			.replace('ς', 'σ')
			.replace('ø', 'o')
			.replace('ł', 'l')
			.replace('đ', 'd')
			.replace('ı', 'i')
			.replace("æ", "ae")
			.replace("œ", "oe");
	}

}
