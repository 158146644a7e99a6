package io.github.coterie.salesforce;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import org.jspecify.annotations.Nullable;

/**
 * What kind of contact a task or event was, told by its labels.
 */
final class ActivityType {

	private static final Map<String, TouchpointType> TYPES = Label.constants(TouchpointType.class);

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

	private final @Nullable String type;

	private final @Nullable String subtype;

	private final @Nullable String origin;

	private final @Nullable String message;

	private final @Nullable String subject;

	private final @Nullable String disposition;

	private final @Nullable String callType;

	private final @Nullable String seconds;

	ActivityType(Headings headings) {
		this.type = headings.find("Type", "Activity Type");
		this.subtype = headings.find("TaskSubtype", "EventSubtype");
		this.origin = headings.find("ActivityOriginType");
		this.message = headings.find("EmailMessageId");
		this.subject = headings.find("Subject");
		this.disposition = headings.find("CallDisposition", "Call Result");
		this.callType = headings.find("CallType");
		this.seconds = headings.find("CallDurationInSeconds", "Call Duration");
	}

	TouchpointType ofTask(Row row) {
		String type = Label.letters(row.text(this.type));
		String subtype = subtype(row);
		boolean plain = type.isEmpty() || type.equals("other");
		if (type.equals("call") || (plain && (subtype.equals("call") || hasCallDetails(row)))) {
			return call(row);
		}
		TouchpointType bySubtype = subtype.equals("task") ? null : named(subtype);
		if (plain && bySubtype != null) {
			return reply(row, bySubtype);
		}
		if (type.isEmpty()) {
			return bySubject(row);
		}
		TouchpointType named = named(type);
		return (named != null) ? reply(row, named) : TouchpointType.OTHER;
	}

	TouchpointType ofEvent(Row row) {
		String type = Label.letters(row.text(this.type));
		TouchpointType named = type.equals("call") ? TouchpointType.CALL_CONNECTED : named(type);
		return (named != null) ? named : TouchpointType.MEETING;
	}

	/**
	 * The subtype; the data export has none, but says that a task is an e-mail.
	 */
	private String subtype(Row row) {
		String subtype = Label.letters(row.text(this.subtype));
		if (!subtype.isEmpty()) {
			return subtype;
		}
		String origin = row.text(this.origin);
		return ("2".equals(origin) || "6".equals(origin) || row.id(this.message) != null) ? "email" : "";
	}

	private TouchpointType bySubject(Row row) {
		String subject = row.text(this.subject);
		String lower = (subject != null) ? subject.toLowerCase(Locale.ROOT) : "";
		if (lower.startsWith("email:") || lower.startsWith("→ email") || lower.startsWith("← email")) {
			return reply(row, TouchpointType.EMAIL_SENT);
		}
		boolean isCall = lower.startsWith("call") && (lower.length() == 4 || !Character.isLetter(lower.charAt(4)));
		return isCall ? call(row) : TouchpointType.TASK;
	}

	/**
	 * Mail that the subject marks as come in, as mail clients do that log it.
	 */
	private TouchpointType reply(Row row, TouchpointType type) {
		String subject = (type == TouchpointType.EMAIL_SENT) ? row.text(this.subject) : null;
		boolean isIn = subject != null && (subject.startsWith("←") || subject.contains("<<")
				|| subject.toLowerCase(Locale.ROOT).contains("[in]"));
		return isIn ? TouchpointType.EMAIL_REPLY : type;
	}

	private boolean hasCallDetails(Row row) {
		return row.text(this.disposition) != null || row.text(this.callType) != null || seconds(row).signum() > 0;
	}

	/**
	 * A call that nobody says was answered is an attempt.
	 */
	private TouchpointType call(Row row) {
		String disposition = Label.letters(row.text(this.disposition));
		if (contains(disposition, "voicemail", "message", "mailbox")) {
			return TouchpointType.VOICEMAIL;
		}
		if (contains(disposition, "no", "unanswered", "unreached", "busy", "wrong", "gatekeeper", "attempt", "failed",
				"invalid", "unavailable", "declined")) {
			return disposition.startsWith("now") ? TouchpointType.CALL_CONNECTED : TouchpointType.CALL_ATTEMPT;
		}
		boolean answered = !disposition.isEmpty() || seconds(row).signum() > 0 || isInbound(row);
		return answered ? TouchpointType.CALL_CONNECTED : TouchpointType.CALL_ATTEMPT;
	}

	private boolean isInbound(Row row) {
		return Label.letters(row.text(this.callType)).equals(Label.letters(TouchDirection.INBOUND.name()));
	}

	private BigDecimal seconds(Row row) {
		BigDecimal seconds = row.decimal(this.seconds);
		return (seconds != null) ? seconds : BigDecimal.ZERO;
	}

	private static boolean contains(String text, String... parts) {
		return Stream.of(parts).anyMatch((part) -> part.equals("no") ? text.startsWith(part) : text.contains(part));
	}

	private static @Nullable TouchpointType named(String letters) {
		TouchpointType type = TYPES.get(letters);
		return (type != null) ? type : OTHER_NAMES.get(letters);
	}

}
