package io.github.coterie.salesforce;

import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.salesforce.Bound.BoundLink;
import io.github.coterie.salesforce.Campaigns.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * A contact's part in a campaign.
 */
final class MemberPart implements Part {

	private final Bound bound;

	private final Campaigns campaigns;

	private final BoundLink member;

	private final @Nullable String campaign;

	private final @Nullable String campaignName;

	private final @Nullable String campaignType;

	private final @Nullable String contact;

	private final @Nullable String lead;

	private final @Nullable String memberType;

	private final @Nullable String status;

	private final @Nullable String responded;

	MemberPart(Bound bound, Headings headings, boolean report, Campaigns campaigns) {
		this.bound = bound;
		this.campaigns = campaigns;
		this.member = BoundLink.of(Mappings.MEMBER, headings, report);
		this.campaign = headings.find("CampaignId");
		this.campaignName = headings.find("Campaign.Name");
		this.campaignType = headings.find("Campaign.Type");
		this.contact = headings.find("ContactId");
		this.lead = headings.find("LeadId");
		this.memberType = headings.find("Member Type", "Type");
		this.status = report ? headings.find("Member Status") : headings.find("Status");
		this.responded = headings.find("HasResponded", "Responded");
	}

	@Override
	public EntryKind kind() {
		return EntryKind.TOUCHPOINT;
	}

	@Override
	public Reply read(Row row) {
		SalesforceId id = this.bound.id(row);
		if (id == null && this.bound.idColumn() != null) {
			throw Fault.badRequest(this.bound.idColumn(), "must not be blank");
		}
		if (this.bound.isDeleted(row) && id != null) {
			return new Says(this.bound.entry(row, id).deleted(true).build());
		}
		if (isLead(row)) {
			return LeadPart.REASON;
		}
		Reference person = this.member.reference(row);
		if (person == null) {
			throw Fault.badRequest((this.contact != null) ? this.contact : "ContactId", "must not be blank");
		}
		TouchpointType type = MemberType.of(row.text(this.status), row.flag(this.responded), campaign(row));
		if (type == null) {
			return new Nothing("its status tells of no contact");
		}
		return new Says(touch(row, id, type).participant(person.column(), person.keys()).build());
	}

	private EntryBuilder touch(Row row, @Nullable SalesforceId id, TouchpointType type) {
		this.bound.check(row);
		Campaign campaign = campaign(row);
		String column = (this.campaignName != null) ? this.campaignName : this.campaign;
		return this.bound.fill(this.bound.entry(row, id), row)
			.field("type", (this.status != null) ? this.status : "Status", type)
			.field("subject", String.valueOf(column), (campaign != null) ? (Object) campaign.name() : null);
	}

	private boolean isLead(Row row) {
		if (row.id(this.contact) != null) {
			return false;
		}
		return row.id(this.lead) != null || Label.letters(row.text(this.memberType)).equals("lead");
	}

	private @Nullable Campaign campaign(Row row) {
		Campaign known = this.campaigns.find(row.id(this.campaign));
		if (known != null) {
			return known;
		}
		return (this.campaignName != null || this.campaignType != null)
				? new Campaign(row.text(this.campaignName), row.text(this.campaignType)) : null;
	}

}
