package io.github.coterie.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.coterie.book.Line;
import io.github.coterie.book.Standing;
import io.github.coterie.committee.MapStatus;
import io.github.coterie.gap.NotedGap;

/**
 * An account in a list.
 *
 * @param line the account in the book
 */
record AccountRow(Line line) {

	private static final List<Column<Standing>> NAMES = List.of(
			new Column<>("Account ID", "the caller's own id of the account", (row) -> row.account().id()),
			new Column<>("Account", "the company's name", (row) -> row.account().name()),
			new Column<>("Owner", "the owning seller's e-mail", (row) -> row.account().owner()),
			new Column<>("Tier", "TIER_1 to TIER_3, or NOT_ICP", Standing::tier));

	private static final List<Column<Standing>> COMPANY = List.of(
			new Column<>("Domain", "the company's internet domain", (row) -> row.account().domain()),
			new Column<>("Industry", "in the caller's words", (row) -> row.account().industry()),
			new Column<>("Employees", "how many people work there", (row) -> row.account().numberOfEmployees()),
			new Column<>("Annual revenue", "in the currency beside it", (row) -> row.account().annualRevenue()),
			new Column<>("Currency", "ISO 4217", (row) -> row.account().currency()),
			new Column<>("Country", "in the caller's words", (row) -> row.account().country()),
			new Column<>("Technologies", "what the company runs", (row) -> row.account().technologies()),
			new Column<>("Target", "whether it was chosen for account-based selling",
					(row) -> row.account().isTarget()),
			new Column<>("Parent account ID", "the account that owns this one", (row) -> row.account().parentId()),
			new Column<>("Excluded", "whether it must not be sold to", (row) -> row.fit().isExcluded()),
			new Column<>("Exclusion reason", "why it must not", (row) -> row.fit().exclusion()));

	private static final List<Column<Standing>> SCORES = List.of(
			new Column<>("Fit", "0 to 100; blank when nothing is known", (row) -> row.fit().score()),
			new Column<>("Fit band", "STRONG, MODERATE or WEAK", (row) -> row.fit().band()),
			new Column<>("Fit confidence", "the share of the model that is known, 0 to 1",
					(row) -> row.fit().confidence()),
			new Column<>("Priority", "what to work on now, 0 to 100", Standing::priority),
			new Column<>("Engagement", "0 to 100", Standing::engagement),
			new Column<>("Rating", "the engagement in one word", Standing::rating),
			new Column<>("Momentum", "RISING, STABLE, DECLINING or DORMANT", Standing::momentum),
			new Column<>("Model version", "the scoring model that says so", (row) -> row.playbook().model().version()));

	private static final List<Column<AccountRow>> RANKS = List.of(
			new Column<>("Fit rank", "the position by fit in the whole book, from 1", (row) -> row.line().fitRank()),
			new Column<>("Priority rank", "the position by priority in the whole book, from 1",
					(row) -> row.line().priorityRank()));

	private static final List<Column<Standing>> GAPS = List.of(
			new Column<>("Committee size", "members of the default committee",
					(row) -> row.defaultCommittee().committee().members().size()),
			new Column<>("Map status", "RED, AMBER or GREEN: whether a key player is on the seller's side",
					(row) -> MapStatus.of(row.defaultCommittee().committee().members())),
			new Column<>("Missing roles", "required roles of the default committee with nobody",
					(row) -> row.defaultCommittee().coverage().missingRoles()),
			new Column<>("Open gaps", "how many, in all committees",
					(row) -> row.gaps().stream().filter(NotedGap::isOpen).count()),
			new Column<>("Highest severity", "of the open gaps, 0 to 100; blank when there is none",
					(row) -> row.gaps()
						.stream()
						.filter(NotedGap::isOpen)
						.map((noted) -> noted.gap().severity())
						.max(Integer::compare)
						.orElse(null)),
			new Column<>("Last touch", "the last outreach or response", (row) -> row.facts().history().lastTouchAt()),
			new Column<>("Last response", "when somebody last responded",
					(row) -> row.facts().history().lastResponseAt()));

	static final List<Column<AccountRow>> COLUMNS = Stream
		.of(Column.of(NAMES, AccountRow::standing), Column.of(COMPANY, AccountRow::standing),
				Column.of(SCORES, AccountRow::standing), RANKS,
				Column.of(SeatRow.COVERAGE, (AccountRow row) -> row.standing().defaultCommittee()),
				Column.of(GAPS, AccountRow::standing))
		.flatMap(List::stream)
		.toList();

	private Standing standing() {
		return this.line.standing();
	}

	/**
	 * What tells which account a row of another list is about.
	 */
	static <R> List<Column<R>> names(Function<R, Standing> account) {
		return Column.of(NAMES, account);
	}

}
