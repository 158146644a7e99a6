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
 * What the rows of marketing e-mail events say. Only the address ties an event to a
 * person.
 */
final class EmailEvents {

	private EmailEvents() {
	}

	static Finding tell(Row row) {
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
		return row.told(List.of((touch != null) ? touchpoint(row, id, touch, recipient).build()
				: new EntryBuilder(EntryKind.PERSON, row.cells()).field("email", row.column("recipient"), recipient)
					.field("emailBounced", row.column("type"), true)
					.build()));
	}

	private static EntryBuilder touchpoint(Row row, String id, TouchpointType touch, String recipient) {
		if (row.text("occurredAt") == null) {
			throw Fault.badRequest(row.column("occurredAt"), "must not be blank: when was it?");
		}
		return row.entry(EntryKind.TOUCHPOINT, id)
			.field("type", row.column("type"), touch)
			.participant(row.column("recipient"), List.of(new Key(Key.By.EMAIL, recipient)));
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
