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
	 * The record's id as its system knows it, with the system's name; empty where the
	 * system gives none and the record is another's.
	 * @param recordId under which it is stored
	 */
	String origin(String recordId) {
		String id = this.entry.id();
		if (id == null) {
			return recordId.startsWith(this.system + ":") ? recordId : "";
		}
		return id.startsWith(this.system + ":") ? id : this.system + ":" + id;
	}

	/**
	 * What the record is known again by; 0 where the system gives no id, since rows of
	 * another may be about the record, too.
	 * @param before what it was known by
	 */
	long print(@Nullable Long before) {
		if (this.entry.id() == null) {
			return 0;
		}
		return (this.part && before != null) ? before : this.print;
	}

	void done(Outcome outcome) {
		this.row.done(outcome);
	}

	void rejected(Fault fault) {
		this.row.rejected(this.entry, fault);
	}

}
