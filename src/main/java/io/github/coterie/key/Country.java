package io.github.coterie.key;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Countries as they are compared: by ISO 3166 code, whatever language they are written
 * in.
 */
public final class Country {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"),
			Locale.of("pt"), Locale.ITALIAN, Locale.of("nl"), Locale.of("pl"), Locale.CHINESE,
			Locale.TRADITIONAL_CHINESE, Locale.JAPANESE);

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

	private static final Map<String, String> CODES = codes();

	private Country() {
	}

	/**
	 * The two-letter code of a country's code or name, {@code DE} of {@code Deutschland};
	 * a text that names no known country without case and accents.
	 */
	public static String key(String country) {
		String folded = folded(country);
		return CODES.getOrDefault(folded, folded);
	}

	private static Map<String, String> codes() {
		Map<String, String> codes = new HashMap<>();
		for (String code : Locale.getISOCountries()) {
			codes.put(folded(code), code);
		}
		Resource.of("countries.yaml")
			.forEach((code, names) -> Resource.texts(names).forEach((name) -> codes.putIfAbsent(folded(name), code)));
		for (String code : Locale.getISOCountries()) {
			Locale country = Locale.of("", code);
			codes.putIfAbsent(folded(country.getISO3Country()), code);
			for (Locale language : LANGUAGES) {
				codes.putIfAbsent(folded(country.getDisplayCountry(language)), code);
			}
		}
		return Map.copyOf(codes);
	}

	private static String folded(String text) {
		return BETWEEN_WORDS.matcher(Plain.of(text).replace(".", "").replace("'", "").replace("’", ""))
			.replaceAll(" ")
			.strip();
	}

}
