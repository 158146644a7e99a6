package io.github.coterie.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.coterie.book.CommitteeStanding;
import io.github.coterie.book.Standing;
import io.github.coterie.coverage.Coverage;
import io.github.coterie.coverage.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A seat in a list.
 *
 * @param standing the account
 * @param committee whose seat it is
 * @param seat the seat
 */
record SeatRow(Standing standing, CommitteeStanding committee, Seat seat) {

	static final List<Column<CommitteeStanding>> COVERAGE = List.of(
			layer("Identified %", "somebody is known", Coverage::identified),
			layer("Reached %", "somebody was touched in the last 90 days", Coverage::reached),
			layer("Engaged %", "somebody responded in the last 90 days", Coverage::engaged),
			layer("Supportive %", "somebody is on the seller's side", Coverage::supportive));

	private static final List<Column<SeatRow>> SEAT = List.of(
			new Column<>("Solution", "what is sold to the committee", (row) -> row.committee().committee().solution()),
			new Column<>("Role", "the seat", (row) -> row.seat().role()),
			new Column<>("Required", "how many are needed; 0 when the role is known but not required",
					(row) -> row.seat().required()),
			new Column<>("Weight", "how much the role matters", (row) -> row.seat().weight()),
			new Column<>("Identified", "how many members hold the role", (row) -> row.seat().identified()),
			new Column<>("Reached", "how many of them were touched in the last 90 days", (row) -> row.seat().reached()),
			new Column<>("Engaged", "how many of them responded in the last 90 days", (row) -> row.seat().engaged()),
			new Column<>("Supportive", "how many of them are on the seller's side", (row) -> row.seat().supportive()),
			new Column<>("Status", "what the seat lacks first: MISSING, UNDERFILLED, UNREACHED, QUIET or ENGAGED",
					(row) -> row.seat().status()),
			new Column<>("Person IDs", "who fills it",
					(row) -> row.seat().members().stream().map((member) -> member.person().id()).toList()));

	static final List<Column<SeatRow>> COLUMNS = Stream
		.of(AccountRow.names(SeatRow::standing), SEAT, Column.of(COVERAGE, SeatRow::committee))
		.flatMap(List::stream)
		.toList();

	static Stream<SeatRow> of(Standing standing) {
		return standing.committees()
			.stream()
			.flatMap((committee) -> committee.coverage()
				.seats()
				.stream()
				.map((seat) -> new SeatRow(standing, committee, seat)));
	}

	private static Column<CommitteeStanding> layer(String name, String what,
			Function<Coverage, @Nullable Double> score) {
		return new Column<>(name, "the weighted share of the committee's required seats where " + what
				+ ", 0 to 100; blank when none is required", (row) -> score.apply(row.coverage()));
	}

}
