package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail message. Salesforce makes a task of each, too: where the export has the
 * tasks, they are taken; else the message is, by the task's id, so that a task that comes
 * later is the same touchpoint.
 */
final class MessagePart implements Part {

	private final Bound bound;

	private final boolean hasTasks;

	private final @Nullable String task;

	private final @Nullable String incoming;

	private final @Nullable String status;

	private final @Nullable String from;

	private final @Nullable String to;

	private final @Nullable String toIds;

	MessagePart(Bound bound, Headings headings, boolean hasTasks) {
		this.bound = bound;
		this.hasTasks = hasTasks;
		this.task = headings.find("ActivityId");
		this.incoming = headings.find("Incoming");
		this.status = headings.find("Status");
		this.from = headings.find("FromAddress");
		this.to = headings.find("ToAddress");
		this.toIds = headings.find("ToIds");
	}

	@Override
	public EntryKind kind() {
		return EntryKind.TOUCHPOINT;
	}

	@Override
	public Reply read(Row row) {
		SalesforceId own = this.bound.id(row);
		SalesforceId task = row.id(this.task);
		SalesforceId id = (task != null) ? task : own;
		if (id == null) {
			throw Fault.badRequest((this.bound.idColumn() != null) ? this.bound.idColumn() : "Id", "must not be blank");
		}
		if (task != null && this.hasTasks) {
			return new Nothing("its task " + task + " tells of it");
		}
		if (this.bound.isDeleted(row)) {
			return new Says(entry(row, id, task).deleted(true).build());
		}
		String status = Label.name(row.text(this.status));
		if (status.equals("5") || status.equals("draft")) {
			return new Nothing("it is a draft");
		}
		return message(row, entry(row, id, task));
	}

	private EntryBuilder entry(Row row, SalesforceId id, @Nullable SalesforceId task) {
		return this.bound.entry(row, null)
			.id(String.valueOf((task != null) ? this.task : this.bound.idColumn()), id.value());
	}

	private Reply message(Row row, EntryBuilder builder) {
		this.bound.check(row);
		boolean isIncoming = row.isTrue(this.incoming);
		this.bound.fill(builder, row)
			.field("type", (this.incoming != null) ? this.incoming : "Incoming",
					isIncoming ? TouchpointType.EMAIL_REPLY : TouchpointType.EMAIL_SENT);
		Map<String, List<Key>> people = people(row, isIncoming);
		people.values().forEach((keys) -> builder.participant(String.valueOf(isIncoming ? this.from : this.to), keys));
		Entry entry = builder.build();
		boolean isNobodys = people.isEmpty() && !entry.references().containsKey("account")
				&& !entry.references().containsKey("opportunity");
		return isNobodys ? new Nothing("it names neither a person nor an account") : new Says(entry);
	}

	/**
	 * The people of the other side: by their ids where the message has them, else by
	 * their addresses.
	 */
	private Map<String, List<Key>> people(Row row, boolean isIncoming) {
		Map<String, List<Key>> people = new LinkedHashMap<>();
		if (!isIncoming) {
			for (SalesforceId id : contacts(row.text(this.toIds))) {
				people.put(id.value(), List.of(new Key(Key.By.ID, id.value())));
			}
		}
		if (people.isEmpty()) {
			Readings.addresses(row.text(isIncoming ? this.from : this.to))
				.forEach((address) -> people.put(address, List.of(new Key(Key.By.EMAIL, address))));
		}
		return people;
	}

	private static List<SalesforceId> contacts(@Nullable String joined) {
		List<SalesforceId> contacts = new ArrayList<>();
		for (String part : (joined != null) ? joined.split("[^A-Za-z0-9]+") : new String[0]) {
			SalesforceId id = SalesforceId.parse(part);
			if (id != null && id.isOf(SalesforceObject.CONTACT)) {
				contacts.add(id);
			}
		}
		return contacts;
	}

}
