package io.github.coterie.api;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts the ids of a filter mean.
 */
@FunctionalInterface
interface WantedIds {

	/**
	 * The ids as they are given.
	 */
	WantedIds AS_GIVEN = (ids) -> (ids != null) ? Set.copyOf(ids) : null;

	/**
	 * The ids that are let through; null, which lets all through, for null.
	 */
	@Nullable Set<String> of(@Nullable List<String> ids);

}
