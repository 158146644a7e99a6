package io.github.coterie.book;

import java.time.Instant;

import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.coverage.Coverage;

/**
 * Where a committee stands at an instant.
 *
 * @param committee who is in it
 * @param template which roles it needs
 * @param coverage which of them are filled
 * @param engagement 0 to 100
 */
public record CommitteeStanding(BuyingCommittee committee, RoleTemplate template, Coverage coverage,
		double engagement) {

	static CommitteeStanding of(BuyingCommittee committee, Playbook playbook, Instant now) {
		RoleTemplate template = playbook.template(committee.solution());
		return new CommitteeStanding(committee, template, Coverage.of(committee, template, now),
				committee.engagement(template, now, playbook.model().decay()));
	}

}
