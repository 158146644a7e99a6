package io.github.coterie.engagement;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether an account answers more or less than before: its responses of the last 30 days
 * less those of the 30 days before.
 */
public enum Momentum {

	RISING, STABLE, DECLINING, DORMANT;

	private static final Duration PERIOD = Duration.ofDays(30);

	public static Momentum of(ContactHistory account, Instant now) {
		Instant start = now.minus(PERIOD);
		int recent = account.responses(start, now);
		int before = account.responses(start.minus(PERIOD), start.minusMillis(1));
		if (recent == 0 && before == 0) {
			return DORMANT;
		}
		int change = recent - before;
		return (change > 1) ? RISING : ((change < -1) ? DECLINING : STABLE);
	}

}
