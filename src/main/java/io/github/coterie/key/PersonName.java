package io.github.coterie.key;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of people as they are compared.
 */
public final class PersonName {

	/**
	 * What is written with a name and is none.
	 */
	private static final Set<String> FORMS = Set.of("dr", "prof", "professor", "mr", "mrs", "ms", "miss", "herr",
			"frau", "mme", "monsieur", "madame", "sr", "jr", "dipl", "ing", "mag", "phd", "mba", "msc", "bsc");

	private PersonName() {
	}

	/**
	 * A name without case, accents, order and forms of address: {@code doe john} of
	 * {@code Dr. John Doe} and of {@code Doe, John}; empty where nothing is left.
	 */
	public static String key(String name) {
		return Words.of(name)
			.stream()
			.filter((word) -> !FORMS.contains(word))
			.sorted()
			.collect(Collectors.joining(" "));
	}

}
