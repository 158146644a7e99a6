package io.github.coterie.api;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as the Relay cursor specification has it.
 *
 * @param <T> what the list is of
 * @param edges the page
 * @param pageInfo where it lies
 * @param totalCount how long the list is
 */
record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {

	/**
	 * Cuts a page out of a list. Cursors are keys, not positions, so that they stay good
	 * when the list changes between two pages.
	 * @param sorted the whole list in the order of its keys
	 * @param key what orders an item
	 * @param order the order
	 * @param cursors how keys are written
	 * @param request which page
	 */
	static <T, K> Connection<T> of(List<T> sorted, Function<T, K> key, Comparator<K> order, Cursors<K> cursors,
			PageRequest request) {
		String after = request.after();
		String before = request.before();
		int from = (after != null) ? position(sorted, key, order, cursors.read("after", after), true) : 0;
		int to = (before != null) ? position(sorted, key, order, cursors.read("before", before), false) : sorted.size();
		to = Math.max(from, to);
		if (request.first() != null) {
			to = Math.min(to, from + request.first());
		}
		if (request.last() != null) {
			from = Math.max(from, to - request.last());
		}
		List<Edge<T>> edges = sorted.subList(from, to)
			.stream()
			.map((item) -> new Edge<>(cursors.write(key.apply(item)), item))
			.toList();
		return new Connection<>(edges, PageInfo.of(edges, to < sorted.size(), from > 0), sorted.size());
	}

	/**
	 * A page of what comes cut from the graph, newest first.
	 * @param newest one more than the page holds, if there is more
	 * @param moment when an item was
	 * @param size how many the page holds at most
	 * @param hasPrevious whether there is a page before
	 * @param total how many there are in all
	 */
	static <T> Connection<T> ofNewest(List<T> newest, Function<T, Cursors.Moment> moment, int size, boolean hasPrevious,
			int total) {
		List<Edge<T>> edges = newest.stream()
			.limit(size)
			.map((item) -> new Edge<>(Cursors.OF_MOMENTS.write(moment.apply(item)), item))
			.toList();
		return new Connection<>(edges, PageInfo.of(edges, newest.size() > size, hasPrevious), total);
	}

	/**
	 * A page that is cut already.
	 * @param items on the page
	 * @param key what orders an item
	 * @param cursors how keys are written
	 * @param hasNext whether there is a page after
	 * @param hasPrevious whether there is a page before
	 * @param total how many there are in all
	 */
	static <T, K> Connection<T> ofPage(List<T> items, Function<T, K> key, Cursors<K> cursors, boolean hasNext,
			boolean hasPrevious, int total) {
		List<Edge<T>> edges = items.stream().map((item) -> new Edge<>(cursors.write(key.apply(item)), item)).toList();
		return new Connection<>(edges, PageInfo.of(edges, hasNext, hasPrevious), total);
	}

	<R> Connection<R> map(Function<T, R> mapping) {
		return new Connection<>(
				this.edges.stream().map((edge) -> new Edge<>(edge.cursor(), mapping.apply(edge.node()))).toList(),
				this.pageInfo, this.totalCount);
	}

	public List<T> nodes() {
		return this.edges.stream().map(Edge::node).toList();
	}

	private static <T, K> int position(List<T> sorted, Function<T, K> key, Comparator<K> order, K cursor,
			boolean behindEqual) {
		int low = 0;
		int high = sorted.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			int compared = order.compare(key.apply(sorted.get(middle)), cursor);
			if (compared < 0 || (behindEqual && compared == 0)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * An item and its cursor.
	 *
	 * @param <T> what the list is of
	 * @param cursor marks the place
	 * @param node the item
	 */
	record Edge<T>(String cursor, T node) {

	}

	/**
	 * Where a page lies.
	 *
	 * @param hasNextPage whether there is more after it
	 * @param hasPreviousPage whether there is more before it
	 * @param startCursor the first cursor
	 * @param endCursor the last cursor
	 */
	record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {

		static PageInfo of(List<? extends Edge<?>> edges, boolean more, boolean earlier) {
			return new PageInfo(more, earlier, edges.isEmpty() ? null : edges.getFirst().cursor(),
					edges.isEmpty() ? null : edges.getLast().cursor());
		}

	}

}
