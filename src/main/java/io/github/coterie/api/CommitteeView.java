package io.github.coterie.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.github.coterie.book.CommitteeStanding;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.MapStatus;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.SizeBand;
import io.github.coterie.coverage.Coverage;

/**
 * A committee as the API shows it.
 *
 * @param account the account
 * @param standing where the committee stands
 */
record CommitteeView(AccountView account, CommitteeStanding standing) {

	String id() {
		String text = solution() + "\u0000" + this.account.id();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	String solution() {
		return this.standing.committee().solution();
	}

	List<MemberView> members() {
		return views(this.standing.committee().members());
	}

	int size() {
		return this.standing.committee().members().size();
	}

	SizeBand sizeBand() {
		return SizeBand.of(size());
	}

	List<MemberView> proposals() {
		return views(this.standing.committee().proposals());
	}

	Coverage coverage() {
		return this.standing.coverage();
	}

	List<SeatView> seats() {
		return coverage().seats().stream().map((seat) -> new SeatView(this, seat)).toList();
	}

	List<BuyingRole> missingRoles() {
		return coverage().missingRoles();
	}

	double engagement() {
		return this.standing.engagement();
	}

	MapStatus mapStatus() {
		return MapStatus.of(this.standing.committee().members());
	}

	RoleTemplate template() {
		return this.standing.template();
	}

	List<MemberView> views(List<Membership> memberships) {
		return memberships.stream().map((membership) -> new MemberView(this.account, membership)).toList();
	}

}
