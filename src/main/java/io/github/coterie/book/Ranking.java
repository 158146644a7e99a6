package io.github.coterie.book;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All accounts in one order.
 */
public final class Ranking {

	private final AccountOrder order;

	private final Comparator<Place> comparator;

	private final List<Ranked> ranked;

	private Ranking(AccountOrder order, boolean descending, Ranked[] unsorted) {
		this.order = order;
		this.comparator = order.comparator(descending);
		Arrays.sort(unsorted, Comparator.comparing(Ranked::place, this.comparator));
		this.ranked = List.of(unsorted);
	}

	/**
	 * Orders accounts.
	 * @param before the same order a moment ago; starting from it costs little when
	 * little has changed
	 */
	static Ranking of(AccountOrder order, boolean descending, Map<String, Standing> standings,
			@Nullable Ranking before) {
		Collection<Standing> current = (before != null) ? before.refreshed(standings) : standings.values();
		return new Ranking(order, descending,
				current.stream().map((standing) -> new Ranked(order.place(standing), standing)).toArray(Ranked[]::new));
	}

	public List<Ranked> ranked() {
		return this.ranked;
	}

	public Comparator<Place> comparator() {
		return this.comparator;
	}

	/**
	 * The position of an account, from 1.
	 */
	public int rank(Standing standing) {
		Place place = this.order.place(standing);
		int low = 0;
		int high = this.ranked.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.comparator.compare(this.ranked.get(middle).place(), place) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low + 1;
	}

	private Collection<Standing> refreshed(Map<String, Standing> standings) {
		Map<String, Standing> current = new LinkedHashMap<>();
		for (Ranked old : this.ranked) {
			Standing standing = standings.get(old.place().id());
			if (standing != null) {
				current.put(old.place().id(), standing);
			}
		}
		standings.forEach(current::putIfAbsent);
		return current.values();
	}

	/**
	 * An account at its place.
	 *
	 * @param place where it stands in the order
	 * @param standing the account
	 */
	public record Ranked(Place place, Standing standing) {

	}

}
