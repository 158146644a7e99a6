package io.github.coterie.imports;

import io.github.coterie.entry.Entry;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An entry on its way in.
 *
 * @param row that says it
 * @param system that wrote it
 * @param entry what it says
 * @param print of what it says
 * @param waited the key under which it has waited, null when it comes for the first time
 * @param part whether it only adds what the rest of its row could not yet say
 */
record Pending(Row row, String system, Entry entry, long print, @Nullable String waited, boolean part) {

	/**
	 * The record's id as its system knows it, with the system's name.
	 */
	String origin() {
		String id = String.valueOf(this.entry.id());
		return id.startsWith(this.system + ":") ? id : this.system + ":" + id;
	}

	void done(Outcome outcome) {
		this.row.done(outcome);
	}

	void rejected(Fault fault) {
		this.row.rejected(this.entry, fault);
	}

}
