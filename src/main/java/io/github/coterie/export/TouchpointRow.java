package io.github.coterie.export;

import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.book.Standing;
import io.github.coterie.engagement.Touchpoint;

/**
 * A touchpoint in a list.
 *
 * @param standing the account
 * @param touchpoint the touchpoint
 */
record TouchpointRow(Standing standing, Touchpoint touchpoint) {

	private static final List<Column<TouchpointRow>> TOUCHPOINT = List.of(
			new Column<>("Occurred at", "when it was, or will be", (row) -> row.touchpoint().occurredAt()),
			new Column<>("Type", "what it was", (row) -> row.touchpoint().type()),
			new Column<>("Direction", "which side it came from", (row) -> row.touchpoint().direction()),
			new Column<>("Person IDs", "who of the account took part", (row) -> row.touchpoint().personIds()),
			new Column<>("Subject", "in the caller's words", (row) -> row.touchpoint().subject()),
			new Column<>("Outcome", "in the caller's words", (row) -> row.touchpoint().outcome()),
			new Column<>("Minutes", "how long it took", (row) -> row.touchpoint().durationMinutes()),
			new Column<>("By", "who of the seller's side took part", (row) -> row.touchpoint().by()));

	static final List<Column<TouchpointRow>> COLUMNS = Stream
		.of(List.of(new Column<TouchpointRow>("Touchpoint ID", "the caller's own id of the touchpoint",
				(row) -> row.touchpoint().id())), AccountRow.names(TouchpointRow::standing), TOUCHPOINT)
		.flatMap(List::stream)
		.toList();

}
