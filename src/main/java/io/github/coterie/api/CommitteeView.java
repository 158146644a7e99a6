package io.github.coterie.api;

import java.net.URLEncoder;
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

	public String id() {
		String text = URLEncoder.encode(solution(), StandardCharsets.UTF_8) + " "
				+ URLEncoder.encode(this.account.id(), StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	public String solution() {
		return this.standing.committee().solution();
	}

	public List<MemberView> members() {
		return views(this.standing.committee().members());
	}

	public int size() {
		return this.standing.committee().members().size();
	}

	public SizeBand sizeBand() {
		return SizeBand.of(size());
	}

	public List<MemberView> proposals() {
		return views(this.standing.committee().proposals());
	}

	public Coverage coverage() {
		return this.standing.coverage();
	}

	public List<SeatView> seats() {
		return coverage().seats().stream().map((seat) -> new SeatView(this, seat)).toList();
	}

	public List<BuyingRole> missingRoles() {
		return coverage().missingRoles();
	}

	public double engagement() {
		return this.standing.engagement();
	}

	public MapStatus mapStatus() {
		return MapStatus.of(this.standing.committee().members());
	}

	public RoleTemplate template() {
		return this.standing.template();
	}

	List<MemberView> views(List<Membership> memberships) {
		return memberships.stream().map((membership) -> new MemberView(this.account, membership)).toList();
	}

}
