package io.github.coterie.dynamics;

import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;

/**
 * What the rows of users say.
 */
final class UserRows {

	private UserRows() {
	}

	static Finding read(Row row) {
		return row.told(row.entry(EntryKind.OWNER)
			.field("name", row.column(Attribute.FULL_NAME), row.required(Attribute.FULL_NAME))
			.text("email", row.column(Attribute.EMAIL)));
	}

}
