package io.github.coterie.hubspot;

import java.util.List;

import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;

/**
 * What the rows of merges say: one record took another's place.
 */
final class Merges implements Teller {

	private final EntryKind kind;

	Merges(Header header) {
		this.kind = header.has("merged_deal_id") ? EntryKind.OPPORTUNITY
				: (header.has("merged_company_id") ? EntryKind.ACCOUNT : EntryKind.PERSON);
	}

	EntryKind kind() {
		return this.kind;
	}

	@Override
	public Finding tell(Row row) {
		if (row.isTrue("deleted")) {
			return row.skipped("is deleted");
		}
		String survivor = row.requiredId("id");
		String merged = row.requiredId("merged");
		if (merged.equals(survivor)) {
			return row.skipped("merges a record into itself");
		}
		return row.told(List.of(new EntryBuilder(this.kind, row.cells()).id(row.column("merged"), merged)
			.mergedInto(survivor)
			.build()));
	}

}
