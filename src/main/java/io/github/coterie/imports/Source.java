package io.github.coterie.imports;

import io.github.coterie.entry.EntrySource;

/**
 * A table that was recognised.
 *
 * @param system which system wrote it, as a user knows it
 * @param prefix the system as ids name it
 * @param dialect how its bytes are read, in words
 * @param entries what its rows say
 */
record Source(String system, String prefix, String dialect, EntrySource entries) {

	int order() {
		return this.entries.kinds().stream().mapToInt(Enum::ordinal).min().orElse(Integer.MAX_VALUE);
	}

	boolean isWide() {
		return this.entries.kinds().size() > 1;
	}

}
