package io.github.coterie.hubspot;

import java.time.Instant;
import java.util.List;
import java.util.Set;

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
		TouchpointType touch = EngagementTouch.of(row, type, this.export.typesEngagements());
		EntryBuilder entry = touchpoint(row, id).field("type", row.column("type"), touch)
			.field("direction", row.column("direction"), EngagementTouch.direction(row, type))
			.field("occurredAt", row.column(timeField(row, type)), time(row, type))
			.field("outcome", row.column((type == EngagementType.CALL) ? "disposition" : "meetingOutcome"),
					(type == EngagementType.CALL) ? CallOutcome.label(row.text("disposition"))
							: row.text("meetingOutcome"))
			.field("durationMinutes", row.column((type == EngagementType.CALL) ? "duration" : "endsAt"),
					EngagementLength.minutes(row, type));
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
		TouchpointType touch = ownTable ? null : EngagementTouch.of(row, type, this.export.typesEngagements());
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

}
