package io.github.coterie.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of engagements say. A connector may lay an engagement down in two tables:
 * one for all types, that says when and by whom, and one for its type, that says how;
 * then each row tells its own part, and none tells what the other knows better.
 */
final class Engagements implements Teller {

	private static final Set<String> NOT_MADE_YET = Set.of("scheduled", "queued", "ringing", "connecting",
			"callingcrmuser", "inprogress", "sending", "draft");

	private static final Set<String> NEVER_ARRIVED = Set.of("bounced", "failed");

	private final @Nullable EngagementType type;

	private final Export export;

	/**
	 * Reads one table.
	 * @param type whose details the table has, or null
	 * @param export what the other tables tell of
	 */
	Engagements(@Nullable EngagementType type, Export export) {
		this.type = type;
		this.export = export;
	}

	@Override
	public Finding tell(Row row) {
		if (row.isTrue("deleted") || Boolean.FALSE.equals(row.flag("active"))) {
			return row.deleted(EntryKind.TOUCHPOINT);
		}
		String id = row.requiredId("id");
		EngagementType type = EngagementType.named(row.text("type")).orElse(this.type);
		if (type == null) {
			return row.skipped("is no call, meeting, e-mail, note, task or message, but " + row.text("type"));
		}
		String hindrance = hindrance(row, type);
		if (hindrance != null) {
			return row.skipped(hindrance);
		}
		return (this.type != null) ? detailed(row, id, type) : bare(row, id, type);
	}

	private Finding detailed(Row row, String id, EngagementType type) {
		TouchpointType touch = touch(row, type);
		EntryBuilder entry = touchpoint(row, id).field("type", row.column("type"), touch)
			.field("direction", row.column("direction"), direction(row, type))
			.field("occurredAt", row.column(timeField(row, type)), time(row, type))
			.field("outcome", row.column((type == EngagementType.CALL) ? "disposition" : "meetingOutcome"),
					(type == EngagementType.CALL) ? CallOutcome.label(row.text("disposition"))
							: row.text("meetingOutcome"))
			.field("durationMinutes", row.column((type == EngagementType.CALL) ? "duration" : "endsAt"),
					minutes(row, type));
		addPeople(row, entry, type, touch);
		return row.told(List.of(entry.build()));
	}

	/**
	 * A row of the table of all types.
	 */
	private Finding bare(Row row, String id, EngagementType type) {
		if (!row.layout().has("occurredAt")) {
			return row.skipped("names an engagement and its type only; the table of its type tells it");
		}
		if (type == EngagementType.TASK) {
			return row.skipped("is a task that is not said to be done; the table of tasks says so");
		}
		boolean ownTable = this.export.details(type);
		boolean ownTime = this.export.times(type);
		if (ownTable && ownTime && row.seller("owner").isEmpty()) {
			return row.skipped("is told by the table of its type");
		}
		TouchpointType touch = ownTable ? null : touch(row, type);
		EntryBuilder entry = touchpoint(row, id).field("type", row.column("type"), touch)
			.field("occurredAt", row.column("occurredAt"), ownTime ? null : time(row, type));
		addPeople(row, entry, type, touch);
		return row.told(List.of(entry.build()));
	}

	private static EntryBuilder touchpoint(Row row, String id) {
		return row.entry(EntryKind.TOUCHPOINT, id)
			.reference("owner", row.column("owner"), row.seller("owner"))
			.reference("account", row.column("account"), row.others("account"))
			.reference("opportunity", row.column("opportunity"), row.others("opportunity"));
	}

	/**
	 * Who took part: the associated contacts, else whoever is named by address, else the
	 * other end of an e-mail.
	 */
	private static void addPeople(Row row, EntryBuilder entry, EngagementType type, @Nullable TouchpointType touch) {
		List<Key> people = row.others("people");
		String end = row.layout().has("peopleNames") ? "peopleNames"
				: ((touch == TouchpointType.EMAIL_REPLY) ? "from" : "to");
		if (!people.isEmpty()) {
			people.forEach((person) -> entry.participant(row.column("people"), List.of(person)));
		}
		else if (type == EngagementType.EMAIL || end.equals("peopleNames")) {
			Keys.addresses(row.text(end))
				.forEach((address) -> entry.participant(row.column(end), List.of(new Key(Key.By.EMAIL, address))));
		}
	}

