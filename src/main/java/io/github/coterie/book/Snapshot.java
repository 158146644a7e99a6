package io.github.coterie.book;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The whole book at an instant. Immutable; orders are made when they are first asked for,
 * from those of the snapshot before.
 */
public final class Snapshot {

	/**
	 * Each takes a bit an account.
	 */
	private static final int MOST_FOUND = 32;

	private final Instant asOf;

	private final Playbook playbook;

	private final Shelf shelf;

	private final Leaf[] leaves;

	private final GapIndex gapIndex;

	private final Heritage heritage;

	private final Map<Order, Ranking> rankings = new ConcurrentHashMap<>();

	private final Map<Object, Found> found = new ConcurrentHashMap<>();

	private final Map<Object, Walk> walks = new ConcurrentHashMap<>();

	Snapshot(Instant asOf, Playbook playbook, Shelf shelf, Leaf[] leaves, GapIndex gapIndex, Heritage heritage) {
		this.asOf = asOf;
		this.playbook = playbook;
		this.shelf = shelf;
		this.leaves = leaves;
		this.gapIndex = gapIndex;
		this.heritage = heritage;
	}

	static Snapshot empty(Playbook playbook, Shelf shelf) {
		return new Snapshot(Instant.EPOCH, playbook, shelf, new Leaf[0], GapIndex.EMPTY, Heritage.NONE);
	}

	/**
	 * What the next snapshot takes over.
	 * @param changed the accounts that differ
	 * @param faded whether engagement and priority of all differ
	 */
	Heritage heritage(BitSet changed, boolean faded) {
		return this.heritage.next(this.rankings, this.found, changed, faded, MOST_FOUND);
	}

	/**
	 * Makes the orders that were asked for before, so that no reader waits for them.
	 */
	void prepare(Snapshot before) {
		before.rankings.keySet().forEach((order) -> ranking(order.by(), order.descending()));
	}

	public Instant asOf() {
		return this.asOf;
	}

	public Playbook playbook() {
		return this.playbook;
	}

	Shelf shelf() {
		return this.shelf;
	}

	Shorthand shorthand() {
		return this.shelf.shorthand();
	}

	Leaf[] leaves() {
		return this.leaves;
	}

	Leaf leaf(int number) {
		return this.leaves[number / Leaf.SIZE];
	}

	boolean isLive(int number) {
		return number / Leaf.SIZE < this.leaves.length && leaf(number).isLive(number % Leaf.SIZE);
	}

	/**
	 * The numbers of all accounts.
	 */
	IntStream numbers() {
		return IntStream.range(0, this.leaves.length * Leaf.SIZE).filter(this::isLive);
	}

	Line line(int number) {
		return new Line(this, leaf(number), number);
	}

	/**
	 * An account, or null when the book does not hold it.
	 */
	public @Nullable Line line(String accountId) {
		Integer number = this.shelf.number(accountId);
		return (number != null && isLive(number) && accountId.equals(leaf(number).id[number % Leaf.SIZE]))
				? line(number) : null;
	}

	@Nullable Standing standing(String accountId) {
		Line line = line(accountId);
		return (line != null) ? line.standing() : null;
	}

	Words words() {
		return this.shelf.words();
	}

	@Nullable String word(int number) {
		return this.shelf.words().text(number);
	}

	List<String> words(int number) {
		return this.shelf.words().list(number);
	}

	GapIndex gapIndex() {
		return this.gapIndex;
	}

	public Ranking ranking(AccountOrder by, boolean descending) {
		return this.rankings.computeIfAbsent(new Order(by, descending),
				(order) -> Ranking.of(this, by, descending, this.heritage.orders().get(order)));
	}

	/**
	 * Some accounts in an order, for one of many who ask for the same accounts again and
	 * again, page by page.
	 * @param question equal for those who ask the same
	 */
	Walk walk(Ranking ranking, Order order, Object question, Predicate<Line> wanted) {
		Object key = List.of(order, question);
		Walk known = this.walks.get(key);
		if (known != null) {
			return known;
		}
		Walk walk = new Walk(this, ranking, found(question, wanted).accounts());
		if (this.walks.size() < MOST_FOUND) {
			this.walks.put(key, walk);
		}
		return walk;
	}

	private Found found(Object question, Predicate<Line> wanted) {
		Found known = this.found.get(question);
		if (known != null) {
			return known;
		}
		Heritage.Share<Found> before = this.heritage.found().get(question);
		Found now = (before != null && before.changed() != null) ? before.made().in(this, before.changed(), wanted)
				: scan().search(wanted);
		if (this.found.size() < MOST_FOUND) {
			this.found.put(question, now);
		}
		return now;
	}

	/**
	 * A look at the accounts.
	 */
	Scan scan() {
		return new Scan(this);
	}

	/**
	 * An order of all accounts.
	 *
	 * @param by what they are ordered by
	 * @param descending whether the highest value comes first
	 */
	record Order(AccountOrder by, boolean descending) {

	}

}
