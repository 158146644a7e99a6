package io.github.coterie.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.coterie.account.Person;
import io.github.coterie.book.AccountGap;
import io.github.coterie.gap.Gap;
import io.github.coterie.gap.GapId;
import io.github.coterie.gap.GapState;
import org.jspecify.annotations.Nullable;

/**
 * A gap in a list.
 *
 * @param found the gap
 * @param person whom it is about
 */
record GapRow(AccountGap found, @Nullable Person person) {

	private static final List<Column<GapRow>> GAP = List.of(
			new Column<>("Gap ID", "names the gap within the book",
					(row) -> new GapId(row.found().standing().account().id(), row.gap().key())),
			new Column<>("Kind", "what is missing", (row) -> row.gap().key().kind()),
			new Column<>("Severity", "0 to 100", (row) -> row.gap().severity()),
			new Column<>("Level", "CRITICAL, HIGH, MEDIUM or LOW", (row) -> row.gap().level()),
			new Column<>("State", "OPEN, SNOOZED, DISMISSED or RESOLVED", (row) -> row.found().noted().state()),
			new Column<>("Solution", "what is sold to the committee", (row) -> row.gap().key().solution()),
			new Column<>("Role", "the role it is about; blank when it is about none", (row) -> row.gap().role()),
			new Column<>("Person ID", "whom it is about; blank when it is about nobody, or resolved",
					(row) -> personId(row.found())),
			new Column<>("Person", "the person's name",
					(row) -> (row.person() != null) ? row.person().fullName() : null),
			new Column<>("Person title", "as on the business card",
					(row) -> (row.person() != null) ? row.person().title() : null),
			new Column<>("Days", "how long it has been so, whole days", (row) -> row.gap().days()),
			new Column<>("Opened at", "when it was first seen", (row) -> row.found().noted().entry().openedAt()),
			new Column<>("Snoozed until", "blank when it is not",
					(row) -> (row.found().noted().state() == GapState.SNOOZED)
							? row.found().noted().entry().snoozedUntil() : null),
			new Column<>("Dismissed because", "blank when it is not", (row) -> row.found().noted().entry().reason()),
			new Column<>("Reason", "in words", (row) -> row.gap().reason()));

	static final List<Column<GapRow>> COLUMNS = Stream.of(AccountRow.names((GapRow row) -> row.found().standing()), GAP)
		.flatMap(List::stream)
		.toList();

	static GapRow of(AccountGap found, Map<String, Person> people) {
		String personId = personId(found);
		return new GapRow(found, (personId != null) ? people.get(personId) : null);
	}

	static @Nullable String personId(AccountGap found) {
		return (found.noted().gap().member() != null) ? found.noted().gap().member().person().id() : null;
	}

	private Gap gap() {
		return this.found.noted().gap();
	}

}
