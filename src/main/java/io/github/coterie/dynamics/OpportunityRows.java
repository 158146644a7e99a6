package io.github.coterie.dynamics;

import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of opportunities say.
 */
final class OpportunityRows {

	private OpportunityRows() {
	}

	static Finding read(Row row) {
		Boolean won = won(row);
		boolean closed = won != null;
		Attribute amount = (closed && row.text(Attribute.ACTUAL_REVENUE) != null) ? Attribute.ACTUAL_REVENUE
				: Attribute.ESTIMATED_REVENUE;
		Attribute close = (closed && row.text(Attribute.ACTUAL_CLOSE) != null) ? Attribute.ACTUAL_CLOSE
				: Attribute.ESTIMATED_CLOSE;
		String state = row.column(Attribute.STATE);
		EntryBuilder opportunity = row.entry(EntryKind.OPPORTUNITY)
			.field("name", row.column(Attribute.TOPIC), row.required(Attribute.TOPIC))
			.text("stage", row.column(Attribute.STAGE))
			.field("amount", row.column(amount), row.cells()::decimal)
			.field("currency", row.column(Attribute.CURRENCY), CurrencyName.code(row))
			.field("createdAt", row.column(Attribute.CREATED_ON), row.cells()::instant)
			.field("closeDate", row.column(close), row.cells()::instant)
			.reference("account", row.column(Attribute.CUSTOMER), row.keys(Attribute.CUSTOMER))
			.reference("owner", row.column(Attribute.OWNER), row.keys(Attribute.OWNER));
		if (row.text(Attribute.STATE) != null) {
			opportunity.field("closed", state, closed).field("won", state, Boolean.TRUE.equals(won));
		}
		return row.told(opportunity);
	}

	/**
	 * Whether a deal was won, null while it is open.
	 */
	private static @Nullable Boolean won(Row row) {
		return switch (row.word(Attribute.STATE)) {
			case "won", "1", "gewonnen", "gagné", "gagnée", "conclu", "conclue", "ganado", "ganada" -> true;
			case "lost", "2", "verloren", "perdu", "perdue", "perdido", "perdida", "canceled", "cancelled", "closed" ->
				false;
			default -> null;
		};
	}

}
