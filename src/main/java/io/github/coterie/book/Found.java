package io.github.coterie.book;

import java.util.BitSet;
import java.util.function.Predicate;

/**
 * The accounts of a snapshot that pass a test.
 */
final class Found {

	private final BitSet accounts;

	private boolean timely;

	Found(BitSet accounts) {
		this.accounts = accounts;
	}

	/**
	 * Tests an account.
	 */
	void look(Line line, Predicate<Line> wanted) {
		this.accounts.set(line.number(), wanted.test(line));
		this.timely |= line.isTimely();
	}

	/**
	 * Whether time alone may change what is found.
	 */
	boolean isTimely() {
		return this.timely;
	}

	BitSet accounts() {
		return this.accounts;
	}

	Found and(Found other) {
		this.accounts.or(other.accounts);
		this.timely |= other.timely;
		return this;
	}

	/**
	 * What is found in a later snapshot.
	 * @param changed the accounts that differ
	 */
	Found in(Snapshot later, BitSet changed, Predicate<Line> wanted) {
		Found found = new Found((BitSet) this.accounts.clone());
		for (int number = changed.nextSetBit(0); number >= 0; number = changed.nextSetBit(number + 1)) {
			if (later.isLive(number)) {
				found.look(later.line(number), wanted);
			}
			else {
				found.accounts.clear(number);
			}
		}
		return found;
	}

}
