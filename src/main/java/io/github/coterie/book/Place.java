package io.github.coterie.book;

import java.util.Comparator;

import io.github.coterie.account.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands in an order, told by values alone, so that a cursor still finds
 * it when the account has moved.
 *
 * @param excluded whether it comes after all others
 * @param value what is ordered by; null last
 * @param fit tells equal values apart
 * @param confidence tells equal fits apart
 * @param name tells the rest apart
 * @param id tells equal names apart
 */
public record Place(boolean excluded, @Nullable Double value, @Nullable Double fit, double confidence, String name,
		String id) {

	/**
	 * By name, then by id.
	 */
	static final Comparator<Place> BY_NAME = Comparator.comparing(Place::name, CodePoints::compare)
		.thenComparing(Place::id, CodePoints::compare);

}
