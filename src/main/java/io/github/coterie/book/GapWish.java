package io.github.coterie.book;

import java.util.Collection;
import java.util.function.Predicate;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapLevel;
import io.github.coterie.gap.GapState;
import org.jspecify.annotations.Nullable;

/**
 * Which gaps are wanted; null lets everything through.
 *
 * @param accounts of which accounts
 * @param kinds of which kinds
 * @param roles about which roles
 * @param levels of which levels
 * @param states in which states
 */
public record GapWish(@Nullable Predicate<Line> accounts, @Nullable Collection<GapKind> kinds,
		@Nullable Collection<BuyingRole> roles, @Nullable Collection<GapLevel> levels,
		@Nullable Collection<GapState> states) {

	/**
	 * Whether a gap is wanted.
	 */
	public boolean isFor(AccountGap gap) {
		return (this.accounts == null || this.accounts.test(gap.line())) && sieve().lets(GapMark.of(gap.noted()));
	}

	/**
	 * The wish as bits, so that a gap is tested in a few steps.
	 */
	Sieve sieve() {
		return new Sieve(bits(this.kinds), bits(this.roles), bits(this.levels), bits(this.states), Sieve.ANY);
	}

	private static int bits(@Nullable Collection<? extends Enum<?>> wanted) {
		return (wanted != null) ? wanted.stream().mapToInt((one) -> 1 << one.ordinal()).reduce(0, (a, b) -> a | b) : -1;
	}

	/**
	 * A bit a value that is let through.
	 *
	 * @param kinds of gap
	 * @param roles that gaps are about
	 * @param levels of severity
	 * @param states of gaps
	 * @param severity the only one
	 */
	record Sieve(int kinds, int roles, int levels, int states, int severity) {

		static final int ANY = -1;

		/**
		 * Lets through what is of one severity, too.
		 */
		Sieve only(int one) {
			return new Sieve(this.kinds, this.roles, this.levels, this.states, one);
		}

		boolean lets(int mark) {
			return (this.severity == ANY || this.severity == GapMark.severity(mark))
					&& (this.states >>> GapMark.state(mark) & 1) != 0 && (this.roles >>> GapMark.role(mark) & 1) != 0
					&& (this.kinds >>> GapMark.kind(mark) & 1) != 0
					&& (this.levels == -1 || (this.levels >>> GapLevel.of(GapMark.severity(mark)).ordinal() & 1) != 0);
		}

	}

}
