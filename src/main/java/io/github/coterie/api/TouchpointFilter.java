package io.github.coterie.api;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import io.github.coterie.account.Tier;
import io.github.coterie.book.Line;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.TouchpointType;
import org.jspecify.annotations.Nullable;

/**
 * Which touchpoints; what is null lets everything through.
 */
record TouchpointFilter(@Nullable List<String> accountIds, @Nullable List<String> ownerIn, @Nullable List<Tier> tierIn,
		@Nullable List<String> industryIn, @Nullable List<String> countryIn, @Nullable List<TouchpointType> typeIn,
		@Nullable List<TouchDirection> directionIn, @Nullable Instant from, @Nullable Instant before) {

	@Nullable Predicate<Line> accounts(WantedIds wanted) {
		return AccountFilter.of(
				AccountFilter.some(this.accountIds, this.ownerIn, this.tierIn, this.industryIn, this.countryIn),
				wanted);
	}

	Predicate<Touchpoint> touchpoints() {
		return (touchpoint) -> (this.typeIn == null || this.typeIn.contains(touchpoint.type()))
				&& (this.directionIn == null || this.directionIn.contains(touchpoint.direction()))
				&& (this.from == null || !touchpoint.occurredAt().isBefore(this.from))
				&& (this.before == null || touchpoint.occurredAt().isBefore(this.before));
	}

}
