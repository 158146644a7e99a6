package io.github.coterie.hubspot;

import java.util.List;
import java.util.Set;

import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;

/**
 * What the rows of associations say, of two records each.
 */
final class Associations {

	/**
	 * HubSpot's ids of the association of a contact or deal with any company; its primary
	 * company is told by one more row.
	 */
	private static final Set<String> NOT_PRIMARY = Set.of("279", "280", "341", "342");

	private Associations() {
	}

	static Finding tell(Row row) {
		if (row.isTrue("deleted")) {
			return row.skipped("is deleted");
		}
		if (row.layout().has("engagement")) {
			return participant(row);
		}
		if (row.layout().has("deal") && row.layout().has("contact")) {
			return part(row);
		}
		return company(row);
	}

	static EntryKind kind(Layout layout) {
		if (layout.has("engagement")) {
			return EntryKind.PARTICIPANT;
		}
		if (layout.has("contact")) {
			return layout.has("deal") ? EntryKind.ROLE : EntryKind.PERSON;
		}
		return EntryKind.OPPORTUNITY;
	}

	/**
	 * Whom, or which account or deal, an engagement is about.
	 */
	private static Finding participant(Row row) {
		String field = row.layout().has("contact") ? "contact" : (row.layout().has("company") ? "company" : "deal");
		String name = switch (field) {
			case "contact" -> "person";
			case "company" -> "account";
			default -> "opportunity";
		};
		return row.told(
				List.of(refer(row, refer(row, row.part(EntryKind.PARTICIPANT), "touchpoint", "engagement"), name, field)
					.build()));
	}

	private static Finding part(Row row) {
		if (row.text("label") == null) {
			return row.skipped("says that somebody is associated with a deal, which is no buying role");
		}
		EntryBuilder role = row.part(EntryKind.ROLE).field("label", row.column("label"), row.text("label"));
		return row.told(List.of(refer(row, refer(row, role, "person", "contact"), "opportunity", "deal").build()));
	}

	private static Finding company(Row row) {
		String typeId = row.text("typeId");
		if (typeId != null && NOT_PRIMARY.contains(typeId)) {
			return row.skipped("is any company of the record; the row of its primary company tells it");
		}
		String field = row.layout().has("contact") ? "contact" : "deal";
		EntryBuilder entry = new EntryBuilder(kind(row.layout()), row.cells()).id(row.column(field),
				row.requiredId(field));
		return row.told(List.of(refer(row, entry, "account", "company").build()));
	}

	private static EntryBuilder refer(Row row, EntryBuilder entry, String name, String field) {
		return entry.reference(name, row.column(field), List.of(new Key(Key.By.ID, row.requiredId(field))));
	}

}
