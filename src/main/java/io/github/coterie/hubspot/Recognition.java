package io.github.coterie.hubspot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells by the header alone what HubSpot's table of what it is.
 */
final class Recognition {

	private static final List<HubSpotObject> TOGETHER = List.of(HubSpotObject.COMPANIES, HubSpotObject.DEALS,
			HubSpotObject.CONTACTS);

	private Recognition() {
	}

	/**
	 * The objects that the rows of a table tell of: mostly one; a report may have
	 * several; none when it is not surely HubSpot's.
	 */
	static List<HubSpotObject> objects(Header header) {
		List<HubSpotObject> together = TOGETHER.stream()
			.filter((object) -> header.columns().contains(object.field("id").columns().getFirst()))
			.toList();
		return (together.size() > 1) ? together
				: table(header).or(() -> header.isHubSpot() ? record(header) : Optional.empty()).stream().toList();
	}

	/**
	 * Tables of connectors, which have columns that nothing else has.
	 */
	private static Optional<HubSpotObject> table(Header header) {
		boolean connector = header.has("_fivetran_synced") || header.hasAny("type_id", "portal_id");
		if (!connector) {
			return Optional.empty();
		}
		if (header.has("deal_id", "merged_deal_id") || header.has("vid_to_merge")
				|| header.has("company_id", "merged_company_id") || header.has("contact_id", "merged_contact_id")) {
			return Optional.of(HubSpotObject.MERGES);
		}
		if (header.has("deal_id", "value") && header.hasAny("date_entered", "timestamp")) {
			return Optional.of(HubSpotObject.DEAL_STAGES);
		}
		if (isAssociation(header)) {
			return Optional.of(HubSpotObject.ASSOCIATIONS);
		}
		if (header.has("id", "recipient", "type", "created")) {
			return Optional.of(HubSpotObject.EMAIL_EVENTS);
		}
		if (header.has("conversion_id", "contact_id", "timestamp")) {
			return Optional.of(HubSpotObject.FORM_SUBMISSIONS);
		}
		if (header.has("marketing_event_id", "contact_id", "attendance_state")) {
			return Optional.of(HubSpotObject.ATTENDANCES);
		}
		if (header.has("owner_id", "email") && header.hasAny("active_user_id", "portal_id", "user_id", "is_active")) {
			return Optional.of(HubSpotObject.OWNERS);
		}
		return isEngagement(header) ? Optional.of(HubSpotObject.ENGAGEMENTS) : Optional.empty();
	}

	private static boolean isAssociation(Header header) {
		long ends = Stream.of("engagement_id", "deal_id", "contact_id", "company_id").filter(header::has).count();
		return ends == 2 && !header.hasLike("dealname", "firstname", "email", "hs_") && header.columns().size() <= 10;
	}

	private static boolean isEngagement(Header header) {
		return (header.has("engagement_id") && (header.has("type") || EngagementType.detailedBy(header).isPresent()
				|| header.hasAny("body", "start_time")))
				|| (header.has("id", "type", "portal_id") && !header.hasAny("name", "email", "guid", "form_type"));
	}

	/**
	 * The exports of HubSpot itself, and tables of its records.
	 */
	private static Optional<HubSpotObject> record(Header header) {
		boolean people = header.hasAny("firstname", "lastname") || header.columns().contains("Record ID - Contact")
				|| (header.has("email") && header.hasAny("jobtitle", "Contact owner", "hs_email_optout",
						"Unsubscribed from all email", "associatedcompanyid", "Marketing contact status"));
		if (!people && header.hasAny("dealname", "dealstage")) {
			return Optional.of(HubSpotObject.DEALS);
		}
		if (people && !header.hasAny("hs_call_status", "hs_meeting_title", "hs_task_subject")) {
			return Optional.of(HubSpotObject.CONTACTS);
		}
		if (header.hasAny("domain", "Company Domain Name", "Company owner", "Company name", "hs_parent_company_id",
				"numberofemployees", "annualrevenue") || header.has("name", "industry")) {
			return Optional.of(HubSpotObject.COMPANIES);
		}
		if (header.has("hs_object_id", "hs_given_name") || header.has("owner_id", "email")) {
			return Optional.of(HubSpotObject.OWNERS);
		}
		boolean hasId = HubSpotObject.ENGAGEMENTS.field("id").columns().stream().anyMatch(header::has);
		boolean hasActivity = EngagementType.detailedBy(header).isPresent()
				|| (header.has("Activity date") && header.hasAny("Activity type", "Body preview"));
		return (hasId && hasActivity) ? Optional.of(HubSpotObject.ENGAGEMENTS) : Optional.empty();
	}

}
