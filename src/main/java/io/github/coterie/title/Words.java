package io.github.coterie.title;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * A text as a list of words that can be compared: without case, accents and punctuation;
 * every sign of a script without spaces is a word.
 */
final class Words {

	private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

	private static final Pattern ABBREVIATION = Pattern
		.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.)+\\p{L}(?![\\p{L}\\p{N}])\\.?");

	private static final Pattern POSSESSIVE = Pattern.compile("['’]s(?![\\p{L}\\p{N}])|s['’](?=\\s)");

	private static final Pattern GENDER = Pattern
		.compile("\\((?:in|e|a|o|ne|se|rice|trice|ère|nen|r|m|w|f|d)\\)|[*:_·]-?(?:innen|in|e|r|rice)(?!\\p{L})");

	private static final Pattern UNSPACED = Pattern
		.compile("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー])");

	private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}*^$]+");

	private Words() {
	}

	static List<String> of(String text) {
		String plain = HtmlUtils.htmlUnescape(text).replace("@", " at ");
		plain = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		plain = POSSESSIVE.matcher(plain).replaceAll((match) -> match.group().startsWith("s") ? "s" : "");
		plain = ABBREVIATION.matcher(plain).replaceAll((match) -> match.group().replace(".", "") + " ");
		plain = GENDER.matcher(plain).replaceAll("");
		return split(plain.replaceAll("[*^$]", " "));
	}

	/**
	 * The words of a rule, in which {@code *}, {@code ^} and {@code $} have a meaning.
	 */
	static List<String> ofRule(String text) {
		return split(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
	}

	private static List<String> split(String text) {
		String spaced = UNSPACED.matcher(fold(text)).replaceAll(" $1 ");
		return GAP.splitAsStream(spaced).filter((word) -> !word.isEmpty()).toList();
	}

	private static String fold(String text) {
		String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return Normalizer.normalize(bare, Normalizer.Form.NFC)
			.replace("ß", "ss")
			.replace("ø", "o")
			.replace("ł", "l")
			.replace("æ", "ae")
			.replace("œ", "oe")
			.replace("ı", "i");
	}

}
