package io.github.coterie.coverage;

import java.time.Duration;
import java.time.Instant;

import io.github.coterie.committee.Membership;
import io.github.coterie.committee.Stakeholder;

/**
 * How much a filled seat is worth: known, touched, answering, on our side.
 */
public enum Layer {

	IDENTIFIED {
		@Override
		public boolean counts(Membership member, Instant now) {
			return true;
		}
	},

	REACHED {
		@Override
		public boolean counts(Membership member, Instant now) {
			return member.person().history().touchedSince(now.minus(WINDOW));
		}
	},

	ENGAGED {
		@Override
		public boolean counts(Membership member, Instant now) {
			return isEngaged(member.person(), now);
		}
	},

	SUPPORTIVE {
		@Override
		public boolean counts(Membership member, Instant now) {
			return member.support().isSupportive();
		}
	};

	/**
	 * How far back a touch counts.
	 */
	public static final Duration WINDOW = Duration.ofDays(90);

	/**
	 * Whether a member counts in this layer.
	 * @param member a member
	 * @param now the end of the 90 days that are looked at
	 */
	public abstract boolean counts(Membership member, Instant now);

	/**
	 * Whether somebody, member or not, responded in the last 90 days.
	 */
	public static boolean isEngaged(Stakeholder person, Instant now) {
		return person.history().respondedSince(now.minus(WINDOW));
	}

}
