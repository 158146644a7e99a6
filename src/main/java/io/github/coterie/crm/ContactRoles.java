package io.github.coterie.crm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import org.jspecify.annotations.Nullable;

/**
 * What the contact roles of all opportunities say of one contact.
 */
final class ContactRoles {

	private final Map<BuyingRole, Held> held = new EnumMap<>(BuyingRole.class);

	private @Nullable Support support;

	private @Nullable PoliticalStatus politicalStatus;

	private Instant newest = Instant.MIN;

	/**
	 * Adds one row: of equal roles the earliest counts, of opinions the latest.
	 */
	void add(Row row) {
		String label = row.text("Role");
		Instant since = row.instant("CreatedDate");
		this.held.merge(RoleLabel.role(label), new Held(label, since), Held::merge);
		boolean newer = since == null || !since.isBefore(this.newest);
		Support support = Label.constant(Support.class, row.text("Support__c")).orElse(null);
		PoliticalStatus politicalStatus = Label.constant(PoliticalStatus.class, row.text("PoliticalStatus__c"))
			.orElse(null);
		if (support != null && (newer || this.support == null)) {
			this.support = support;
		}
		if (politicalStatus != null && (newer || this.politicalStatus == null)) {
			this.politicalStatus = politicalStatus;
		}
		if (since != null && newer) {
			this.newest = since;
		}
	}

	boolean holds(BuyingRole role) {
		return this.held.containsKey(role);
	}

	@Nullable Support support() {
		return this.support;
	}

	@Nullable PoliticalStatus politicalStatus() {
		return this.politicalStatus;
	}

	List<Map<String, @Nullable Object>> toDrafts() {
		List<Map<String, @Nullable Object>> drafts = new ArrayList<>();
		this.held.forEach((role,
				assignment) -> drafts.add(new Fields().with("role", role)
					.with("status", AssignmentStatus.CONFIRMED)
					.with("source", AssignmentSource.CRM)
					.with("confidence", AssignmentSource.CRM.confidence())
					.with("since", assignment.since())
					.with("sourceText", assignment.label())
					.toDraft()));
		return drafts;
	}

	private record Held(@Nullable String label, @Nullable Instant since) {

		Held merge(Held other) {
			Instant otherSince = other.since;
			boolean earlier = otherSince != null && (this.since == null || otherSince.isBefore(this.since));
			String label = (this.label == null || (earlier && other.label != null)) ? other.label : this.label;
			return new Held(label, earlier ? otherSince : this.since);
		}

	}

}
