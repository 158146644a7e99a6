package io.github.coterie.book;

import java.time.Instant;
import java.util.Objects;

import io.github.coterie.account.Account;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.Rating;
import org.jspecify.annotations.Nullable;

/**
 * An account in a snapshot of the book. What whole-book questions need is at hand;
 * everything else is worked out when it is first asked for.
 */
public final class Line {

	private final Snapshot snapshot;

	private Leaf leaf;

	private int row;

	private int number;

	private @Nullable Standing standing;

	private boolean timely;

	Line(Snapshot snapshot, Leaf leaf, int number) {
		this.snapshot = snapshot;
		this.leaf = leaf;
		this.number = number;
		this.row = number % Leaf.SIZE;
	}

	/**
	 * A line that runs over the whole book: it is another account after each move.
	 */
	void move(Leaf to, int nextNumber) {
		this.leaf = to;
		this.number = nextNumber;
		this.row = nextNumber % Leaf.SIZE;
		this.standing = null;
	}

	/**
	 * Whether it was ever asked, wherever it was, for what time alone may change, or
	 * other accounts.
	 */
	boolean isTimely() {
		return this.timely;
	}

	Words words() {
		return this.snapshot.words();
	}

	Leaf leaf() {
		return this.leaf;
	}

	int row() {
		return this.row;
	}

	int number() {
		return this.number;
	}

	public Snapshot snapshot() {
		this.timely = true;
		return this.snapshot;
	}

	public String id() {
		return Objects.requireNonNull(this.leaf.id[this.row]);
	}

	public String name() {
		return Objects.requireNonNull(this.leaf.name[this.row]);
	}

	/**
	 * Where the account stands, all of it.
	 */
	public Standing standing() {
		this.timely = true;
		Standing known = this.standing;
		if (known == null) {
			known = Standing.onDemand(facts(), this.snapshot.playbook(), this.snapshot.asOf());
			this.standing = known;
		}
		return known;
	}

	AccountFacts facts() {
		return this.snapshot.shorthand().read(id(), name(), bytes());
	}

	public Account account() {
		return (this.standing != null) ? this.standing.account()
				: this.snapshot.shorthand().account(id(), name(), bytes());
	}

	private byte[] bytes() {
		return Objects.requireNonNull(this.leaf.shorthand[this.row]);
	}

	public boolean isTarget() {
		return this.leaf.isTarget(this.row);
	}

	public boolean isExcluded() {
		return this.leaf.isExcluded(this.row);
	}

	public @Nullable Double fit() {
		return orNull(this.leaf.fit[this.row]);
	}

	public double confidence() {
		return this.leaf.confidence[this.row];
	}

	/**
	 * The last outreach or response; null when there was none.
	 */
	public @Nullable Instant lastTouchAt() {
		long last = this.leaf.lastTouch[this.row];
		return (last != ContactHistory.NEVER) ? Instant.ofEpochMilli(last) : null;
	}

	public Tier tier() {
		return this.leaf.tier(this.row);
	}

	public double engagement() {
		this.timely = true;
		return this.leaf.engagement[this.row];
	}

	public Rating rating() {
		return Rating.of(engagement());
	}

	public @Nullable Double priority() {
		this.timely = true;
		return orNull(this.leaf.priority[this.row]);
	}

	int[] gapMarks() {
		return this.leaf.gaps().of(this.row);
	}

	/**
	 * Whether nobody in the default committee holds a role.
	 */
	public boolean lacks(BuyingRole role) {
		return Leaf.count(this.leaf.seatsIdentified, this.row, role) == 0;
	}

	/**
	 * The account's position by fit, from 1.
	 */
	public int fitRank() {
		this.timely = true;
		return this.snapshot.ranking(AccountOrder.FIT, true).rank(this);
	}

	/**
	 * The account's position by priority, from 1.
	 */
	public int priorityRank() {
		this.timely = true;
		return this.snapshot.ranking(AccountOrder.PRIORITY, true).rank(this);
	}

	private static @Nullable Double orNull(double value) {
		return Double.isNaN(value) ? null : value;
	}

}
