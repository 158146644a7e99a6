package io.github.coterie.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.coterie.book.WordTest;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a filter, compared without case and outer space.
 */
final class Texts {

	private Texts() {
	}

	static String key(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	static @Nullable Set<String> keys(@Nullable Collection<String> texts) {
		return (texts != null) ? texts.stream().map(Texts::key).collect(Collectors.toSet()) : null;
	}

	/**
	 * A test whether a text is one of some; null, where none are given.
	 */
	static @Nullable WordTest test(@Nullable Collection<String> texts) {
		Set<String> keys = keys(texts);
		return (keys != null) ? new WordTest((text) -> isIn(text, keys)) : null;
	}

	/**
	 * Whether a value is one of some keys; everything is, where no keys are given.
	 */
	static boolean isIn(@Nullable String value, @Nullable Set<String> keys) {
		return keys == null || (value != null && keys.contains(key(value)));
	}

}
