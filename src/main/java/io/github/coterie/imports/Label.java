package io.github.coterie.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Labels of pick lists, compared by their letters only.
 */
final class Label {

	private Label() {
	}

	/**
	 * The letters of a label, in small: "Non-Supporter" is "nonsupporter".
	 */
	static String letters(@Nullable String label) {
		return (label != null) ? label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "") : "";
	}

	/**
	 * The constant that a label names.
	 */
	static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String label) {
		String letters = letters(label);
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> letters(constant.name()).equals(letters))
			.findFirst();
	}

}
