package io.github.coterie.hubspot;

import java.time.Duration;
import java.time.Instant;

import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How long an engagement took.
 */
final class EngagementLength {

	private EngagementLength() {
	}

	static @Nullable Integer minutes(Row row, EngagementType type) {
		if (type == EngagementType.CALL) {
			long seconds = seconds(row);
			return (seconds > 0) ? (Integer) (int) Math.ceilDiv(seconds, 60) : null;
		}
		Instant start = row.instant("startsAt");
		Instant end = row.instant("endsAt");
		return (start != null && end != null && end.isAfter(start))
				? (Integer) (int) Duration.between(start, end).toMinutes() : null;
	}

	/**
	 * How long a call took: HubSpot counts milliseconds, its reports say 0:12:30.
	 */
	static long seconds(Row row) {
		String text = row.text("duration");
		if (text == null) {
			return 0;
		}
		String[] parts = text.split(":");
		try {
			long seconds = 0;
			for (String part : parts) {
				seconds = Math.addExact(Math.multiplyExact(seconds, 60), (long) Double.parseDouble(part));
			}
			return Math.min((parts.length > 1) ? seconds : Math.ceilDiv(seconds, 1_000),
					Duration.ofDays(365).toSeconds());
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw Fault.badRequest(row.column("duration"), "is no number of milliseconds");
		}
	}

}
