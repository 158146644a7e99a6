package io.github.coterie.intake;

import java.time.Instant;
import java.util.List;

import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a touchpoint becomes by a draft.
 */
final class TouchpointChange {

	private static final int MOST_PEOPLE = 200;

	private TouchpointChange() {
	}

	/**
	 * Applies a draft.
	 * @param draft what the caller says
	 * @param current what is stored, null when nothing is
	 * @throws Fault with code BAD_REQUEST when a field is not acceptable
	 */
	static Touchpoint of(Draft draft, @Nullable Touchpoint current) {
		TouchpointType type = draft.choice("type", TouchpointType.class, (current != null) ? current.type() : null);
		Instant occurredAt = (current != null && !draft.has("occurredAt")) ? current.occurredAt()
				: draft.instant("occurredAt");
		if (type == null) {
			throw Fault.badRequest("type", "must be given");
		}
		if (occurredAt == null) {
			throw Fault.badRequest("occurredAt", "must be given");
		}
		List<String> people = draft.texts("personIds", List.of());
		if (people.size() > MOST_PEOPLE) {
			throw Fault.badRequest("personIds", "names more than %d people".formatted(MOST_PEOPLE));
		}
		TouchDirection usual = (current != null && current.type() == type) ? current.direction()
				: type.usualDirection();
		TouchDirection direction = draft.choiceOr("direction", TouchDirection.class, usual, type.usualDirection());
		Integer minutes = draft.integer("durationMinutes", (current != null) ? current.durationMinutes() : null);
		if (minutes != null && minutes < 0) {
			throw Fault.badRequest("durationMinutes", "must not be negative");
		}
		return new Touchpoint(draft.id("id"), draft.id("accountId"), people, type, direction, occurredAt,
				draft.text("subject", (current != null) ? current.subject() : null),
				draft.text("outcome", (current != null) ? current.outcome() : null), minutes,
				draft.text("by", (current != null) ? current.by() : null));
	}

}
