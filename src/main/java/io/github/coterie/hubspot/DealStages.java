package io.github.coterie.hubspot;

import java.util.List;

import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.fault.Fault;

/**
 * What the rows of the history of deals say, as far as it is one of stages.
 */
final class DealStages {

	private DealStages() {
	}

	static Finding tell(Row row) {
		if (row.isTrue("deleted")) {
			return row.skipped("is deleted");
		}
		String property = row.text("property");
		if (property != null && !property.equalsIgnoreCase("dealstage")) {
			return row.skipped("is the history of " + property + ", not of the stage");
		}
		String deal = row.requiredId("deal");
		for (String field : List.of("stage", "enteredAt")) {
			if (row.text(field) == null) {
				throw Fault.badRequest(row.column(field), "must not be blank");
			}
		}
		return row.told(List.of(row.part(EntryKind.STAGE)
			.reference("opportunity", row.column("deal"), List.of(new Key(Key.By.ID, deal)))
			.build()));
	}

}
