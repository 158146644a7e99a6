package io.github.coterie.salesforce;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Labels of pick lists and columns, compared by their letters only.
 */
final class Label {

	private Label() {
	}

	/**
	 * The letters of a label, in small: "Non-Supporter" is "nonsupporter".
	 */
	static String letters(@Nullable String label) {
		return kept(label, Character::isLetter);
	}

	/**
	 * The letters and digits of a label, in small: "Account ID", "AccountId" and
	 * "account_id" are one.
	 */
	static String name(@Nullable String label) {
		return kept(label, Character::isLetterOrDigit);
	}

	/**
	 * The constants of an enum, by the letters of their names.
	 */
	static <E extends Enum<E>> Map<String, E> constants(Class<E> type) {
		return Arrays.stream(type.getEnumConstants())
			.collect(Collectors.toUnmodifiableMap((constant) -> letters(constant.name()), Function.identity()));
	}

	private static String kept(@Nullable String label, Sign sign) {
		if (label == null) {
			return "";
		}
		StringBuilder kept = new StringBuilder(label.length());
		for (int i = 0; i < label.length(); i++) {
			char next = label.charAt(i);
			if (sign.isKept(next)) {
				kept.append(Character.toLowerCase(next));
			}
		}
		return kept.toString();
	}

	private interface Sign {

		boolean isKept(char sign);

	}

}
