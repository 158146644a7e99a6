package io.github.coterie.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The leaves of the next snapshot while they are written.
 */
final class Draft {

	private final Snapshot before;

	private final Shelf shelf;

	private final Set<String> unsaved;

	private final Judge judge;

	private final Playbook playbook;

	private final Instant now;

	private final MostEngaged mostEngaged;

	private final List<Leaf> leaves;

	private final BitSet own = new BitSet();

	private final BitSet changed = new BitSet();

	/**
	 * The next of a snapshot.
	 * @param unsaved takes the accounts that the graph has to be told of
	 * @param judge is asked where accounts stand
	 */
	Draft(Snapshot before, Set<String> unsaved, Judge judge, Playbook playbook, Instant now) {
		this.before = before;
		this.shelf = before.shelf();
		this.unsaved = unsaved;
		this.judge = judge;
		this.playbook = playbook;
		this.now = now;
		this.mostEngaged = new MostEngaged(playbook, now);
		this.leaves = new ArrayList<>(Arrays.asList(before.leaves()));
	}

	/**
	 * Takes an account in.
	 * @param judged before the turn came
	 */
	void put(Judged judged) {
		AccountFacts account = judged.facts();
		int number = this.shelf.place(account.id());
		Leaf leaf = leaf(number);
		int row = number % Leaf.SIZE;
		if (!leaf.isLive(row) || leaf.revision[row] <= account.revision()) {
			Standing standing = judged.standing();
			boolean isNow = standing.playbook() == this.playbook && standing.changesAt().isAfter(this.now);
			byte[] before = (leaf.isLive(row) && leaf.revision[row] == account.revision()) ? leaf.shorthand[row] : null;
			this.unsaved.remove(account.id());
			write(number, isNow ? judged : this.judge.judge(account, this.playbook, this.now));
			if (before != null && account.settled() && !Arrays.equals(before, leaf.shorthand[row])) {
				// somebody has written past the revision, so what is stored is not so
				this.unsaved.add(account.id());
			}
		}
	}

	boolean holds(String accountId) {
		return this.shelf.number(accountId) != null;
	}

	/**
	 * Looks at an account again.
	 */
	void again(int number) {
		Leaf leaf = leaf(number);
		if (leaf.isLive(number % Leaf.SIZE)) {
			AccountFacts account = new Line(this.before, leaf, number).facts();
			write(number, Judged.of(account, Standing.of(account, this.playbook, this.now), this.shelf.shorthand()));
		}
	}

	private void write(int number, Judged judged) {
		AccountFacts account = judged.facts();
		AccountFacts seen = judged.standing().facts();
		if (account.settled() && (seen.tier() != account.tier() || seen.ledger() != account.ledger())) {
			this.unsaved.add(account.id());
		}
		leaf(number).write(number % Leaf.SIZE, judged.standing(), judged.shorthand(), this.shelf.words(),
				this.mostEngaged);
		this.changed.set(number);
	}

	void remove(String accountId) {
		this.unsaved.remove(accountId);
		Integer number = this.shelf.clear(accountId);
		if (number != null) {
			leaf(number).clear(number % Leaf.SIZE);
			this.changed.set(number);
		}
	}

	private Leaf leaf(int number) {
		int index = number / Leaf.SIZE;
		while (index >= this.leaves.size()) {
			this.own.set(this.leaves.size());
			this.leaves.add(new Leaf());
		}
		if (!this.own.get(index)) {
			this.own.set(index);
			this.leaves.set(index, new Leaf(this.leaves.get(index)));
		}
		return this.leaves.get(index);
	}

	/**
	 * Looks again at the accounts that are due.
	 */
	void catchUp() {
		long instant = this.now.toEpochMilli();
		for (int index = 0; index < this.leaves.size(); index++) {
			Leaf leaf = this.leaves.get(index);
			if (this.own.get(index) || leaf.nextDue() <= instant) {
				for (int row = 0; row < Leaf.SIZE; row++) {
					if (leaf.due[row] <= instant) {
						again(index * Leaf.SIZE + row);
					}
				}
			}
		}
	}

	/**
	 * Ends the draft.
	 * @param fade whether engagement and priority of all accounts are worked out anew
	 */
	Snapshot toSnapshot(boolean fade) {
		this.own.stream().forEach((index) -> this.leaves.get(index).finish());
		Leaf[] next = this.leaves.stream()
			.map((leaf) -> fade ? leaf.faded(this.mostEngaged) : leaf)
			.toArray(Leaf[]::new);
		return new Snapshot(this.now, this.playbook, this.shelf, next,
				this.before.gapIndex().next(this.before.leaves(), next, this.changed),
				this.before.heritage(this.changed, fade));
	}

	/**
	 * Tells where an account stands.
	 */
	@FunctionalInterface
	interface Judge {

		Judged judge(AccountFacts account, Playbook playbook, Instant now);

	}

}