	/**
	 * Why it is no contact, or null when it is one.
	 */
	private @Nullable String hindrance(Row row, EngagementType type) {
		String status = Header.word(row.text("status"));
		String outcome = Header.word(row.text("meetingOutcome"));
		return switch (type) {
			case TASK ->
				(this.type != null && !status.equals("completed")) ? "is a plan: a task that is not completed" : null;
			case MEETING -> outcome.startsWith("cancel") ? "is a meeting that was cancelled"
					: outcome.startsWith("noshow") ? "is a meeting to which nobody came"
							: outcome.startsWith("reschedul") ? "is a meeting that was moved to another time" : null;
			case CALL,
					EMAIL ->
				NOT_MADE_YET.contains(status) ? "is a plan: not made or sent yet"
						: status.startsWith("cancel") ? "was cancelled"
								: (type == EngagementType.EMAIL && NEVER_ARRIVED.contains(status))
										? "is an e-mail that never arrived" : null;
			default -> null;
		};
	}

	private @Nullable TouchpointType touch(Row row, EngagementType type) {
		return switch (type) {
			case CALL -> CallOutcome.of(row.text("disposition"), row.text("status"), seconds(row) > 0);
			case MEETING -> meeting(Header.word(row.text("activity")));
			case EMAIL -> email(row);
			case NOTE -> TouchpointType.NOTE;
			case TASK -> Header.word(row.text("taskType")).startsWith("linkedin") ? TouchpointType.SOCIAL_MESSAGE
					: TouchpointType.TASK;
			case COMMUNICATION -> message(Header.word(row.text("channel") + " " + row.text("type")));
			case CHAT -> TouchpointType.CHAT;
			case POSTAL_MAIL -> TouchpointType.OTHER;
		};
	}

	private @Nullable TouchpointType email(Row row) {
		String direction = row.text("direction");
		String key = Header.word((direction != null) ? direction : row.text("type"));
		if (key.startsWith("incoming") || key.startsWith("forwarded") || key.equals("inbound")) {
			return TouchpointType.EMAIL_REPLY;
		}
		boolean saidElsewhere = direction == null && row.text("type") == null && this.export.typesEngagements();
		return saidElsewhere ? null : TouchpointType.EMAIL_SENT;
	}

	private static TouchpointType meeting(String activity) {
		return activity.contains("demo") ? TouchpointType.DEMO
				: (activity.contains("onsite") || activity.contains("sitevisit")) ? TouchpointType.SITE_VISIT
						: activity.contains("webinar") ? TouchpointType.WEBINAR
								: activity.contains("tradeshow") ? TouchpointType.TRADE_SHOW : TouchpointType.MEETING;
	}

	private static TouchpointType message(String channel) {
		return channel.contains("linkedin") ? TouchpointType.SOCIAL_MESSAGE
				: (channel.contains("sms") || channel.contains("whatsapp")) ? TouchpointType.SMS : TouchpointType.OTHER;
	}

	private static @Nullable TouchDirection direction(Row row, EngagementType type) {
		return switch (type) {
			case CALL -> switch (Header.word(row.text("direction"))) {
				case "inbound", "incoming" -> TouchDirection.INBOUND;
				case "outbound", "outgoing" -> TouchDirection.OUTBOUND;
				default -> null;
			};
			case POSTAL_MAIL -> TouchDirection.OUTBOUND;
			default -> null;
		};
	}

	private static String timeField(Row row, EngagementType type) {
		String own = (type == EngagementType.MEETING) ? "startsAt"
				: ((type == EngagementType.TASK) ? "doneAt" : "occurredAt");
		return (row.text(own) != null) ? own : "occurredAt";
	}

	/**
	 * When it was; null where the table says that of none.
	 */
	private static @Nullable Instant time(Row row, EngagementType type) {
		Instant time = row.instant(timeField(row, type));
		if (time == null && Export.hasTime(row.layout(), type)) {
			throw Fault.badRequest(row.column(timeField(row, type)), "must not be blank: when was it?");
		}
		return time;
	}

	private static @Nullable Integer minutes(Row row, EngagementType type) {
		if (type == EngagementType.CALL) {
			long seconds = seconds(row);
			return (seconds > 0) ? (Integer) (int) Math.ceilDiv(seconds, 60) : null;
		}
		Instant start = row.instant("startsAt");
		Instant end = row.instant("endsAt");
		return (start != null && end != null && end.isAfter(start))
				? (Integer) (int) Duration.between(start, end).toMinutes() : null;
	}

	/**
	 * How long a call took: HubSpot counts milliseconds, its reports say 0:12:30.
	 */
	private static long seconds(Row row) {
		String text = row.text("duration");
		if (text == null) {
			return 0;
		}
		String[] parts = text.split(":");
		try {
			long seconds = 0;
			for (String part : parts) {
				seconds = Math.addExact(Math.multiplyExact(seconds, 60), (long) Double.parseDouble(part));
			}
			return Math.min((parts.length > 1) ? seconds : Math.ceilDiv(seconds, 1_000),
					Duration.ofDays(365).toSeconds());
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw Fault.badRequest(row.column("duration"), "is no number of milliseconds");
		}
	}

}
