package io.github.coterie.committee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.account.Seniority;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.ContactHistoryFixture;

/**
 * Committees for tests, and the people in them: reachable, never touched, of unknown
 * standing, in their role for a hundred days, unless it is said.
 */
public final class CommitteeFixture {

	private static final Instant LONG_AGO = ContactHistoryFixture.NOW.minus(Duration.ofDays(100));

	private final String id;

	private final List<RoleAssignment> roles = new ArrayList<>();

	private Seniority seniority = Seniority.UNKNOWN;

	private Support support = Support.UNKNOWN;

	private PoliticalStatus politicalStatus = PoliticalStatus.UNKNOWN;

	private ContactHistory history = ContactHistory.NONE;

	private boolean left;

	private boolean placeholder;

	private boolean canBeMailed = true;

	private boolean canBeCalled = true;

	private CommitteeFixture(String id) {
		this.id = id;
	}

	/**
	 * Somebody who is confirmed in some roles.
	 */
	public static CommitteeFixture member(String id, BuyingRole... roles) {
		CommitteeFixture member = new CommitteeFixture(id);
		Arrays.stream(roles).forEach((role) -> member.role(role, AssignmentStatus.CONFIRMED));
		return member;
	}

	public static BuyingCommittee committee(CommitteeFixture... people) {
		return committee(RoleTemplate.DEFAULT_SOLUTION, people);
	}

	public static BuyingCommittee committee(String solution, CommitteeFixture... people) {
		return new BuyingCommittee(solution, Stream.of(people).map(CommitteeFixture::build).toList());
	}

	public static RoleTemplate template(TemplateRole... roles) {
		return new RoleTemplate(RoleTemplate.DEFAULT_SOLUTION, 2, "Template", List.of(roles));
	}

	public CommitteeFixture role(BuyingRole role, AssignmentStatus status) {
		return role(role, status, LONG_AGO);
	}

	public CommitteeFixture role(BuyingRole role, AssignmentStatus status, Instant since) {
		this.roles.add(new RoleAssignment(role, status, AssignmentSource.MANUAL, 1, null, since));
		return this;
	}

	public CommitteeFixture seniority(Seniority value) {
		this.seniority = value;
		return this;
	}

	public CommitteeFixture support(Support value) {
		this.support = value;
		return this;
	}

	public CommitteeFixture politics(PoliticalStatus value) {
		this.politicalStatus = value;
		return this;
	}

	public CommitteeFixture history(ContactHistory value) {
		this.history = value;
		return this;
	}

	/**
	 * Touched and answered today.
	 */
	public CommitteeFixture engaged() {
		return history(ContactHistoryFixture.answered(Duration.ZERO));
	}

	public CommitteeFixture left() {
		this.left = true;
		return this;
	}

	public CommitteeFixture placeholder() {
		this.placeholder = true;
		return this;
	}

	public CommitteeFixture channels(boolean mail, boolean call) {
		this.canBeMailed = mail;
		this.canBeCalled = call;
		return this;
	}

	public Membership build() {
		return new Membership(person(), this.roles, this.support, this.politicalStatus);
	}

	public Stakeholder person() {
		return new Stakeholder(this.id, this.seniority, this.left, this.placeholder, this.canBeMailed, this.canBeCalled,
				this.history);
	}

}
