package io.github.coterie.gap;

/**
 * A severity in one word.
 */
public enum GapLevel {

	CRITICAL, HIGH, MEDIUM, LOW;

	public static GapLevel of(int severity) {
		if (severity >= 75) {
			return CRITICAL;
		}
		if (severity >= 55) {
			return HIGH;
		}
		return (severity >= 30) ? MEDIUM : LOW;
	}

}
