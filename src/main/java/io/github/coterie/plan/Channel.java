package io.github.coterie.plan;

import io.github.coterie.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * How somebody can be approached.
 */
public enum Channel {

	EMAIL, CALL, INTRODUCTION;

	/**
	 * The channel to use: never mail to who opted out, never a call to who must not be
	 * called.
	 * @param person who is to be approached
	 * @param mailFailed whether mails were left unanswered, so that a call is better
	 * @param hasWayIn whether a colleague can introduce us
	 * @return null when no channel is left
	 */
	static @Nullable Channel to(Person person, boolean mailFailed, boolean hasWayIn) {
		if (mailFailed && person.canBeCalled()) {
			return CALL;
		}
		if (person.canBeMailed()) {
			return EMAIL;
		}
		if (person.canBeCalled()) {
			return CALL;
		}
		return hasWayIn ? INTRODUCTION : null;
	}

}
