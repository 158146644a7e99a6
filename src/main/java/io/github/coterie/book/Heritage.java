package io.github.coterie.book;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a snapshot takes over from those before.
 *
 * @param orders the accounts in an order
 * @param found the accounts found for a question
 */
record Heritage(Map<Snapshot.Order, Share<int[]>> orders, Map<Object, Share<Found>> found) {

	static final Heritage NONE = new Heritage(Map.of(), Map.of());

	/**
	 * The heritage of the next snapshot.
	 * @param made the orders that the snapshot has made
	 * @param asked what was found in it
	 * @param changed the accounts that differ in the next
	 * @param faded whether engagement and priority of all differ
	 * @param mostFound how many questions are remembered
	 */
	Heritage next(Map<Snapshot.Order, Ranking> made, Map<Object, Found> asked, BitSet changed, boolean faded,
			int mostFound) {
		Map<Snapshot.Order, Share<int[]>> nextOrders = new HashMap<>();
		this.orders.forEach((order, share) -> nextOrders.put(order, share));
		made.forEach((order, ranking) -> nextOrders.put(order, new Share<>(ranking.rows(), new BitSet())));
		nextOrders.replaceAll((order, share) -> share.and((faded && order.by().fades()) ? null : changed));
		Map<Object, Share<Found>> nextFound = new HashMap<>();
		asked.forEach((question, accounts) -> {
			if (!accounts.isTimely()) {
				nextFound.put(question, new Share<>(accounts, changed));
			}
		});
		this.found.forEach((question, share) -> {
			if (nextFound.size() < mostFound && !asked.containsKey(question)) {
				nextFound.put(question, share.and(changed));
			}
		});
		return new Heritage(nextOrders, nextFound);
	}

	/**
	 * Something that an earlier snapshot has made.
	 *
	 * @param <T> what it is
	 * @param made of that snapshot
	 * @param changed which accounts differ since then; null when all may
	 */
	record Share<T>(T made, @Nullable BitSet changed) {

		Share<T> and(@Nullable BitSet more) {
			if (this.changed == null || more == null) {
				return new Share<>(this.made, null);
			}
			if (more.isEmpty()) {
				return this;
			}
			BitSet both = (BitSet) this.changed.clone();
			both.or(more);
			return new Share<>(this.made, both);
		}

	}

}
