package io.github.coterie.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.coterie.account.Person;
import io.github.coterie.book.AccountGap;
import io.github.coterie.book.CommitteeStanding;
import io.github.coterie.coverage.Seat;
import io.github.coterie.gap.GapId;
import io.github.coterie.plan.Candidate;
import io.github.coterie.plan.Candidates;
import org.jspecify.annotations.Nullable;

/**
 * A missing stakeholder in a list.
 *
 * @param gap the seat's gap
 * @param seat the seat
 * @param best who could best fill it
 */
record MissingRow(AccountGap gap, Seat seat, @Nullable Candidate best) {

	private static final List<Column<MissingRow>> SEAT = List.of(
			new Column<>("Gap ID", "names the gap within the book",
					(row) -> new GapId(row.gap().standing().account().id(), row.gap().noted().gap().key())),
			new Column<>("Solution", "what is sold to the committee",
					(row) -> row.gap().noted().gap().key().solution()),
			new Column<>("Role", "the seat", (row) -> row.seat().role()),
			new Column<>("Required", "how many are needed", (row) -> row.seat().required()),
			new Column<>("Filled", "how many members hold the role", (row) -> row.seat().identified()),
			new Column<>("Severity", "0 to 100", (row) -> row.gap().noted().gap().severity()),
			new Column<>("State", "OPEN, SNOOZED or DISMISSED", (row) -> row.gap().noted().state()),
			new Column<>("Candidate ID", "who of the account could best fill the seat",
					(row) -> (row.best() != null) ? row.best().person().id() : null),
			new Column<>("Candidate", "the candidate's name",
					(row) -> (row.best() != null) ? row.best().person().fullName() : null),
			new Column<>("Candidate title", "as on the business card",
					(row) -> (row.best() != null) ? row.best().person().title() : null),
			new Column<>("Candidate confidence", "0 to 1",
					(row) -> (row.best() != null) ? row.best().confidence() : null),
			new Column<>("Candidate reason", "what speaks for the candidate",
					(row) -> (row.best() != null) ? row.best().reason() : null));

	static final List<Column<MissingRow>> COLUMNS = Stream
		.of(AccountRow.names((MissingRow row) -> row.gap().standing()), SEAT)
		.flatMap(List::stream)
		.toList();

	/**
	 * A row.
	 * @param gap about a seat
	 * @param staff everybody at the account
	 */
	static MissingRow of(AccountGap gap, List<Person> staff) {
		CommitteeStanding committee = gap.standing().committee(gap.noted().gap().key().solution());
		Seat seat = committee.coverage()
			.seats()
			.stream()
			.filter((one) -> one.role() == Objects.requireNonNull(gap.noted().gap().role()))
			.findFirst()
			.orElseThrow();
		return new MissingRow(gap, seat,
				Candidates.find(seat.role(), committee.committee(), staff).stream().findFirst().orElse(null));
	}

}
