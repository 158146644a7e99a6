package io.github.coterie.imports;

import java.util.Objects;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;

/**
 * Sixty-four bits that stand for a text or for all that an entry says: equal ones for the
 * same, so that a file that is imported again is known again.
 */
final class Prints {

	private static final long PRIME = 0x100000001b3L;

	private long print = 0xcbf29ce484222325L;

	private Prints() {
	}

	static long of(String text) {
		return new Prints().add(text).done();
	}

	static long of(Entry entry) {
		Prints prints = new Prints();
		prints.add(entry.kind().name());
		entry.fields().forEach((field, value) -> prints.add(field).add(Objects.toString(value)));
		entry.references().forEach((name, reference) -> prints.add(name).add(reference));
		entry.participants().forEach(prints::add);
		return prints.add(entry.deleted() ? "deleted" : "").add(Objects.toString(entry.mergedInto())).done();
	}

	private Prints add(Reference reference) {
		for (Key key : reference.keys()) {
			add(key.by().name()).add(key.value());
		}
		return this;
	}

	private Prints add(String text) {
		for (int i = 0; i < text.length(); i++) {
			this.print = (this.print ^ text.charAt(i)) * PRIME;
		}
		this.print = (this.print ^ 0xffff) * PRIME;
		return this;
	}

	/**
	 * Spreads the bits, so that sets of prints find their places.
	 */
	private long done() {
		long spread = this.print;
		spread = (spread ^ (spread >>> 32)) * 0xd6e8feb86659fd93L;
		return spread ^ (spread >>> 32);
	}

}
