package io.github.coterie.hubspot;

import java.util.ArrayList;
import java.util.List;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of contacts say. Whoever has no company is told by the domain of the
 * e-mail address; which domains tell a company is not decided here.
 */
final class Contacts {

	private Contacts() {
	}

	static Finding tell(Row row) {
		if (row.isTrue("deleted")) {
			return row.deleted(EntryKind.PERSON);
		}
		String id = row.id("id");
		String email = email(row);
		if (id == null && email == null) {
			checkIsKnownByName(row);
		}
		List<Key> employer = new ArrayList<>(row.others("account"));
		String host = (email != null) ? Keys.host(email) : null;
		if (host != null) {
			employer.add(new Key(Key.By.DOMAIN, host));
		}
		List<Entry> entries = new ArrayList<>();
		entries.add(row.entry(EntryKind.PERSON, id)
			.reference("account", row.column((employer.size() > 1 || host == null) ? "account" : "email"), employer)
			.reference("reportsTo", row.column("reportsTo"), row.others("reportsTo"))
			.build());
		entries.addAll(row.merged(EntryKind.PERSON, id));
		return row.told(entries);
	}

	/**
	 * The first column that holds an address: what is none, such as a hash, tells nobody.
	 */
	private static @Nullable String email(Row row) {
		for (Layout.Spot spot : row.layout().of("email")) {
			String address = Keys.address(row.cells().text(spot.column()));
			if (address != null) {
				return address;
			}
		}
		return null;
	}

	private static void checkIsKnownByName(Row row) {
		if (row.text("email") != null) {
			throw Fault.badRequest(row.column("email"), "is no e-mail address, and the row has no Record ID beside");
		}
		if (row.text("firstName") == null && row.text("lastName") == null) {
			throw Fault.badRequest(row.column("id"), "must not be blank where e-mail and name are, too");
		}
	}

}
