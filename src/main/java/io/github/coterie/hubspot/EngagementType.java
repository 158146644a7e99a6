package io.github.coterie.hubspot;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The types of HubSpot's engagements that are contacts.
 */
enum EngagementType {

	CALL("calls", Set.of("CALL"), "hs_call_", "Call outcome", "Call direction", "Call duration", "Call Title",
			"Call status", "disposition", "duration_milliseconds"),
	MEETING("meetings", Set.of("MEETING"), "hs_meeting_", "Meeting outcome", "Meeting start time", "Meeting name",
			"meeting_outcome", "web_conference_meeting_id"),
	EMAIL("e-mails", Set.of("EMAIL", "INCOMING_EMAIL", "FORWARDED_EMAIL"), "hs_email_", "Email direction",
			"Email subject", "Email send status", "Email body", "from_email", "logged_from"),
	NOTE("notes", Set.of("NOTE"), "hs_note_", "Note body"),
	TASK("tasks", Set.of("TASK"), "hs_task_", "Task Status", "Task Title", "Task Type", "completion_date",
			"completionDate", "task_type"),
	COMMUNICATION("messages", Set.of("COMMUNICATION", "SMS", "WHATS_APP", "WHATSAPP", "LINKEDIN_MESSAGE"),
			"hs_communication_", "Communication body", "Channel Type"),
	POSTAL_MAIL("postal mail", Set.of("POSTAL_MAIL"), "hs_postal_mail_", "Postal mail body"),
	CHAT("chats", Set.of("CONVERSATION_SESSION", "CHAT"), "hs_conversation_session_");

	private final String label;

	private final Set<String> names;

	private final String[] columns;

	EngagementType(String label, Set<String> names, String... columns) {
		this.label = label;
		this.names = names;
		this.columns = columns;
	}

	String label() {
		return this.label;
	}

	/**
	 * The type that a cell names.
	 */
	static Optional<EngagementType> named(@Nullable String text) {
		String name = (text != null) ? text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_') : "";
		return Stream.of(values()).filter((type) -> type.names.contains(name)).findFirst();
	}

	/**
	 * The type whose details a table has, told by columns that only it has.
	 */
	static Optional<EngagementType> detailedBy(Header header) {
		return Stream.of(values()).filter((type) -> header.hasLike(type.columns)).findFirst();
	}

}
