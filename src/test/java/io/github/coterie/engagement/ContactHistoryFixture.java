package io.github.coterie.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Histories of contact for tests, as they are at {@link #NOW}.
 */
public final class ContactHistoryFixture {

	/**
	 * The present of all tests of rules.
	 */
	public static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

	private final List<Touch> touches = new ArrayList<>();

	private ContactHistoryFixture() {
	}

	public static ContactHistoryFixture history() {
		return new ContactHistoryFixture();
	}

	/**
	 * A history whose score is known at {@link #NOW}.
	 * @param score 0 to less than 100
	 */
	public static ContactHistory scoring(double score) {
		double raw = -200 * Math.log(1 - score / 100);
		return new ContactHistory(raw, NOW.toEpochMilli(), 1, 0, ContactHistory.NEVER, ContactHistory.NEVER, 0,
				ContactHistory.NEVER, new long[0], new long[0], new int[0]);
	}

	/**
	 * A history of a single response.
	 */
	public static ContactHistory answered(Duration ago) {
		return history().response(ago).build();
	}

	/**
	 * A history of a single outreach.
	 */
	public static ContactHistory mailed(Duration ago) {
		return history().outreach(ago).build();
	}

	public ContactHistoryFixture response(Duration ago) {
		return touch(TouchpointType.EMAIL_REPLY, NOW.minus(ago));
	}

	public ContactHistoryFixture outreach(Duration ago) {
		return touch(TouchpointType.EMAIL_SENT, NOW.minus(ago));
	}

	/**
	 * A touchpoint of the type's usual direction.
	 */
	public ContactHistoryFixture touch(TouchpointType type, Instant at) {
		return touch(type, type.usualDirection(), at);
	}

	public ContactHistoryFixture touch(TouchpointType type, TouchDirection direction, Instant at) {
		this.touches.add(new Touch("t%05d".formatted(this.touches.size()), at, type, direction));
		return this;
	}

	List<Touch> touches() {
		return this.touches;
	}

	public ContactHistory build() {
		return ContactHistory.of(this.touches, NOW, Decay.DEFAULT);
	}

}
