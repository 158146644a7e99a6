package io.github.coterie.dynamics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of activities say.
 */
final class ActivityRows {

	private static final int LONGEST_SUBJECT = 4000;

	private static final Pattern DURATION = Pattern
		.compile("(\\d+(?:[.,]\\d+)?)\\s*(m|min|mins|minutes?|h|hrs?|hours?|d|days?|stunden?|heures?|horas?)?\\.?");

	private static final Set<String> YES = Set.of("yes", "true", "1", "ja", "oui", "sí");

	private static final Set<String> PLANNED = Set.of("open", "0", "offen", "ouvert", "ouverte", "abierto", "abierta",
			"draft", "active");

	private static final Set<String> SCHEDULED = Set.of("scheduled", "3", "geplant", "planifié", "planifiée",
			"programado", "programada");

	private static final Set<String> CANCELED = Set.of("canceled", "cancelled", "2", "abgebrochen", "storniert",
			"annulé", "annulée", "cancelado", "cancelada");

	private ActivityRows() {
	}

	static Finding read(Row row) {
		String name = name(row);
		String state = row.word(Attribute.STATE);
		if (ActivityType.isClosing(name)) {
			return row.skipped("notes that a record was closed: no contact");
		}
		if (CANCELED.contains(state)) {
			return row.skipped("was canceled");
		}
		if (PLANNED.contains(state) || (SCHEDULED.contains(state) && !ActivityType.isAppointment(name))) {
			return row.skipped("is planned, not done");
		}
		if (state.isEmpty() && !row.layout().places(Attribute.STATE).isEmpty()) {
			throw Fault.badRequest(row.column(Attribute.STATE),
					"must not be blank: nobody knows whether it was done or is a plan");
		}
		return touchpoint(row, name);
	}

	private static Finding touchpoint(Row row, String name) {
		TouchDirection direction = direction(row);
		TouchpointType type = ActivityType.of(name, direction, YES.contains(row.word(Attribute.LEFT_VOICE_MAIL)));
		Instant time = time(row, ActivityType.isAppointment(name));
		EntryBuilder touchpoint = row.entry(EntryKind.TOUCHPOINT)
			.field("type", row.column(Attribute.ACTIVITY_TYPE), type)
			.field("direction", row.column(Attribute.DIRECTION), direction)
			.field("occurredAt",
					row.layout()
						.places(Attribute.END, Attribute.START, Attribute.DUE, Attribute.CREATED_ON)
						.stream()
						.findFirst()
						.orElse(Attribute.END.label()),
					time)
			.field("subject", row.column(Attribute.SUBJECT), subject(row))
			.field("durationMinutes", row.column(Attribute.DURATION), minutes(row))
			.reference("owner", row.column(Attribute.OWNER), row.keys(Attribute.OWNER));
		boolean told = regarding(row, touchpoint);
		for (Attribute side : sides(name, direction)) {
			for (List<Key> person : row.people(side)) {
				if (!isOwner(row, person)) {
					touchpoint.participant(row.column(side), person);
					told = true;
				}
			}
		}
		if (!told) {
			return row.skipped("regards no account, contact or opportunity");
		}
		return row.told(hasGuid(row) ? touchpoint
				: touchpoint.id(row.column(Attribute.SUBJECT), ContentId.of(type, row.text(Attribute.REGARDING),
						time.minus(row.shift()), row.text(Attribute.SUBJECT), row.text(Attribute.OWNER))));
	}

