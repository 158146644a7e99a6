package io.github.coterie.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.github.coterie.book.AccountOrder;
import io.github.coterie.book.CommitteeStanding;
import io.github.coterie.book.Line;
import io.github.coterie.book.Snapshot;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.TemplateRole;
import io.github.coterie.coverage.Seat;
import io.github.coterie.coverage.SeatStatus;
import org.jspecify.annotations.Nullable;

/**
 * Accounts × roles, each cell the status of a seat.
 *
 * @param roles the columns
 * @param rows the accounts, best fit first
 */
record Heatmap(List<BuyingRole> roles, List<Row> rows) {

	static Heatmap of(Snapshot snapshot, @Nullable Predicate<Line> wanted, int most) {
		List<BuyingRole> roles = snapshot.playbook()
			.template(RoleTemplate.DEFAULT_SOLUTION)
			.roles()
			.stream()
			.map(TemplateRole::role)
			.toList();
		List<Row> rows = snapshot.ranking(AccountOrder.FIT, true)
			.lines(wanted)
			.stream()
			.limit(most)
			.map((line) -> Row.of(new AccountView(line), roles))
			.toList();
		return new Heatmap(roles, rows);
	}

	/**
	 * One account.
	 *
	 * @param account the account
	 * @param cells one a column, null where the template does not know the role
	 */
	record Row(AccountView account, List<@Nullable SeatStatus> cells) {

		static Row of(AccountView account, List<BuyingRole> roles) {
			CommitteeStanding committee = account.standing().defaultCommittee();
			List<@Nullable SeatStatus> cells = new ArrayList<>();
			for (BuyingRole role : roles) {
				cells.add(status(committee.coverage().seats(), role));
			}
			return new Row(account, cells);
		}

		private static @Nullable SeatStatus status(List<Seat> seats, BuyingRole role) {
			for (Seat seat : seats) {
				if (seat.role() == role) {
					return seat.status();
				}
			}
			return null;
		}

	}

}
