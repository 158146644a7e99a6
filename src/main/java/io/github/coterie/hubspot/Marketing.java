package io.github.coterie.hubspot;

import java.util.List;
import java.util.Locale;

import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of marketing say: events of e-mails, forms that were sent in, and who
 * came to an event.
 */
final class Marketing {

	private Marketing() {
	}

	/**
	 * Only the address ties the event of an e-mail to a person.
	 */
	static Finding email(Row row) {
		if (row.isTrue("deleted")) {
			return row.deleted(EntryKind.TOUCHPOINT);
		}
		String type = String.valueOf(row.text("type")).toUpperCase(Locale.ROOT);
		TouchpointType touch = touch(type);
		if (touch == null && !type.equals("BOUNCE")) {
			return row.skipped("is neither sent, opened, clicked, replied to nor bounced, but " + type);
		}
		if (row.isTrue("filtered")) {
			return row.skipped("is an event that HubSpot filters: a machine's, not a person's");
		}
		String id = row.requiredId("id");
		String recipient = Keys.address(row.text("recipient"));
		if (recipient == null) {
			throw Fault.badRequest(row.column("recipient"),
					"is no e-mail address, and nothing else ties the event to a person");
		}
		return (touch != null) ? touched(row, id, touch, row.column("recipient"), new Key(Key.By.EMAIL, recipient))
				: row.told(List.of(new EntryBuilder(EntryKind.PERSON, row.cells())
					.field("email", row.column("recipient"), recipient)
					.field("emailBounced", row.column("type"), true)
					.build()));
	}

	static Finding form(Row row) {
		return row.isTrue("deleted") ? row.skipped("is deleted")
				: touched(row, row.requiredId("id").replace(":", ":form-"), TouchpointType.FORM_FILL,
						row.column("contact"), new Key(Key.By.ID, row.requiredId("contact")));
	}

	static Finding attendance(Row row) {
		if (row.isTrue("deleted")) {
			return row.skipped("is deleted");
		}
		String state = String.valueOf(row.text("state")).toUpperCase(Locale.ROOT);
		if (!state.equals("ATTENDED")) {
			return row.skipped("is no attendance of an event, but " + state);
		}
		return touched(row, row.requiredId("id").replace(":", ":event-"), TouchpointType.EVENT_ATTENDED,
				row.column("contact"), new Key(Key.By.ID, row.requiredId("contact")));
	}

	private static Finding touched(Row row, String id, TouchpointType touch, String column, Key person) {
		if (row.text("occurredAt") == null) {
			throw Fault.badRequest(row.column("occurredAt"), "must not be blank: when was it?");
		}
		return row.told(List.of(row.entry(EntryKind.TOUCHPOINT, id)
			.field("type", row.column("type"), touch)
			.participant(column, List.of(person))
			.build()));
	}

	private static @Nullable TouchpointType touch(String type) {
		return switch (type) {
			case "SENT" -> TouchpointType.EMAIL_SENT;
			case "OPEN" -> TouchpointType.EMAIL_OPEN;
			case "CLICK" -> TouchpointType.EMAIL_CLICK;
			case "REPLY", "REPLIED" -> TouchpointType.EMAIL_REPLY;
			default -> null;
		};
	}

}
