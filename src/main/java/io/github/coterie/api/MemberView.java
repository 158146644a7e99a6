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

	String personId() {
		return this.membership.person().id();
	}

	List<RoleAssignment> roles() {
		return this.membership.roles();
	}

	Support support() {
		return this.membership.support();
	}

	PoliticalStatus politicalStatus() {
		return this.membership.politicalStatus();
	}

	double engagement() {
		Standing standing = this.account.standing();
		return this.membership.person().history().score(standing.at(), standing.playbook().model().decay());
	}

	@Nullable Instant lastTouchAt() {
		return this.membership.person().history().lastTouchAt();
	}

	@Nullable Instant lastResponseAt() {
		return this.membership.person().history().lastResponseAt();
	}

	int touchCount() {
		return this.membership.person().history().touches();
	}

	Instant joinedAt() {
		return this.membership.joinedAt();
	}

}
