package io.github.coterie.hubspot;

import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import org.jspecify.annotations.Nullable;

/**
 * What kind of contact an engagement was.
 */
final class EngagementTouch {

	private EngagementTouch() {
	}

	/**
	 * The kind of contact; null where only another table of the export says it.
	 * @param saidElsewhere whether another table says the types of all engagements
	 */
	static @Nullable TouchpointType of(Row row, EngagementType type, boolean saidElsewhere) {
		return switch (type) {
			case CALL -> CallOutcome.of(row.text("disposition"), row.text("status"), EngagementLength.seconds(row) > 0);
			case MEETING -> meeting(Header.word(row.text("activity")));
			case EMAIL -> email(row, saidElsewhere);
			case NOTE -> TouchpointType.NOTE;
			case TASK -> Header.word(row.text("taskType")).startsWith("linkedin") ? TouchpointType.SOCIAL_MESSAGE
					: TouchpointType.TASK;
			case COMMUNICATION -> message(Header.word(row.text("channel") + " " + row.text("type")));
			case CHAT -> TouchpointType.CHAT;
			case POSTAL_MAIL -> TouchpointType.OTHER;
		};
	}

	private static @Nullable TouchpointType email(Row row, boolean saidElsewhere) {
		String direction = row.text("direction");
		String key = Header.word((direction != null) ? direction : row.text("type"));
		if (key.startsWith("incoming") || key.startsWith("forwarded") || key.equals("inbound")) {
			return TouchpointType.EMAIL_REPLY;
		}
		return (saidElsewhere && direction == null && row.text("type") == null) ? null : TouchpointType.EMAIL_SENT;
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

	/**
	 * Which side it came from, where that differs from what is usual for its kind.
	 */
	static @Nullable TouchDirection direction(Row row, EngagementType type) {
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

}
