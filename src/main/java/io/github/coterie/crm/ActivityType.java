package io.github.coterie.crm;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import org.jspecify.annotations.Nullable;

/**
 * What kind of contact a task or event was, told by its labels.
 */
final class ActivityType {

	private static final Map<String, TouchpointType> OTHER_NAMES = Map.ofEntries(
			Map.entry("email", TouchpointType.EMAIL_SENT), Map.entry("listemail", TouchpointType.EMAIL_SENT),
			Map.entry("emailreplied", TouchpointType.EMAIL_REPLY), Map.entry("emailopened", TouchpointType.EMAIL_OPEN),
			Map.entry("emailclicked", TouchpointType.EMAIL_CLICK), Map.entry("linkedin", TouchpointType.SOCIAL_MESSAGE),
			Map.entry("linkedinmessage", TouchpointType.SOCIAL_MESSAGE), Map.entry("textmessage", TouchpointType.SMS),
			Map.entry("livechat", TouchpointType.CHAT), Map.entry("webpageview", TouchpointType.PAGE_VIEW),
			Map.entry("webvisit", TouchpointType.PAGE_VIEW), Map.entry("formsubmission", TouchpointType.FORM_FILL),
			Map.entry("download", TouchpointType.CONTENT_DOWNLOAD), Map.entry("visit", TouchpointType.SITE_VISIT),
			Map.entry("customervisit", TouchpointType.SITE_VISIT), Map.entry("event", TouchpointType.EVENT_ATTENDED),
			Map.entry("conference", TouchpointType.EVENT_ATTENDED), Map.entry("demonstration", TouchpointType.DEMO),
			Map.entry("todo", TouchpointType.TASK));

	private ActivityType() {
	}

	static TouchpointType ofTask(Row row) {
		String type = Label.letters(row.text("Type"));
		String subtype = Label.letters(row.text("TaskSubtype"));
		boolean plain = type.isEmpty() || type.equals("other");
		if (type.equals("call") || (plain && (subtype.equals("call") || hasCallDetails(row)))) {
			return call(row);
		}
		Optional<TouchpointType> bySubtype = subtype.equals("task") ? Optional.empty() : named(subtype);
		if (plain && bySubtype.isPresent()) {
			return bySubtype.get();
		}
		if (type.isEmpty()) {
			return bySubject(row);
		}
		return named(type).orElse(TouchpointType.OTHER);
	}

	static TouchpointType ofEvent(Row row) {
		String type = Label.letters(row.text("Type"));
		return type.equals("call") ? TouchpointType.CALL_CONNECTED : named(type).orElse(TouchpointType.MEETING);
	}

	/**
	 * Which side a call came from, as far as that was noted.
	 */
	static @Nullable TouchDirection direction(Row row) {
		return Label.constant(TouchDirection.class, row.text("CallType")).orElse(null);
	}

	private static TouchpointType bySubject(Row row) {
		String subject = row.text("Subject");
		if (subject != null && subject.toLowerCase(Locale.ROOT).startsWith("email:")) {
			return TouchpointType.EMAIL_SENT;
		}
		return Label.letters(subject).equals("call") ? call(row) : TouchpointType.TASK;
	}

	private static boolean hasCallDetails(Row row) {
		return row.text("CallDisposition") != null || row.text("CallType") != null || seconds(row).signum() > 0;
	}

	/**
	 * A call that nobody says was answered is an attempt.
	 */
	private static TouchpointType call(Row row) {
		String disposition = Label.letters(row.text("CallDisposition"));
		if (contains(disposition, "voicemail", "message", "mailbox")) {
			return TouchpointType.VOICEMAIL;
		}
		if (contains(disposition, "no", "unanswered", "unreached", "busy", "wrong", "gatekeeper", "attempt", "failed",
				"invalid", "unavailable", "declined")) {
			return disposition.startsWith("now") ? TouchpointType.CALL_CONNECTED : TouchpointType.CALL_ATTEMPT;
		}
		boolean answered = !disposition.isEmpty() || seconds(row).signum() > 0
				|| direction(row) == TouchDirection.INBOUND;
		return answered ? TouchpointType.CALL_CONNECTED : TouchpointType.CALL_ATTEMPT;
	}

	private static BigDecimal seconds(Row row) {
		BigDecimal seconds = row.decimal("CallDurationInSeconds");
		return (seconds != null) ? seconds : BigDecimal.ZERO;
	}

	private static boolean contains(String text, String... parts) {
		return Stream.of(parts).anyMatch((part) -> part.equals("no") ? text.startsWith(part) : text.contains(part));
	}

	private static Optional<TouchpointType> named(String letters) {
		return Label.constant(TouchpointType.class, letters).or(() -> Optional.ofNullable(OTHER_NAMES.get(letters)));
	}

}
