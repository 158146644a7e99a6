package io.github.coterie.salesforce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.salesforce.Campaigns.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * What kind of contact a membership in a campaign was, told by the member's status and by
 * what the campaign is.
 */
final class MemberType {

	/**
	 * What tells that somebody was not there, or is not to be written to.
	 */
	private static final Set<String> NO_CONTACT = Set.of("noshow", "notattend", "didnotattend", "bounced",
			"unsubscribed", "optedout", "optout", "planned", "targeted", "uploaded", "cancel", "declined");

	private static final Map<String, TouchpointType> BY_STATUS = new LinkedHashMap<>();

	private static final Map<String, TouchpointType> BY_CAMPAIGN = new LinkedHashMap<>();

	static {
		BY_STATUS.put("clicked", TouchpointType.EMAIL_CLICK);
		BY_STATUS.put("opened", TouchpointType.EMAIL_OPEN);
		BY_STATUS.put("replied", TouchpointType.EMAIL_REPLY);
		BY_STATUS.put("download", TouchpointType.CONTENT_DOWNLOAD);
		BY_STATUS.put("registered", TouchpointType.FORM_FILL);
		BY_STATUS.put("rsvp", TouchpointType.FORM_FILL);
		BY_STATUS.put("signedup", TouchpointType.FORM_FILL);
		BY_STATUS.put("submitted", TouchpointType.FORM_FILL);
		BY_STATUS.put("filled", TouchpointType.FORM_FILL);
		BY_CAMPAIGN.put("webinar", TouchpointType.WEBINAR);
		BY_CAMPAIGN.put("tradeshow", TouchpointType.TRADE_SHOW);
		BY_CAMPAIGN.put("conference", TouchpointType.EVENT_ATTENDED);
		BY_CAMPAIGN.put("seminar", TouchpointType.EVENT_ATTENDED);
		BY_CAMPAIGN.put("event", TouchpointType.EVENT_ATTENDED);
	}

	private MemberType() {
	}

	/**
	 * The kind of contact.
	 * @param status of the member
	 * @param responded whether the member is marked so; null when that is not known
	 * @param campaign as far as it is known
	 * @return null when there was none
	 */
	static @Nullable TouchpointType of(@Nullable String status, @Nullable Boolean responded,
			@Nullable Campaign campaign) {
		String letters = Label.letters(status);
		if (NO_CONTACT.stream().anyMatch(letters::contains)) {
			return null;
		}
		TouchpointType byStatus = first(BY_STATUS, letters);
		if (byStatus != null) {
			return byStatus;
		}
		TouchpointType meeting = ofCampaign(campaign);
		if (letters.contains("attended") || letters.contains("visited")) {
			return (meeting != null) ? meeting : TouchpointType.EVENT_ATTENDED;
		}
		if (Boolean.TRUE.equals(responded) || letters.contains("responded")) {
			return (meeting != null) ? meeting : TouchpointType.FORM_FILL;
		}
		return TouchpointType.EMAIL_SENT;
	}

	private static @Nullable TouchpointType ofCampaign(@Nullable Campaign campaign) {
		if (campaign == null) {
			return null;
		}
		TouchpointType byType = first(BY_CAMPAIGN, Label.letters(campaign.type()));
		return (byType != null) ? byType : first(BY_CAMPAIGN, Label.letters(campaign.name()));
	}

	private static @Nullable TouchpointType first(Map<String, TouchpointType> types, String letters) {
		for (Map.Entry<String, TouchpointType> type : types.entrySet()) {
			if (letters.contains(type.getKey())) {
				return type.getValue();
			}
		}
		return null;
	}

}
