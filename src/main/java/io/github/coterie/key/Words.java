package io.github.coterie.key;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as a list of plain words.
 */
final class Words {

	private static final Set<String> AND = Set.of("&", "+", "and", "und", "et");

	/**
	 * The dots of an abbreviation: I.B.M.
	 */
	private static final Pattern ABBREVIATION = Pattern
		.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.)+\\p{L}(?![\\p{L}\\p{N}])\\.?");

	private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");

	private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}\\p{M}&+]+");

	private static final Pattern CONJUNCTIONS = Pattern.compile("([&+])");

	private Words() {
	}

	static List<String> of(String text) {
		String plain = APOSTROPHES.matcher(Plain.of(text)).replaceAll("");
		plain = ABBREVIATION.matcher(plain).replaceAll((match) -> match.group().replace(".", "") + " ");
		plain = CONJUNCTIONS.matcher(plain).replaceAll(" $1 ");
		return Arrays.stream(GAP.split(plain))
			.filter((word) -> !word.isEmpty())
			.map((word) -> AND.contains(word) ? "and" : word)
			.toList();
	}

}
