package io.github.coterie.api;

import java.time.Instant;
import java.util.List;

import io.github.coterie.book.Standing;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.Support;
import org.jspecify.annotations.Nullable;

/**
 * A person's part in a committee as the API shows it.
 *
 * @param account the account
 * @param membership the part
 */
record MemberView(AccountView account, Membership membership) {

	private static final int MOST_LOOKED_AMONG = 50;

	public String personId() {
		return this.membership.person().id();
	}

	/**
	 * The account, where not too many others work to look among them.
	 */
	@Nullable String whereToLook() {
		return (this.account.standing().people().size() <= MOST_LOOKED_AMONG) ? this.account.id() : null;
	}

	public List<RoleAssignment> roles() {
		return this.membership.roles();
	}

	public Support support() {
		return this.membership.support();
	}

	public PoliticalStatus politicalStatus() {
		return this.membership.politicalStatus();
	}

	public double engagement() {
		Standing standing = this.account.standing();
		return this.membership.person().history().score(standing.at(), standing.playbook().model().decay());
	}

	public @Nullable Instant lastTouchAt() {
		return this.membership.person().history().lastTouchAt();
	}

	public @Nullable Instant lastResponseAt() {
		return this.membership.person().history().lastResponseAt();
	}

	public int touchCount() {
		return this.membership.person().history().touches();
	}

	public Instant joinedAt() {
		return this.membership.joinedAt();
	}

}
