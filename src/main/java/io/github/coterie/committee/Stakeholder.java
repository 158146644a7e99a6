package io.github.coterie.committee;

import io.github.coterie.account.Person;
import io.github.coterie.account.Seniority;
import io.github.coterie.engagement.ContactHistory;

/**
 * What the rules know of a person.
 *
 * @param id the person's id
 * @param seniority how high the person stands
 * @param hasLeft whether the person no longer works at the account
 * @param isPlaceholder whether this stands for somebody not yet known by name
 * @param canBeMailed whether there is an address that may be used
 * @param canBeCalled whether the person may be called
 * @param history what is left of the person's touchpoints
 */
public record Stakeholder(String id, Seniority seniority, boolean hasLeft, boolean isPlaceholder, boolean canBeMailed,
		boolean canBeCalled, ContactHistory history) {

	public Stakeholder with(ContactHistory summedUp) {
		return new Stakeholder(this.id, this.seniority, this.hasLeft, this.isPlaceholder, this.canBeMailed,
				this.canBeCalled, summedUp);
	}

	/**
	 * Whether there is no channel left: {@link Person#canBeMailed()} and
	 * {@link Person#canBeCalled()} both say no.
	 */
	public boolean isUnreachable() {
		return !this.canBeMailed && !this.canBeCalled;
	}

}