	/**
	 * A view shows a name, and seldom of what: it then stands for an account, an
	 * opportunity or a person, each said to be read from one and the same column.
	 */
	private static boolean regarding(Row row, EntryBuilder touchpoint) {
		List<Key> keys = row.keys(Attribute.REGARDING);
		String column = row.column(Attribute.REGARDING);
		String type = row.word(Attribute.REGARDING_TYPE);
		boolean any = type.isEmpty();
		if (any || type.equals("account") || type.equals("1")) {
			touchpoint.reference("account", column, keys);
		}
		if (any || type.equals("opportunity") || type.equals("3")) {
			touchpoint.reference("opportunity", column, keys);
		}
		if (any || type.equals("contact") || type.equals("2")) {
			touchpoint.participant(column, keys);
		}
		return !keys.isEmpty() && (any || Set.of("account", "opportunity", "contact", "1", "2", "3").contains(type));
	}

	private static String name(Row row) {
		String told = row.word(Attribute.ACTIVITY_TYPE);
		String view = row.layout().activity();
		return !told.isEmpty() ? told : Row.word(view);
	}

	private static @Nullable TouchDirection direction(Row row) {
		return switch (row.word(Attribute.DIRECTION)) {
			case "incoming", "inbound", "false", "0", "eingehend", "entrant", "entrante" -> TouchDirection.INBOUND;
			case "outgoing", "outbound", "true", "1", "yes", "ausgehend", "sortant", "saliente" ->
				TouchDirection.OUTBOUND;
			default -> switch (row.word(Attribute.STATUS_REASON)) {
				case "received", "empfangen", "reçu", "recibido" -> TouchDirection.INBOUND;
				case "sent", "made", "gesendet", "envoyé", "enviado" -> TouchDirection.OUTBOUND;
				default -> null;
			};
		};
	}

	/**
	 * The columns that name the buyer's side.
	 */
	private static List<Attribute> sides(String name, @Nullable TouchDirection direction) {
		if (ActivityType.isAppointment(name)) {
			return List.of(Attribute.ATTENDEES, Attribute.OPTIONAL);
		}
		return (direction == TouchDirection.INBOUND) ? List.of(Attribute.FROM) : List.of(Attribute.TO);
	}

	private static boolean isOwner(Row row, List<Key> person) {
		String owner = row.text(Attribute.OWNER);
		return person.stream().anyMatch((key) -> key.value().equalsIgnoreCase(owner));
	}

	/**
	 * An appointment was when it began; all else when it was done.
	 */
	private static Instant time(Row row, boolean appointment) {
		Instant time = appointment
				? row.instant(Attribute.START, Attribute.END, Attribute.DUE, Attribute.CREATED_ON,
						Attribute.MODIFIED_ON)
				: row.instant(Attribute.SENT_ON, Attribute.END, Attribute.START, Attribute.DUE, Attribute.CREATED_ON,
						Attribute.MODIFIED_ON);
		if (time == null) {
			throw Fault.badRequest(row.column(Attribute.END),
					"must not be blank where no other date tells when it was");
		}
		return time;
	}

	private static @Nullable String subject(Row row) {
		String subject = row.text(Attribute.SUBJECT);
		return (subject != null && subject.length() > LONGEST_SUBJECT) ? subject.substring(0, LONGEST_SUBJECT)
				: subject;
	}

	private static @Nullable Integer minutes(Row row) {
		String text = row.text(Attribute.DURATION);
		if (text == null) {
			return null;
		}
		Matcher duration = DURATION.matcher(text.toLowerCase(Locale.ROOT));
		if (!duration.matches() || text.length() > 30) {
			throw Fault.badRequest(row.column(Attribute.DURATION),
					"is no duration (wanted: 30, 30 minutes, 1.5 hours)");
		}
		String unit = Objects.requireNonNullElse(duration.group(2), "m");
		int factor = unit.startsWith("d") ? 1440 : unit.startsWith("m") ? 1 : 60;
		BigDecimal minutes = new BigDecimal(duration.group(1).replace(',', '.')).multiply(BigDecimal.valueOf(factor));
		return minutes.setScale(0, RoundingMode.CEILING).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
	}

	private static boolean hasGuid(Row row) {
		String column = row.layout().idColumn();
		return column != null && row.cells().text(column) != null;
	}

}
