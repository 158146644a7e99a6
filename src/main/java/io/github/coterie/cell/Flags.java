package io.github.coterie.cell;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Yes and no in the languages of the exports.
 */
final class Flags {

	private static final Set<String> YES = Set.of("true", "t", "1", "1.0", "yes", "y", "x", "on", "checked", "✓", "✔",
			"wahr", "ja", "j", "vrai", "oui", "o", "verdadero", "sí", "si", "s", "verdadeiro", "sim", "vero", "sì",
			"waar", "是", "真", "对", "はい");

	private static final Set<String> NO = Set.of("false", "f", "0", "0.0", "no", "n", "off", "unchecked", "falsch",
			"nein", "faux", "non", "falso", "não", "nao", "onwaar", "nee", "否", "假", "错", "いいえ");

	private Flags() {
	}

	static @Nullable Boolean parse(String text) {
		String word = text.toLowerCase(Locale.ROOT);
		return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
	}

}
