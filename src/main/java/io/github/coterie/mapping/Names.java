package io.github.coterie.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.coterie.cell.Columns;

/**
 * Names of files and columns, as users write them.
 */
final class Names {

	private static final Pattern BESIDES = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Names() {
	}

	/**
	 * A name by its letters and digits only: "E-Mail" is "email", "company_name" is
	 * "Company Name".
	 */
	static String loose(String name) {
		return BESIDES.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
	}

	/**
	 * The column of a table that a mapping means: of that name, else of that name but for
	 * blanks, dots and hyphens.
	 */
	static Optional<String> column(Columns columns, String name) {
		if (columns.has(name)) {
			return Optional.of(name);
		}
		String loose = loose(name);
		return loose.isEmpty() ? Optional.empty()
				: columns.names().stream().filter((column) -> loose(column).equals(loose)).findFirst();
	}

	/**
	 * What a text with * for anything and ? for one character stands for.
	 */
	static Pattern glob(String text) {
		String regex = text.codePoints().mapToObj((character) -> switch (character) {
			case '*' -> ".*";
			case '?' -> ".";
			default -> Pattern.quote(Character.toString(character));
		}).collect(Collectors.joining());
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

}
