package io.github.coterie.dynamics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import org.jspecify.annotations.Nullable;

/**
 * What kind of contact an activity was.
 */
final class ActivityType {

	/**
	 * What Dynamics notes when a record is closed: no contact with anybody.
	 */
	private static final Set<String> CLOSINGS = Set.of("opportunityclose", "quoteclose", "orderclose", "caseresolution",
			"incidentresolution", "campaignactivity", "bulkoperation", "quickcampaign", "4208", "4211", "4209", "4206",
			"4402", "4406");

	private static final Map<String, TouchpointType> NAMES = names();

	private ActivityType() {
	}

	static boolean isClosing(String name) {
		return CLOSINGS.contains(name);
	}

	/**
	 * An appointment that is scheduled stands in the calendar of both sides.
	 */
	static boolean isAppointment(String name) {
		return NAMES.get(name) == TouchpointType.MEETING;
	}

	/**
	 * The type of a touchpoint.
	 * @param name what Dynamics calls the activity, by its letters and digits
	 */
	static TouchpointType of(String name, @Nullable TouchDirection direction, boolean voiceMail) {
		TouchpointType type = NAMES.getOrDefault(name, TouchpointType.OTHER);
		return switch (type) {
			case CALL_CONNECTED -> voiceMail ? TouchpointType.VOICEMAIL : type;
			case EMAIL_SENT -> (direction == TouchDirection.INBOUND) ? TouchpointType.EMAIL_REPLY : type;
			default -> type;
		};
	}

	private static Map<String, TouchpointType> names() {
		Map<String, TouchpointType> names = new HashMap<>();
		Arrays.stream(TouchpointType.values())
			.forEach((type) -> names.put(type.name().toLowerCase(Locale.ROOT).replace("_", ""), type));
		put(names, TouchpointType.CALL_CONNECTED, "phonecall", "4210", "call", "telefonanruf", "appeltéléphonique",
				"llamadadeteléfono", "teamscall");
		put(names, TouchpointType.EMAIL_SENT, "email", "emailmessage", "4202", "courrierélectronique",
				"correoelectrónico");
		put(names, TouchpointType.MEETING, "appointment", "4201", "recurringappointment", "recurringappointmentmaster",
				"4251", "serviceappointment", "serviceactivity", "4214", "termin", "rendezvous", "cita",
				"teamsmeeting");
		put(names, TouchpointType.TASK, "4212", "aufgabe", "tâche", "tarea");
		put(names, TouchpointType.SOCIAL_ENGAGEMENT, "socialactivity", "4216");
		put(names, TouchpointType.SOCIAL_MESSAGE, "linkedininmail", "inmail", "linkedinmessage", "linkedin");
		put(names, TouchpointType.SMS, "textmessage", "smsmessage");
		put(names, TouchpointType.CHAT, "conversation", "teamschat", "livechat", "msdynocliveworkitem");
		put(names, TouchpointType.SITE_VISIT, "visit", "customervisit");
		put(names, TouchpointType.FORM_FILL, "campaignresponse", "4401");
		return names;
	}

	private static void put(Map<String, TouchpointType> names, TouchpointType type, String... more) {
		Arrays.stream(more).forEach((name) -> names.put(name, type));
	}

}
