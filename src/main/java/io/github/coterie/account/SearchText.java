package io.github.coterie.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Text as it is searched: without case and accents, so that “Credito” finds “Crédito”.
 */
public final class SearchText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private SearchText() {
	}

	/**
	 * Folds texts into one.
	 * @param texts null ones are left out
	 */
	public static String of(@Nullable String... texts) {
		String joined = Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining(" "));
		return MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.replace("ß", "ss")
			.replace('ø', 'o')
			.replace('ł', 'l')
			.replace('đ', 'd')
			.replace('ı', 'i')
			.replace("æ", "ae")
			.replace("œ", "oe");
	}

}
