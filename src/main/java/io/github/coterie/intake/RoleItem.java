package io.github.coterie.intake;

import java.time.Instant;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import org.jspecify.annotations.Nullable;

/**
 * What a system says of somebody's role in the default committee.
 *
 * @param personId who
 * @param accountId where the person works
 * @param isNew whether nothing is kept of the record yet
 * @param record the record that says so: its id, and whatever tells several of one record
 * apart
 * @param role null when the record says so no longer
 * @param label in the words of the system
 * @param since when it began, null when that is not told
 * @param support how the person stands to the seller, or null
 * @param politicalStatus how near the person is to the power, or null
 * @param print tells whether the record says the same again
 */
public record RoleItem(String personId, String accountId, boolean isNew, String record, @Nullable BuyingRole role,
		@Nullable String label, @Nullable Instant since, @Nullable Support support,
		@Nullable PoliticalStatus politicalStatus, long print) {

	/**
	 * The same, of which nothing is kept yet.
	 */
	public RoleItem asNew() {
		return new RoleItem(this.personId, this.accountId, true, this.record, this.role, this.label, this.since,
				this.support, this.politicalStatus, this.print);
	}

	/**
	 * How all that is kept of the record starts; a record that ends with # stands for all
	 * that is kept with a person.
	 */
	public String start() {
		return this.record.endsWith("#") ? this.record : this.record + " ";
	}

}
