package io.github.coterie.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Person;
import io.github.coterie.account.Seniority;
import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Part;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Support;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a person, and the person's part in the default committee, become by a draft.
 *
 * @param person the person as it is to be stored
 * @param part the part as it is to be stored, null when there is none and none is given
 */
record PersonChange(Person person, @Nullable Part part) {

	/**
	 * Applies a draft.
	 * @param draft what the caller says
	 * @param current the person that is stored, null when none is
	 * @param currentPart the part that is stored, null when none is
	 * @param now when a role begins whose beginning is not told
	 * @throws Fault with code BAD_REQUEST when a field is not acceptable
	 */
	static PersonChange of(Draft draft, @Nullable Person current, @Nullable Part currentPart, Instant now) {
		String accountId = (current != null && !draft.has("accountId")) ? current.accountId() : draft.id("accountId");
		Person base = (current != null) ? current : blank(draft.id("id"), accountId);
		Person person = new Person(base.id(), accountId, draft.text("firstName", base.firstName()),
				draft.text("lastName", base.lastName()), draft.text("title", base.title()),
				draft.choiceOr("seniority", Seniority.class, base.seniority(), Seniority.UNKNOWN),
				draft.text("department", base.department()), draft.text("email", base.email()),
				draft.flag("emailBounced", base.emailBounced()), draft.flag("optedOutOfEmail", base.optedOutOfEmail()),
				draft.flag("doNotCall", base.doNotCall()),
				draft.choiceOr("employmentStatus", EmploymentStatus.class, base.employmentStatus(),
						EmploymentStatus.UNKNOWN),
				draft.flag("isPlaceholder", base.isPlaceholder()), draft.text("reportsToId", base.reportsToId()));
		if (person.id().equals(person.reportsToId())) {
			throw Fault.badRequest("reportsToId", "must not be the person itself");
		}
		boolean stays = current == null || current.accountId().equals(accountId);
		return new PersonChange(person, part(draft, person, stays ? currentPart : null, now));
	}

	private static @Nullable Part part(Draft draft, Person person, @Nullable Part current, Instant now) {
		if (current == null && !draft.has("roles") && !draft.has("support") && !draft.has("politicalStatus")) {
			return null;
		}
		Part base = (current != null) ? current
				: Part.none(person.accountId(), RoleTemplate.DEFAULT_SOLUTION, person.id());
		return new Part(base.accountId(), base.solution(), base.personId(),
				draft.choiceOr("support", Support.class, base.support(), Support.UNKNOWN),
				draft.choiceOr("politicalStatus", PoliticalStatus.class, base.politicalStatus(),
						PoliticalStatus.UNKNOWN),
				roles(draft, base, now));
	}

	private static List<RoleAssignment> roles(Draft draft, Part base, Instant now) {
		List<Draft> drafts = draft.drafts("roles");
		if (drafts == null) {
			return base.roles();
		}
		Map<BuyingRole, RoleAssignment> roles = new EnumMap<>(BuyingRole.class);
		drafts.stream().map((role) -> assignment(role, base, now)).forEach((role) -> roles.put(role.role(), role));
		boolean byHand = roles.isEmpty()
				|| roles.values().stream().anyMatch((role) -> role.source() == AssignmentSource.MANUAL);
		if (!byHand) {
			base.roles()
				.stream()
				.filter((stored) -> standsAgainst(stored, roles.get(stored.role())))
				.forEach((stored) -> roles.put(stored.role(), stored));
		}
		return List.copyOf(roles.values());
	}

	/**
	 * A machine, such as an import, neither ends nor changes what somebody set by hand,
	 * and does not propose again what was turned down.
	 */
	private static boolean standsAgainst(RoleAssignment stored, @Nullable RoleAssignment given) {
		boolean turnedDown = stored.status() == AssignmentStatus.DISMISSED
				&& (given == null || given.status() == AssignmentStatus.PROPOSED);
		return stored.source() == AssignmentSource.MANUAL || turnedDown;
	}

	/**
	 * Applies a draft of one role to what a part has of it.
	 */
	static RoleAssignment assignment(Draft draft, Part part, Instant now) {
		BuyingRole role = draft.choice("role", BuyingRole.class, null);
		if (role == null) {
			throw Fault.badRequest("role", "must be given");
		}
		RoleAssignment current = part.role(role);
		AssignmentSource source = draft.choiceOr("source", AssignmentSource.class, AssignmentSource.MANUAL,
				AssignmentSource.MANUAL);
		Instant since = draft.instant("since");
		if (since == null) {
			since = (current != null) ? current.since() : now;
		}
		return new RoleAssignment(role,
				draft.choiceOr("status", AssignmentStatus.class, AssignmentStatus.CONFIRMED,
						AssignmentStatus.CONFIRMED),
				source, draft.share("confidence", source.confidence()),
				draft.text("sourceText", (current != null) ? current.sourceText() : null), since);
	}

	private static Person blank(String id, String accountId) {
		return new Person(id, accountId, null, null, null, Seniority.UNKNOWN, null, null, false, false, false,
				EmploymentStatus.UNKNOWN, false, null);
	}

}
