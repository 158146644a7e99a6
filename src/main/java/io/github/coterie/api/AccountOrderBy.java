package io.github.coterie.api;

import io.github.coterie.book.AccountOrder;
import io.github.coterie.book.Ranking;
import io.github.coterie.book.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What accounts are ordered by, and which way.
 *
 * @param field the value
 * @param direction the way
 */
record AccountOrderBy(AccountOrder field, Direction direction) {

	static Ranking ranking(@Nullable AccountOrderBy orderBy, Snapshot snapshot) {
		return (orderBy != null) ? snapshot.ranking(orderBy.field(), orderBy.direction() == Direction.DESC)
				: snapshot.ranking(AccountOrder.FIT, true);
	}

	/**
	 * Which way.
	 */
	enum Direction {

		ASC, DESC

	}

}
