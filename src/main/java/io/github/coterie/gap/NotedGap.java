package io.github.coterie.gap;

/**
 * A gap together with what is remembered of it.
 *
 * @param gap what is missing, or was
 * @param entry when it was first seen and what was decided
 * @param state what became of it, at the instant it was looked at
 */
public record NotedGap(Gap gap, LedgerEntry entry, GapState state) {

	public boolean isOpen() {
		return this.state == GapState.OPEN;
	}

}
