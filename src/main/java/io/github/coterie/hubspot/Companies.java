package io.github.coterie.hubspot;

import java.util.ArrayList;
import java.util.List;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.fault.Fault;

/**
 * What the rows of companies say.
 */
final class Companies {

	private Companies() {
	}

	static Finding tell(Row row) {
		if (row.isTrue("deleted")) {
			return row.deleted(EntryKind.ACCOUNT);
		}
		String id = row.id("id");
		EntryBuilder account = row.entry(EntryKind.ACCOUNT, id)
			.reference("owner", row.column("owner"), row.seller("owner"))
			.reference("parent", row.column("parent"), row.others("parent"));
		Entry entry = account.build();
		if (id == null && !entry.fields().containsKey("name") && !entry.fields().containsKey("domain")) {
			throw Fault.badRequest(row.column("id"), "must not be blank where name and domain are, too");
		}
		List<Entry> entries = new ArrayList<>(List.of(entry));
		entries.addAll(row.merged(EntryKind.ACCOUNT, id));
		return row.told(entries);
	}

}
