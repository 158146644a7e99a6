package io.github.coterie.dynamics;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of contacts say.
 */
final class ContactRows {

	private static final Pattern BESIDE_ADDRESS = Pattern.compile("(?i)(mailto:|[;,\\s<>])+");

	private ContactRows() {
	}

	static Finding read(Row row) {
		if (row.text(Attribute.FULL_NAME) == null && row.text(Attribute.LAST_NAME) == null
				&& row.text(Attribute.FIRST_NAME) == null && row.text(Attribute.EMAIL) == null) {
			throw Fault.badRequest(row.column(Attribute.FULL_NAME),
					"must not be blank where there is no e-mail address");
		}
		EntryBuilder person = row.entry(EntryKind.PERSON);
		name(row, person);
		person.text("title", row.column(Attribute.JOB_TITLE))
			.text("department", row.column(Attribute.DEPARTMENT))
			.field("email", row.column(Attribute.EMAIL), (column) -> address(row.cells().text(column)))
			.field("optedOutOfEmail", row.column(Attribute.NO_EMAIL), forbids(row, Attribute.NO_EMAIL))
			.field("doNotCall", row.column(Attribute.NO_PHONE), forbids(row, Attribute.NO_PHONE))
			.field("employmentStatus", row.column(Attribute.STATE), employment(row))
			.field("roleLabels", row.column(Attribute.ROLE), (column) -> row.cells().texts(column, ";"))
			.reference("account", row.column(Attribute.COMPANY), company(row))
			.reference("reportsTo", row.column(Attribute.MANAGER), row.keys(Attribute.MANAGER))
			.mergedInto(AccountRows.survivor(row));
		return row.told(person);
	}

	/**
	 * A full name alone is parted at its first space, so that first and last name make it
	 * again.
	 */
	private static void name(Row row, EntryBuilder person) {
		String full = row.text(Attribute.FULL_NAME);
		boolean parts = row.text(Attribute.FIRST_NAME) != null || row.text(Attribute.LAST_NAME) != null;
		if (parts || full == null) {
			person.text("firstName", row.column(Attribute.FIRST_NAME))
				.text("lastName", row.column(Attribute.LAST_NAME));
			return;
		}
		String column = row.column(Attribute.FULL_NAME);
		int comma = full.indexOf(", ");
		int space = full.indexOf(' ');
		String first = (comma > 0) ? full.substring(comma + 2) : (space > 0) ? full.substring(0, space) : null;
		String last = (comma > 0) ? full.substring(0, comma) : full.substring(space + 1);
		person.field("firstName", column, first).field("lastName", column, last.strip());
	}

	/**
	 * Whoever works for a contact, not an account, names nobody who is sold to.
	 */
	private static List<Key> company(Row row) {
		return row.word(Attribute.COMPANY_TYPE).equals("contact") ? List.of() : row.keys(Attribute.COMPANY);
	}

	/**
	 * The first of the addresses in a cell.
	 */
	private static @Nullable String address(@Nullable String text) {
		if (text == null) {
			return null;
		}
		for (String part : BESIDE_ADDRESS.split(text)) {
			if (part.indexOf('@') > 0) {
				return part;
			}
		}
		return null;
	}

	private static @Nullable Boolean forbids(Row row, Attribute attribute) {
		String text = row.text(attribute);
		return switch ((text != null) ? text.toLowerCase(Locale.ROOT) : "") {
			case "" -> null;
			case "do not allow", "yes", "true", "1", "nicht zulassen", "ja", "ne pas autoriser", "oui", "no permitir",
					"sí", "si" ->
				true;
			default -> false;
		};
	}

	/**
	 * Whoever is inactive is shown in no view of active contacts, and so must fill no
	 * seat and get no advice.
	 */
	private static @Nullable EmploymentStatus employment(Row row) {
		return switch (row.word(Attribute.STATE)) {
			case "active", "0", "aktiv", "actif", "activo" -> EmploymentStatus.ACTIVE;
			case "inactive", "1", "inaktiv", "inactif", "inactivo" -> EmploymentStatus.LEFT;
			default -> null;
		};
	}

}
