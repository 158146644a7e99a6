package io.github.coterie.imports;

import java.util.Locale;

import io.github.coterie.entry.EntrySource;

/**
 * A table that was recognised.
 *
 * @param system which system wrote it, as a user knows it
 * @param dialect how its bytes are read, in words
 * @param entries what its rows say
 */
record Source(String system, String dialect, EntrySource entries) {

	/**
	 * The system as ids name it.
	 */
	String prefix() {
		return this.system.toLowerCase(Locale.ROOT);
	}

	int order() {
		return this.entries.kinds().stream().mapToInt(Enum::ordinal).min().orElse(Integer.MAX_VALUE);
	}

	boolean isWide() {
		return this.entries.kinds().size() > 1;
	}

}
