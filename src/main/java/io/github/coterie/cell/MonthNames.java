package io.github.coterie.cell;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The names of months in the languages of the exports, long and short, with and without
 * accents.
 */
final class MonthNames {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"),
			Locale.ITALIAN, Locale.of("pt"), Locale.of("nl"));

	private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
			TextStyle.SHORT_STANDALONE);

	private static final Pattern MARKS = Pattern.compile("[\\p{M}.]");

	private static final Map<String, Month> MONTHS = months();

	private MonthNames() {
	}

	/**
	 * The month of a name, or null when no month is called so.
	 */
	static @Nullable Month month(String name) {
		return MONTHS.get(key(name));
	}

	private static Map<String, Month> months() {
		Map<String, Month> months = new HashMap<>(Map.of("sept", Month.SEPTEMBER, "mrz", Month.MARCH));
		for (Locale language : LANGUAGES) {
			for (Month month : Month.values()) {
				STYLES.forEach((style) -> months.putIfAbsent(key(month.getDisplayName(style, language)), month));
			}
		}
		return Map.copyOf(months);
	}

	private static String key(String name) {
		return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

}
