package io.github.coterie.engagement;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One contact between the seller's side and people of an account.
 *
 * @param id the caller's own stable id
 * @param accountId the account
 * @param personIds who of the account took part
 * @param type what it was
 * @param direction which side it came from
 * @param occurredAt when, to the millisecond
 * @param subject in the caller's words
 * @param outcome in the caller's words
 * @param durationMinutes how long it took
 * @param by who of the seller's side took part
 */
public record Touchpoint(String id, String accountId, List<String> personIds, TouchpointType type,
		TouchDirection direction, Instant occurredAt, @Nullable String subject, @Nullable String outcome,
		@Nullable Integer durationMinutes, @Nullable String by) {

	public Touchpoint {
		personIds = personIds.stream().distinct().sorted().toList();
	}

	/**
	 * What the rules need to know of it.
	 */
	public Touch touch() {
		return new Touch(this.id, this.occurredAt, this.type, this.direction);
	}

}
